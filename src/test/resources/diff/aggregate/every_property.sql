-- ## before
create function public.step(internal, int) returns internal language internal as 'int8_avg_accum';
create aggregate public.sfunc(int) (sfunc = int4pl, stype = int, initcond = '0');
create aggregate public.stype(int) (sfunc = int4pl, stype = int);
create aggregate public.space(int) (sfunc = int4pl, stype = int);
create aggregate public.final(int) (sfunc = int4pl, stype = int);
create aggregate public.modify(int) (sfunc = int4pl, stype = int, finalfunc = int4abs);
create aggregate public.combine(int) (sfunc = int4pl, stype = int);
create aggregate public.moving(int) (sfunc = int4pl, stype = int);
create aggregate public.serial(bigint) (sfunc = int8_avg_accum, stype = internal, finalfunc = numeric_poly_avg);
create aggregate public.sorted(int) (sfunc = int4larger, stype = int);
create aggregate public.par(int) (sfunc = int4pl, stype = int, parallel = safe);
create aggregate public.cond(int) (sfunc = int4pl, stype = int, initcond = '1');
create aggregate public.gone(int) (sfunc = int4pl, stype = int);
create aggregate public.ordered(float8 order by anyelement) (sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra);
create aggregate public.hypo(variadic "any" order by variadic "any") (sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical);
create aggregate public.everything(*) (sfunc = int8inc, stype = bigint, initcond = '0');
create view public.v as select public.sorted(1) as a, public.stype(2) as b;
comment on aggregate public.sfunc(int) is 'a';
grant execute on function public.sfunc(int) to reader;
-- ## after
create function public.step(internal, int) returns internal language internal as 'int8_avg_accum';
create aggregate public.sfunc(int) (sfunc = int4mi, stype = int, initcond = '0');
create aggregate public.stype(int) (sfunc = int84pl, stype = bigint, initcond = '0');
create aggregate public.space(int) (sfunc = int4pl, stype = int, sspace = 100);
create aggregate public.final(int) (sfunc = int4pl, stype = int, finalfunc = int4abs, finalfunc_modify = shareable);
create aggregate public.modify(int) (sfunc = int4pl, stype = int, finalfunc = int4abs, finalfunc_modify = read_write);
create aggregate public.combine(int) (sfunc = int4pl, stype = int, combinefunc = int4pl);
create aggregate public.moving(int) (sfunc = int4pl, stype = int, msfunc = int4pl, minvfunc = int4mi, mstype = int, msspace = 5, minitcond = '0', mfinalfunc = int4abs, mfinalfunc_modify = shareable);
create aggregate public.serial(bigint) (sfunc = int8_avg_accum, stype = internal, finalfunc = numeric_poly_avg, combinefunc = int8_avg_combine, serialfunc = int8_avg_serialize, deserialfunc = int8_avg_deserialize, parallel = safe);
create aggregate public.sorted(int) (sfunc = int4larger, stype = int, sortop = >);
create aggregate public.par(int) (sfunc = int4pl, stype = int, parallel = restricted);
create aggregate public.cond(int) (sfunc = int4pl, stype = int);
create aggregate public.ordered(float8 order by anyelement) (sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra, parallel = safe);
create aggregate public.hypo(variadic "any" order by variadic "any") (sfunc = ordered_set_transition_multi, stype = internal, finalfunc = dense_rank_final, finalfunc_extra, hypothetical);
create aggregate public.everything(*) (sfunc = int8inc, stype = bigint, initcond = '7');
create view public.v as select public.sorted(1) as a, public.stype(2) as b;
comment on aggregate public.sfunc(int) is 'b';
revoke execute on function public.sfunc(int) from public;
-- ## plan
-- OP06: changes the rights of reader on Aggregate public.sfunc(integer)
REVOKE EXECUTE ON FUNCTION public.sfunc(integer) FROM reader;
DROP VIEW public.v;
DROP AGGREGATE public.stype(integer);
DROP AGGREGATE public.gone(integer);
CREATE OR REPLACE AGGREGATE public.combine(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY,
    COMBINEFUNC = int4pl
);
CREATE OR REPLACE AGGREGATE public.cond(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY
);
CREATE OR REPLACE AGGREGATE public.everything(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    FINALFUNC_MODIFY = READ_ONLY,
    INITCOND = '7'
);
CREATE OR REPLACE AGGREGATE public.final(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC = int4abs,
    FINALFUNC_MODIFY = SHAREABLE
);
CREATE OR REPLACE AGGREGATE public.hypo(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = dense_rank_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = READ_WRITE,
    HYPOTHETICAL
);
CREATE OR REPLACE AGGREGATE public.modify(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC = int4abs,
    FINALFUNC_MODIFY = READ_WRITE
);
CREATE OR REPLACE AGGREGATE public.moving(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY,
    MSFUNC = int4pl,
    MINVFUNC = int4mi,
    MSTYPE = integer,
    MSSPACE = 5,
    MFINALFUNC = int4abs,
    MFINALFUNC_MODIFY = SHAREABLE,
    MINITCOND = '0'
);
CREATE OR REPLACE AGGREGATE public.ordered(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = READ_WRITE,
    PARALLEL = SAFE
);
CREATE OR REPLACE AGGREGATE public.par(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY,
    PARALLEL = RESTRICTED
);
CREATE OR REPLACE AGGREGATE public.serial(bigint) (
    SFUNC = int8_avg_accum,
    STYPE = internal,
    FINALFUNC = numeric_poly_avg,
    FINALFUNC_MODIFY = READ_ONLY,
    COMBINEFUNC = int8_avg_combine,
    SERIALFUNC = int8_avg_serialize,
    DESERIALFUNC = int8_avg_deserialize,
    PARALLEL = SAFE
);
CREATE OR REPLACE AGGREGATE public.sfunc(integer) (
    SFUNC = int4mi,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY,
    INITCOND = '0'
);
CREATE OR REPLACE AGGREGATE public.sorted(integer) (
    SFUNC = int4larger,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY,
    SORTOP = operator(pg_catalog.>)
);
CREATE OR REPLACE AGGREGATE public.space(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    SSPACE = 100,
    FINALFUNC_MODIFY = READ_ONLY
);
CREATE AGGREGATE public.stype(integer) (
    SFUNC = int84pl,
    STYPE = bigint,
    FINALFUNC_MODIFY = READ_ONLY,
    INITCOND = '0'
);
CREATE VIEW public.v AS
 SELECT public.sorted(1) AS a,
    public.stype(2) AS b;
-- OP06: changes the rights of PUBLIC on Aggregate public.sfunc(integer)
REVOKE EXECUTE ON FUNCTION public.sfunc(integer) FROM PUBLIC;
COMMENT ON AGGREGATE public.sfunc(integer) IS 'b';
