-- Classes and families, and an index that needs a class.
-- ## before
create operator class o for type int using btree as operator 1 <, operator 3 =, function 1 btint4cmp(int, int);
create operator family f using btree;
alter operator family f using btree add operator 1 < (int, bigint), function 1 (int, bigint) btint48cmp(int, bigint);
create table a (x int);
create index i on a (x o);
create operator class gone for type int using hash as operator 1 =;
-- ## after
create operator class o for type int using btree as operator 1 <, operator 2 <=, operator 3 =, function 1 btint4cmp(int, int);
create operator family f using btree;
alter operator family f using btree add operator 1 < (int, bigint), operator 3 = (int, bigint);
create table a (x int);
create index i on a (x o);
create operator class "N""ew" for type int using btree family f as operator 1 <, function 1 btint4cmp(int, int);
comment on operator class "N""ew" using btree is 'new';
-- ## plan
-- LK02: queries of public.a go without this index from then on
DROP INDEX public.i;
DROP OPERATOR CLASS public.o USING btree;
DROP OPERATOR FAMILY public.gone USING hash;
ALTER OPERATOR FAMILY public.f USING btree DROP FUNCTION 1 (integer, bigint);
ALTER OPERATOR FAMILY public.f USING btree ADD
    OPERATOR 3 =(integer,bigint);
CREATE OPERATOR CLASS public."N""ew" FOR TYPE integer USING btree FAMILY public.f AS
    OPERATOR 1 <(integer,integer),
    FUNCTION 1 (integer, integer) btint4cmp(integer,integer);
CREATE OPERATOR CLASS public.o FOR TYPE integer USING btree FAMILY public.o AS
    OPERATOR 1 <(integer,integer),
    OPERATOR 2 <=(integer,integer),
    OPERATOR 3 =(integer,integer),
    FUNCTION 1 (integer, integer) btint4cmp(integer,integer);
-- LK01: reads every row of public.a and locks out writers meanwhile
CREATE INDEX i ON public.a USING btree (x public.o);
COMMENT ON OPERATOR CLASS public."N""ew" USING btree IS 'new';
