-- ## before
create foreign data wrapper w;
create server s foreign data wrapper w;
create table parent (id int, b text);
create table p (id int, b text) partition by list (id);
-- ## after
create foreign data wrapper w;
create server s foreign data wrapper w;
create table parent (id int, b text);
create table p (id int, b text) partition by list (id);
create foreign table f (
  id int options (column_name 'ID', "Strange one" 'it''s') not null,
  b text collate "C" default 'x' check (b <> ''),
  c int generated always as (id * 2) stored,
  constraint positive check (id > 0))
server s options (schema_name 'public', table_name 'F');
alter foreign table f alter b set statistics 300;
alter foreign table f alter b set (n_distinct = 5);
comment on foreign table f is 'elsewhere';
comment on column f.id is 'theirs';
grant select on f to reader;
create view v as select id, b from f;
create function changed() returns trigger language plpgsql as 'begin return new; end';
create trigger t after insert on f for each row execute function changed();
create foreign table h (c int) inherits (parent) server s;
create foreign table p1 partition of p for values in (1) server s options (a '1');
create foreign table empty () server s;
-- ## plan
SET check_function_bodies TO off;
CREATE FUNCTION public.changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return new; end$function$;
CREATE FOREIGN TABLE public.empty ()
SERVER s;
CREATE FOREIGN TABLE public.f (
    id integer OPTIONS (column_name 'ID', "Strange one" 'it''s') NOT NULL,
    b text COLLATE pg_catalog."C" DEFAULT 'x'::text,
    c integer GENERATED ALWAYS AS ((id * 2)) STORED,
    CONSTRAINT f_b_check CHECK ((b <> ''::text)),
    CONSTRAINT positive CHECK ((id > 0))
)
SERVER s OPTIONS (schema_name 'public', table_name 'F');
ALTER TABLE ONLY public.f ALTER COLUMN b SET STATISTICS 300;
ALTER TABLE ONLY public.f ALTER COLUMN b SET (n_distinct='5');
CREATE FOREIGN TABLE public.h (
    c integer
)
INHERITS (public.parent)
SERVER s;
CREATE FOREIGN TABLE public.p1 (
    id integer,
    b text
)
SERVER s OPTIONS (a '1');
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES IN (1);
CREATE VIEW public.v AS
 SELECT id,
    b
   FROM public.f;
CREATE TRIGGER t AFTER INSERT ON public.f FOR EACH ROW EXECUTE FUNCTION public.changed();
GRANT SELECT ON TABLE public.f TO reader;
COMMENT ON COLUMN public.f.id IS 'theirs';
COMMENT ON FOREIGN TABLE public.f IS 'elsewhere';
-- ## plan pg15
SET check_function_bodies TO off;
CREATE FUNCTION public.changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return new; end$function$;
CREATE FOREIGN TABLE public.empty ()
SERVER s;
CREATE FOREIGN TABLE public.f (
    id integer OPTIONS (column_name 'ID', "Strange one" 'it''s') NOT NULL,
    b text COLLATE pg_catalog."C" DEFAULT 'x'::text,
    c integer GENERATED ALWAYS AS ((id * 2)) STORED,
    CONSTRAINT f_b_check CHECK ((b <> ''::text)),
    CONSTRAINT positive CHECK ((id > 0))
)
SERVER s OPTIONS (schema_name 'public', table_name 'F');
ALTER TABLE ONLY public.f ALTER COLUMN b SET STATISTICS 300;
ALTER TABLE ONLY public.f ALTER COLUMN b SET (n_distinct='5');
CREATE FOREIGN TABLE public.h (
    c integer
)
INHERITS (public.parent)
SERVER s;
CREATE FOREIGN TABLE public.p1 (
    id integer,
    b text
)
SERVER s OPTIONS (a '1');
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES IN (1);
CREATE VIEW public.v AS
 SELECT f.id,
    f.b
   FROM public.f;
CREATE TRIGGER t AFTER INSERT ON public.f FOR EACH ROW EXECUTE FUNCTION public.changed();
GRANT SELECT ON TABLE public.f TO reader;
COMMENT ON COLUMN public.f.id IS 'theirs';
COMMENT ON FOREIGN TABLE public.f IS 'elsewhere';
