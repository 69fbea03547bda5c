-- ## before
create function public.guard() returns event_trigger language plpgsql as $$ begin raise exception 'not any more'; end $$;
create event trigger no_drop on sql_drop execute function public.guard();
create event trigger nothing on ddl_command_end execute function public.guard();
comment on event trigger nothing is 'nothing at all';
-- ## after
create table public.t (id int);
create view public.v as select id from public.t;
comment on table public.t is 't';
grant select on public.t to reader;
alter default privileges grant select on tables to reader;
-- ## plan
DROP EVENT TRIGGER nothing;
DROP EVENT TRIGGER no_drop;
DROP FUNCTION public.guard();
CREATE TABLE public.t (
    id integer
);
CREATE VIEW public.v AS
 SELECT id
   FROM public.t;
-- OP06: changes the rights of reader on new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT SELECT ON TABLES TO reader;
GRANT SELECT ON TABLE public.t TO reader;
COMMENT ON TABLE public.t IS 't';
-- ## plan pg15
DROP EVENT TRIGGER nothing;
DROP EVENT TRIGGER no_drop;
DROP FUNCTION public.guard();
CREATE TABLE public.t (
    id integer
);
CREATE VIEW public.v AS
 SELECT t.id
   FROM public.t;
-- OP06: changes the rights of reader on new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT SELECT ON TABLES TO reader;
GRANT SELECT ON TABLE public.t TO reader;
COMMENT ON TABLE public.t IS 't';
