-- ## before
create aggregate public.a(int) (sfunc = int4pl, stype = int);
create view public.v as select public.a(1) as x;
comment on aggregate public.a(int) is 'a';
-- ## after
create aggregate public.a(value int) (sfunc = int4pl, stype = int);
create view public.v as select public.a(1) as x;
comment on aggregate public.a(int) is 'a';
grant execute on function public.a(int) to reader;
-- ## plan
DROP VIEW public.v;
DROP AGGREGATE public.a(integer);
CREATE AGGREGATE public.a(value integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY
);
CREATE VIEW public.v AS
 SELECT public.a(1) AS x;
GRANT EXECUTE ON FUNCTION public.a(value integer) TO reader;
COMMENT ON AGGREGATE public.a(value integer) IS 'a';
