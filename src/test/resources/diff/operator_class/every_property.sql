-- ## before
create schema s;
create function public.cmp(int, int) returns int language sql immutable as 'select 1';
create operator public.<# (function = int4lt, leftarg = int, rightarg = int);
create operator public.=# (function = int4eq, leftarg = int, rightarg = int);
create operator family public.fam using btree;
create operator family public.gone using hash;
create operator class public.oc for type int using btree family public.fam as operator 1 public.<#, operator 3 public.=#, function 1 btint4cmp(int, int);
create operator class public.dflt for type int using hash as operator 1 public.=#, function 1 hashint4(int);
create table public.t (a int, b int);
create index t_oc on public.t (a public.oc);
create index t_b on public.t (b);
alter operator family public.fam using btree add operator 1 < (int, bigint), function 1 (int, bigint) btint48cmp(int, bigint);
comment on operator class public.oc using btree is 'oc';
comment on operator family public.fam using btree is 'fam';
-- ## after
create schema s;
create function public.cmp(int, int) returns int language sql immutable as 'select 1';
create operator public.<# (function = int4lt, leftarg = int, rightarg = int);
create operator public.=# (function = int4eq, leftarg = int, rightarg = int);
create operator family public.fam using btree;
create operator family s.other using btree;
create operator class public.oc for type int using btree family public.fam as operator 1 public.<#, operator 3 public.=#, function 1 public.cmp(int, int);
create operator class public.dflt for type int using hash as operator 1 =, function 1 hashint4(int), function 2 hashint4extended(int, bigint);
create operator class s.moved for type int using btree family s.other as operator 1 <, function 1 btint4cmp(int, int);
create operator class s.points for type point using gist as operator 11 |>> (point, point), operator 15 <-> (point, point) for order by pg_catalog.float_ops, function 1 gist_point_consistent(internal, point, smallint, oid, internal), function 2 gist_box_union(internal, internal), function 5 gist_box_penalty(internal, internal, internal), function 6 gist_box_picksplit(internal, internal), function 7 gist_box_same(box, box, internal), storage box;
create table public.t (a int, b int);
create index t_oc on public.t (a public.oc);
create index t_b on public.t (b s.moved desc);
alter operator family public.fam using btree add operator 1 < (int, bigint), operator 3 = (int, bigint), function 1 (int, bigint) btint48cmp(int, bigint);
comment on operator class public.oc using btree is 'oc!';
comment on operator family s.other using btree is 'other';
-- ## plan
COMMENT ON OPERATOR FAMILY public.fam USING btree IS NULL;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_oc;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_b;
DROP OPERATOR CLASS public.oc USING btree;
DROP OPERATOR CLASS public.dflt USING hash;
DROP OPERATOR FAMILY public.gone USING hash;
ALTER OPERATOR FAMILY public.dflt USING hash ADD
    FUNCTION 2 (integer, integer) hashint4extended(integer,bigint);
ALTER OPERATOR FAMILY public.fam USING btree ADD
    OPERATOR 3 =(integer,bigint);
CREATE OPERATOR FAMILY s.other USING btree;
CREATE OPERATOR FAMILY s.points USING gist;
ALTER OPERATOR FAMILY s.points USING gist ADD
    OPERATOR 11 |>>(point,point),
    OPERATOR 15 <->(point,point) FOR ORDER BY pg_catalog.float_ops;
CREATE OPERATOR CLASS public.dflt FOR TYPE integer USING hash FAMILY public.dflt AS
    OPERATOR 1 =(integer,integer),
    FUNCTION 1 (integer, integer) hashint4(integer);
CREATE OPERATOR CLASS public.oc FOR TYPE integer USING btree FAMILY public.fam AS
    OPERATOR 1 public.<#(integer,integer),
    OPERATOR 3 public.=#(integer,integer),
    FUNCTION 1 (integer, integer) public.cmp(integer,integer);
CREATE OPERATOR CLASS s.moved FOR TYPE integer USING btree FAMILY s.other AS
    OPERATOR 1 <(integer,integer),
    FUNCTION 1 (integer, integer) btint4cmp(integer,integer);
CREATE OPERATOR CLASS s.points FOR TYPE point USING gist FAMILY s.points AS
    FUNCTION 1 (point, point) gist_point_consistent(internal,point,smallint,oid,internal),
    FUNCTION 2 (point, point) gist_box_union(internal,internal),
    FUNCTION 5 (point, point) gist_box_penalty(internal,internal,internal),
    FUNCTION 6 (point, point) gist_box_picksplit(internal,internal),
    FUNCTION 7 (point, point) gist_box_same(box,box,internal),
    STORAGE box;
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_b ON public.t USING btree (b s.moved DESC);
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_oc ON public.t USING btree (a public.oc);
COMMENT ON OPERATOR CLASS public.oc USING btree IS 'oc!';
COMMENT ON OPERATOR FAMILY s.other USING btree IS 'other';
