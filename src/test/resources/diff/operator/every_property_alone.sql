-- ## before
create type public.c as (x int);
create function public.eq(public.c, public.c) returns boolean language sql immutable as 'select true';
create function public.ne(public.c, public.c) returns boolean language sql immutable as 'select false';
create function public.lt(public.c, public.c) returns boolean language sql immutable as 'select false';
create function public.neg(public.c) returns public.c language sql immutable as 'select $1';
create operator public.=== (function = public.eq, leftarg = public.c, rightarg = public.c);
create operator public.!== (function = public.ne, leftarg = public.c, rightarg = public.c);
create operator public.<<< (function = public.lt, leftarg = public.c, rightarg = public.c);
create operator public.~~~ (function = public.neg, rightarg = public.c);
create operator public.### (function = public.eq, leftarg = public.c, rightarg = public.c, restrict = eqsel, join = eqjoinsel);
create view public.v as select row(1)::public.c operator(public.===) row(2)::public.c as x, operator(public.~~~) row(1)::public.c as y;
comment on operator public.=== (public.c, public.c) is 'eq';
-- ## after
create type public.c as (x int);
create function public.eq(public.c, public.c) returns boolean language sql immutable as 'select true';
create function public.ne(public.c, public.c) returns boolean language sql immutable as 'select false';
create function public.lt(public.c, public.c) returns boolean language sql immutable as 'select false';
create function public.neg(public.c) returns public.c language sql immutable as 'select $1';
create operator public.=== (function = public.eq, leftarg = public.c, rightarg = public.c, commutator = operator(public.===), negator = operator(public.!==), restrict = eqsel, join = eqjoinsel, hashes, merges);
create operator public.!== (function = public.ne, leftarg = public.c, rightarg = public.c, negator = operator(public.===), restrict = neqsel);
create operator public.<<< (function = public.ne, leftarg = public.c, rightarg = public.c, commutator = operator(public.>>>));
create operator public.>>> (function = public.lt, leftarg = public.c, rightarg = public.c, commutator = operator(public.<<<));
create operator public.~~~ (function = public.neg, rightarg = public.c);
create operator public.### (function = public.eq, leftarg = public.c, rightarg = public.c, join = neqjoinsel);
create view public.v as select row(1)::public.c operator(public.===) row(2)::public.c as x, operator(public.~~~) row(1)::public.c as y;
comment on operator public.=== (public.c, public.c) is 'equal';
comment on operator public.~~~ (none, public.c) is 'neg';
-- ## plan
DROP VIEW public.v;
DROP OPERATOR public.=== (public.c, public.c);
DROP OPERATOR public.<<< (public.c, public.c);
DROP OPERATOR public.!== (public.c, public.c);
CREATE OPERATOR public.!== (FUNCTION = public.ne, LEFTARG = public.c, RIGHTARG = public.c, NEGATOR = OPERATOR(public.===), RESTRICT = neqsel);
ALTER OPERATOR public.### (public.c, public.c) SET (RESTRICT = NONE, JOIN = neqjoinsel);
CREATE OPERATOR public.<<< (FUNCTION = public.ne, LEFTARG = public.c, RIGHTARG = public.c, COMMUTATOR = OPERATOR(public.>>>));
CREATE OPERATOR public.=== (FUNCTION = public.eq, LEFTARG = public.c, RIGHTARG = public.c, COMMUTATOR = OPERATOR(public.===), NEGATOR = OPERATOR(public.!==), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR public.>>> (FUNCTION = public.lt, LEFTARG = public.c, RIGHTARG = public.c, COMMUTATOR = OPERATOR(public.<<<));
CREATE VIEW public.v AS
 SELECT (ROW(1)::public.c OPERATOR(public.===) ROW(2)::public.c) AS x,
    (OPERATOR(public.~~~) ROW(1)::public.c) AS y;
COMMENT ON OPERATOR public.=== (public.c, public.c) IS 'equal';
COMMENT ON OPERATOR public.~~~ (NONE, public.c) IS 'neg';
