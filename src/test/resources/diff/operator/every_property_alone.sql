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
