-- ## before
create function plus(int, int) returns int language sql immutable as 'select $1 + $2';
create function halves(int) returns int language sql immutable as 'select $1 / 2';
create function as_text(int) returns text language sql immutable as 'select $1::text';
create aggregate total(int) (sfunc = plus, stype = int, initcond = '0');
create aggregate typed(int) (sfunc = plus, stype = int);
create aggregate dropped(a int) (sfunc = plus, stype = int);
create function becomes_aggregate(int) returns int language sql as 'select 1';
create table t (id int);
create view v as select typed(id) as x, total(id) as y from t;
-- ## after
create function plus(int, int) returns int language sql immutable as 'select $1 + $2';
create function halves(int) returns int language sql immutable as 'select $1 / 2';
create function as_text(int) returns text language sql immutable as 'select $1::text';
create aggregate total(int) (sfunc = plus, stype = int, sspace = 16, finalfunc = halves, finalfunc_modify = shareable,
  combinefunc = plus, initcond = '7', parallel = safe,
  msfunc = plus, minvfunc = plus, mstype = int, minitcond = '1');
create aggregate typed(int) (sfunc = plus, stype = int, finalfunc = as_text);
create aggregate becomes_aggregate(int) (sfunc = plus, stype = int, sortop = <);
create aggregate counts(*) (sfunc = int8inc, stype = int8, initcond = '0');
create aggregate pct(float8 order by anyelement) (sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra);
create aggregate ranks(variadic "any" order by variadic "any") (sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical);
create table t (id int);
create view v as select typed(id) as x, total(id) as y from t;
-- ## plan
DROP VIEW public.v;
DROP AGGREGATE public.typed(integer);
DROP AGGREGATE public.dropped(a integer);
DROP FUNCTION public.becomes_aggregate(integer);
CREATE AGGREGATE public.becomes_aggregate(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY,
    SORTOP = operator(pg_catalog.<)
);
CREATE AGGREGATE public.counts(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    FINALFUNC_MODIFY = READ_ONLY,
    INITCOND = '0'
);
CREATE AGGREGATE public.pct(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = READ_WRITE
);
CREATE AGGREGATE public.ranks(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = READ_WRITE,
    HYPOTHETICAL
);
CREATE OR REPLACE AGGREGATE public.total(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    SSPACE = 16,
    FINALFUNC = public.halves,
    FINALFUNC_MODIFY = SHAREABLE,
    COMBINEFUNC = public.plus,
    INITCOND = '7',
    MSFUNC = public.plus,
    MINVFUNC = public.plus,
    MSTYPE = integer,
    MFINALFUNC_MODIFY = READ_ONLY,
    MINITCOND = '1',
    PARALLEL = SAFE
);
CREATE AGGREGATE public.typed(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    FINALFUNC = public.as_text,
    FINALFUNC_MODIFY = READ_ONLY
);
CREATE VIEW public.v AS
 SELECT public.typed(id) AS x,
    public.total(id) AS y
   FROM public.t;
-- ## plan pg15
DROP VIEW public.v;
DROP AGGREGATE public.typed(integer);
DROP AGGREGATE public.dropped(a integer);
DROP FUNCTION public.becomes_aggregate(integer);
CREATE AGGREGATE public.becomes_aggregate(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY,
    SORTOP = operator(pg_catalog.<)
);
CREATE AGGREGATE public.counts(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    FINALFUNC_MODIFY = READ_ONLY,
    INITCOND = '0'
);
CREATE AGGREGATE public.pct(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = READ_WRITE
);
CREATE AGGREGATE public.ranks(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = READ_WRITE,
    HYPOTHETICAL
);
CREATE OR REPLACE AGGREGATE public.total(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    SSPACE = 16,
    FINALFUNC = public.halves,
    FINALFUNC_MODIFY = SHAREABLE,
    COMBINEFUNC = public.plus,
    INITCOND = '7',
    MSFUNC = public.plus,
    MINVFUNC = public.plus,
    MSTYPE = integer,
    MFINALFUNC_MODIFY = READ_ONLY,
    MINITCOND = '1',
    PARALLEL = SAFE
);
CREATE AGGREGATE public.typed(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    FINALFUNC = public.as_text,
    FINALFUNC_MODIFY = READ_ONLY
);
CREATE VIEW public.v AS
 SELECT public.typed(t.id) AS x,
    public.total(t.id) AS y
   FROM public.t;
