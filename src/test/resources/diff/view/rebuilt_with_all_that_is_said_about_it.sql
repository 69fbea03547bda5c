-- Privileges, comments, column privileges and comments, defaults, triggers come back with the views.
-- ## before
create table t (id int primary key, a int, b text);
create view v with (security_barrier) as select id, a, b from t;
alter view v alter column b set default 'new';
comment on view v is 'the view';
comment on column v.a is 'a column';
grant select on v to reader;
grant update (b) on v to writer;
create function put() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger put instead of insert on v for each row execute function put();
comment on trigger put on v is 'puts';
create materialized view m as select id, a from v;
comment on materialized view m is 'kept';
comment on column m.a is 'stays too';
grant select on m to reader;
create index m_a on m (a);
comment on index m_a is 'index';
alter materialized view m cluster on m_a;
create function f(x int) returns setof v language sql as 'select * from v';
comment on function f(int) is 'f';
revoke all on function f(int) from public;
grant execute on function f(int) to reader;
-- ## after
create table t (id int primary key, a bigint, b text);
create view v with (security_barrier) as select id, a, b from t;
alter view v alter column b set default 'new';
comment on view v is 'the view';
comment on column v.a is 'a column';
grant select on v to reader;
grant update (b) on v to writer;
create function put() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger put instead of insert on v for each row execute function put();
comment on trigger put on v is 'puts';
create materialized view m as select id, a from v;
comment on materialized view m is 'kept';
comment on column m.a is 'stays too';
grant select on m to reader;
create index m_a on m (a);
comment on index m_a is 'index';
alter materialized view m cluster on m_a;
create function f(x int) returns setof v language sql as 'select * from v';
comment on function f(int) is 'f';
revoke all on function f(int) from public;
grant execute on function f(int) to reader;
-- ## plan
SET check_function_bodies TO off;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
DROP FUNCTION public.f(integer);
DROP VIEW public.v;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;
CREATE VIEW public.v WITH (security_barrier='true') AS
 SELECT id,
    a,
    b
   FROM public.t;
CREATE FUNCTION public.f(x integer)
 RETURNS SETOF public.v
 LANGUAGE sql
AS $function$select * from v$function$;
ALTER VIEW public.v ALTER COLUMN b SET DEFAULT 'new'::text;
CREATE MATERIALIZED VIEW public.m AS
 SELECT id,
    a
   FROM public.v
  WITH DATA;
CREATE INDEX m_a ON public.m USING btree (a);
CREATE TRIGGER put INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.put();
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_a;
GRANT UPDATE (b) ON TABLE public.v TO writer;
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f(integer) TO reader;
GRANT SELECT ON TABLE public.m TO reader;
GRANT SELECT ON TABLE public.v TO reader;
COMMENT ON COLUMN public.m.a IS 'stays too';
COMMENT ON COLUMN public.v.a IS 'a column';
COMMENT ON FUNCTION public.f(integer) IS 'f';
COMMENT ON INDEX public.m_a IS 'index';
COMMENT ON MATERIALIZED VIEW public.m IS 'kept';
COMMENT ON TRIGGER put ON public.v IS 'puts';
COMMENT ON VIEW public.v IS 'the view';
-- ## plan pg15
SET check_function_bodies TO off;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
DROP FUNCTION public.f(integer);
DROP VIEW public.v;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;
CREATE VIEW public.v WITH (security_barrier='true') AS
 SELECT t.id,
    t.a,
    t.b
   FROM public.t;
CREATE FUNCTION public.f(x integer)
 RETURNS SETOF public.v
 LANGUAGE sql
AS $function$select * from v$function$;
ALTER VIEW public.v ALTER COLUMN b SET DEFAULT 'new'::text;
CREATE MATERIALIZED VIEW public.m AS
 SELECT v.id,
    v.a
   FROM public.v
  WITH DATA;
CREATE INDEX m_a ON public.m USING btree (a);
CREATE TRIGGER put INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.put();
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_a;
GRANT UPDATE (b) ON TABLE public.v TO writer;
REVOKE EXECUTE ON FUNCTION public.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.f(integer) TO reader;
GRANT SELECT ON TABLE public.m TO reader;
GRANT SELECT ON TABLE public.v TO reader;
COMMENT ON COLUMN public.m.a IS 'stays too';
COMMENT ON COLUMN public.v.a IS 'a column';
COMMENT ON FUNCTION public.f(integer) IS 'f';
COMMENT ON INDEX public.m_a IS 'index';
COMMENT ON MATERIALIZED VIEW public.m IS 'kept';
COMMENT ON TRIGGER put ON public.v IS 'puts';
COMMENT ON VIEW public.v IS 'the view';
