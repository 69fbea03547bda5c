-- ## before
create schema s;
create function s.trig() returns event_trigger language plpgsql as 'begin end';
create function s.h() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create foreign data wrapper w; create server srv foreign data wrapper w;
create table s.t (id int); create sequence s.q; create view s.v as select 1 as a; create materialized view s.m as select 1 as a; create foreign table s.ft (a int) server srv;
create function s.f(int) returns int language sql as 'select 1'; create procedure s.p() language sql as 'select 1'; create aggregate s.a(int) (sfunc = int4pl, stype = int);
create type s.e as enum ('a'); create domain s.d as int; create type s.c as (x int); create type s.r as range (subtype = int);
create collation s.co from "C"; create conversion s.cv for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create operator s.## (function = int4mi, leftarg = int, rightarg = int); create operator family s.fam using btree; create operator class s.oc for type int using btree family s.fam as operator 1 <, function 1 btint4cmp(int, int);
create text search dictionary s.di (template = simple); create text search configuration s.cfg (parser = default); create statistics s.st on id, (id + 1) from s.t;
create language lang handler s.h; create publication pub; create event trigger et on ddl_command_end execute function s.trig();
grant select on s.t to reader;
-- ## after
create schema s;
create function s.trig() returns event_trigger language plpgsql as 'begin end';
create function s.h() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create foreign data wrapper w; create server srv foreign data wrapper w;
create table s.t (id int); create sequence s.q; create view s.v as select 1 as a; create materialized view s.m as select 1 as a; create foreign table s.ft (a int) server srv;
create function s.f(int) returns int language sql as 'select 1'; create procedure s.p() language sql as 'select 1'; create aggregate s.a(int) (sfunc = int4pl, stype = int);
create type s.e as enum ('a'); create domain s.d as int; create type s.c as (x int); create type s.r as range (subtype = int);
create collation s.co from "C"; create conversion s.cv for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create operator s.## (function = int4mi, leftarg = int, rightarg = int); create operator family s.fam using btree; create operator class s.oc for type int using btree family s.fam as operator 1 <, function 1 btint4cmp(int, int);
create text search dictionary s.di (template = simple); create text search configuration s.cfg (parser = default); create statistics s.st on id, (id + 1) from s.t;
create language lang handler s.h; create publication pub; create event trigger et on ddl_command_end execute function s.trig();
grant select on s.t to reader;
alter schema s owner to creator; alter foreign data wrapper w owner to postgres; alter server srv owner to creator;
grant create on schema s to creator, writer;
alter table s.t owner to creator; alter sequence s.q owner to writer; alter view s.v owner to creator; alter materialized view s.m owner to creator; alter foreign table s.ft owner to creator;
alter function s.f(int) owner to creator; alter procedure s.p() owner to creator; alter aggregate s.a(int) owner to creator;
alter type s.e owner to creator; alter domain s.d owner to creator; alter type s.c owner to creator; alter type s.r owner to creator;
alter collation s.co owner to creator; alter conversion s.cv owner to creator;
alter operator s.## (int, int) owner to creator; alter operator family s.fam using btree owner to creator; alter operator class s.oc using btree owner to creator;
alter text search dictionary s.di owner to creator; alter text search configuration s.cfg owner to creator; alter statistics s.st owner to creator;
alter language lang owner to creator; alter publication pub owner to creator;
-- ## plan
-- OP06: gives Aggregate s.a(integer) with all rights of an owner to creator
ALTER AGGREGATE s.a(integer) OWNER TO creator;
-- OP06: gives Collation s.co with all rights of an owner to creator
ALTER COLLATION s.co OWNER TO creator;
-- OP06: gives Composite type s.c with all rights of an owner to creator
ALTER TYPE s.c OWNER TO creator;
-- OP06: gives Conversion s.cv with all rights of an owner to creator
ALTER CONVERSION s.cv OWNER TO creator;
-- OP06: gives Domain s.d with all rights of an owner to creator
ALTER DOMAIN s.d OWNER TO creator;
-- OP06: gives Enum s.e with all rights of an owner to creator
ALTER TYPE s.e OWNER TO creator;
-- OP06: gives Foreign server srv with all rights of an owner to creator
ALTER SERVER srv OWNER TO creator;
-- OP06: gives Foreign table s.ft with all rights of an owner to creator
ALTER FOREIGN TABLE s.ft OWNER TO creator;
-- OP06: gives Function s.f(integer) with all rights of an owner to creator
ALTER FUNCTION s.f(integer) OWNER TO creator;
-- OP06: gives Language lang with all rights of an owner to creator
ALTER LANGUAGE lang OWNER TO creator;
-- OP06: gives Materialized view s.m with all rights of an owner to creator
ALTER MATERIALIZED VIEW s.m OWNER TO creator;
-- OP06: gives Operator s.##(integer, integer) with all rights of an owner to creator
ALTER OPERATOR s.## (integer, integer) OWNER TO creator;
-- OP06: gives Operator class s.oc.btree with all rights of an owner to creator
ALTER OPERATOR CLASS s.oc USING btree OWNER TO creator;
-- OP06: gives Operator family s.fam.btree with all rights of an owner to creator
ALTER OPERATOR FAMILY s.fam USING btree OWNER TO creator;
-- OP06: gives Procedure s.p() with all rights of an owner to creator
ALTER PROCEDURE s.p() OWNER TO creator;
-- OP06: gives Publication pub with all rights of an owner to creator
ALTER PUBLICATION pub OWNER TO creator;
-- OP06: gives Range type s.r with all rights of an owner to creator
ALTER TYPE s.r OWNER TO creator;
-- OP06: gives Schema s with all rights of an owner to creator
ALTER SCHEMA s OWNER TO creator;
-- OP06: gives Sequence s.q with all rights of an owner to writer
ALTER SEQUENCE s.q OWNER TO writer;
-- OP06: gives Statistics s.st with all rights of an owner to creator
ALTER STATISTICS s.st OWNER TO creator;
-- OP06: gives Table s.t with all rights of an owner to creator
ALTER TABLE s.t OWNER TO creator;
-- OP06: gives Text search configuration s.cfg with all rights of an owner to creator
ALTER TEXT SEARCH CONFIGURATION s.cfg OWNER TO creator;
-- OP06: gives Text search dictionary s.di with all rights of an owner to creator
ALTER TEXT SEARCH DICTIONARY s.di OWNER TO creator;
-- OP06: gives View s.v with all rights of an owner to creator
ALTER VIEW s.v OWNER TO creator;
-- OP06: changes the rights of writer on Schema s
GRANT CREATE ON SCHEMA s TO writer;
