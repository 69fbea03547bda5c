-- ## before
create function hash(int4, int8) returns int8 language sql immutable as 'select $2';
create operator class c for type int4 using hash as operator 1 =, function 2 hash(int4, int8);
-- ## after
create table t ();
-- ## plan
DROP OPERATOR FAMILY public.c USING hash;
DROP FUNCTION public.hash(integer, bigint);
CREATE TABLE public.t ();
