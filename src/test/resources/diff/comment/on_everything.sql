-- ## before
create schema s;
create function f(int) returns int language sql as 'select 1';
create function g() returns trigger language plpgsql as 'begin return new; end';
create table t (a int primary key, b text check (b <> ''));
-- ## after
create schema s;
comment on schema s is 'schema';
create function f(int) returns int language sql as 'select 1';
comment on function f(int) is 'function';
create function g() returns trigger language plpgsql as 'begin return new; end';
create procedure p(int) language sql as 'select 1';
comment on procedure p(int) is 'procedure';
create aggregate total(int) (sfunc = int4pl, stype = int);
comment on aggregate total(int) is 'aggregate';
create table t (a int primary key, b text check (b <> ''));
comment on table t is 'table';
comment on column t.b is 'column';
comment on constraint t_pkey on t is 'key';
comment on constraint t_b_check on t is 'check';
comment on index t_pkey is 'index of a key';
create index i on t (b);
comment on index i is 'index';
create trigger r before insert on t for each row execute function g();
comment on trigger r on t is 'trigger';
create policy q on t;
comment on policy q on t is 'policy';
create rule n as on delete to t do also nothing;
comment on rule n on t is 'rule';
create statistics st on a, b from t;
comment on statistics st is 'statistics';
create sequence sq;
comment on sequence sq is 'sequence';
create view v as select a from t;
comment on view v is 'view';
comment on column v.a is 'column of a view';
create materialized view m as select a from t;
comment on materialized view m is 'materialized view';
comment on column m.a is 'column of a materialized view';
create index mi on m (a);
comment on index mi is 'its index';
create type c as (x int, y text);
comment on type c is 'type';
comment on column c.y is 'attribute';
create type e as enum ('a');
comment on type e is 'enum';
create type ra as range (subtype = int);
comment on type ra is 'range';
create domain d as int constraint positive check (value > 0);
comment on domain d is 'domain';
comment on constraint positive on domain d is 'its check';
create operator === (function = int4eq, leftarg = int, rightarg = int);
comment on operator === (int, int) is 'operator';
create operator family fam using btree;
comment on operator family fam using btree is 'family';
create operator class cls for type int using hash as operator 1 =, function 1 hashint4(int);
comment on operator class cls using hash is 'class';
create cast (c as e) with inout;
comment on cast (c as e) is 'cast';
create collation col (provider = icu, locale = 'de');
comment on collation col is 'collation';
create conversion con for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
comment on conversion con is 'conversion';
create text search configuration tsc (copy = simple);
comment on text search configuration tsc is 'configuration';
create text search dictionary tsd (template = simple);
comment on text search dictionary tsd is 'dictionary';
create foreign data wrapper w;
comment on foreign data wrapper w is 'wrapper';
create server srv foreign data wrapper w;
comment on server srv is 'server';
create foreign table ft (a int) server srv;
comment on foreign table ft is 'foreign table';
comment on column ft.a is 'its column';
create publication pub for table t;
comment on publication pub is 'publication';
create function ev() returns event_trigger language plpgsql as 'begin end';
create event trigger et on ddl_command_end when tag in ('CREATE CAST') execute function ev();
comment on event trigger et is 'event trigger';
create language l handler plpgsql_call_handler;
comment on language l is 'language';
-- ## plan
SET check_function_bodies TO off;
CREATE LANGUAGE l HANDLER plpgsql_call_handler;
CREATE COLLATION public.col (provider = icu, locale = 'de');
CREATE CONVERSION public.con FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE TYPE public.e AS ENUM ('a');
CREATE TYPE public.c AS (x integer, y text);
CREATE TYPE public.ra AS RANGE (subtype = integer, subtype_opclass = pg_catalog.int4_ops, multirange_type_name = public.ra_multirange);
CREATE DOMAIN public.d AS integer
    CONSTRAINT positive CHECK ((VALUE > 0));
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER srv FOREIGN DATA WRAPPER w;
CREATE TEXT SEARCH DICTIONARY public.tsd (TEMPLATE = pg_catalog.simple);
CREATE TEXT SEARCH CONFIGURATION public.tsc (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR asciihword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR asciiword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR hword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR hword_asciipart WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR hword_part WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR uint WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR word WITH simple;
CREATE SEQUENCE public.sq AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
CREATE FUNCTION public.ev()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$begin end$function$;
CREATE PROCEDURE public.p(integer)
 LANGUAGE sql
AS $procedure$select 1$procedure$;
CREATE AGGREGATE public.total(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY
);
CREATE OPERATOR public.=== (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
CREATE OPERATOR FAMILY public.cls USING hash;
CREATE OPERATOR FAMILY public.fam USING btree;
CREATE OPERATOR CLASS public.cls FOR TYPE integer USING hash FAMILY public.cls AS
    OPERATOR 1 =(integer,integer),
    FUNCTION 1 (integer, integer) hashint4(integer);
CREATE CAST (public.c AS public.e) WITH INOUT;
CREATE FOREIGN TABLE public.ft (
    a integer
)
SERVER srv;
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i ON public.t USING btree (b);
CREATE STATISTICS public.st ON a, b FROM public.t;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
CREATE MATERIALIZED VIEW public.m AS
 SELECT a
   FROM public.t
  WITH DATA;
CREATE INDEX mi ON public.m USING btree (a);
CREATE RULE n AS
    ON DELETE TO public.t DO NOTHING;
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER r BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.g();
-- OP06: who may see and write which rows of public.t changes: its policy q is created
CREATE POLICY q ON public.t;
CREATE PUBLICATION pub WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION pub ADD TABLE ONLY public.t;
COMMENT ON AGGREGATE public.total(integer) IS 'aggregate';
COMMENT ON CAST (public.c AS public.e) IS 'cast';
COMMENT ON COLLATION public.col IS 'collation';
COMMENT ON COLUMN public.c.y IS 'attribute';
COMMENT ON COLUMN public.ft.a IS 'its column';
COMMENT ON COLUMN public.m.a IS 'column of a materialized view';
COMMENT ON COLUMN public.t.b IS 'column';
COMMENT ON COLUMN public.v.a IS 'column of a view';
COMMENT ON TYPE public.c IS 'type';
COMMENT ON CONSTRAINT t_b_check ON public.t IS 'check';
COMMENT ON CONSTRAINT t_pkey ON public.t IS 'key';
COMMENT ON CONVERSION public.con IS 'conversion';
COMMENT ON DOMAIN public.d IS 'domain';
COMMENT ON CONSTRAINT positive ON DOMAIN public.d IS 'its check';
COMMENT ON TYPE public.e IS 'enum';
COMMENT ON FOREIGN DATA WRAPPER w IS 'wrapper';
COMMENT ON SERVER srv IS 'server';
COMMENT ON FOREIGN TABLE public.ft IS 'foreign table';
COMMENT ON FUNCTION public.f(integer) IS 'function';
COMMENT ON INDEX public.i IS 'index';
COMMENT ON INDEX public.mi IS 'its index';
COMMENT ON INDEX public.t_pkey IS 'index of a key';
COMMENT ON LANGUAGE l IS 'language';
COMMENT ON MATERIALIZED VIEW public.m IS 'materialized view';
COMMENT ON OPERATOR public.=== (integer, integer) IS 'operator';
COMMENT ON OPERATOR CLASS public.cls USING hash IS 'class';
COMMENT ON OPERATOR FAMILY public.fam USING btree IS 'family';
COMMENT ON POLICY q ON public.t IS 'policy';
COMMENT ON PROCEDURE public.p(IN integer) IS 'procedure';
COMMENT ON PUBLICATION pub IS 'publication';
COMMENT ON TYPE public.ra IS 'range';
COMMENT ON RULE n ON public.t IS 'rule';
COMMENT ON SCHEMA s IS 'schema';
COMMENT ON SEQUENCE public.sq IS 'sequence';
COMMENT ON STATISTICS public.st IS 'statistics';
COMMENT ON TABLE public.t IS 'table';
COMMENT ON TEXT SEARCH CONFIGURATION public.tsc IS 'configuration';
COMMENT ON TEXT SEARCH DICTIONARY public.tsd IS 'dictionary';
COMMENT ON TRIGGER r ON public.t IS 'trigger';
COMMENT ON VIEW public.v IS 'view';
CREATE EVENT TRIGGER et ON ddl_command_end
  WHEN TAG IN ('CREATE CAST')
  EXECUTE FUNCTION public.ev();
COMMENT ON EVENT TRIGGER et IS 'event trigger';
-- ## plan pg15
SET check_function_bodies TO off;
CREATE LANGUAGE l HANDLER plpgsql_call_handler;
CREATE COLLATION public.col (provider = icu, locale = 'de');
CREATE CONVERSION public.con FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE TYPE public.e AS ENUM ('a');
CREATE TYPE public.c AS (x integer, y text);
CREATE TYPE public.ra AS RANGE (subtype = integer, subtype_opclass = pg_catalog.int4_ops, multirange_type_name = public.ra_multirange);
CREATE DOMAIN public.d AS integer
    CONSTRAINT positive CHECK ((VALUE > 0));
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER srv FOREIGN DATA WRAPPER w;
CREATE TEXT SEARCH DICTIONARY public.tsd (TEMPLATE = pg_catalog.simple);
CREATE TEXT SEARCH CONFIGURATION public.tsc (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR asciihword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR asciiword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR hword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR hword_asciipart WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR hword_part WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR uint WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.tsc ADD MAPPING FOR word WITH simple;
CREATE SEQUENCE public.sq AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
CREATE FUNCTION public.ev()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$begin end$function$;
CREATE PROCEDURE public.p(integer)
 LANGUAGE sql
AS $procedure$select 1$procedure$;
CREATE AGGREGATE public.total(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY
);
CREATE OPERATOR public.=== (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
CREATE OPERATOR FAMILY public.cls USING hash;
CREATE OPERATOR FAMILY public.fam USING btree;
CREATE OPERATOR CLASS public.cls FOR TYPE integer USING hash FAMILY public.cls AS
    OPERATOR 1 =(integer,integer),
    FUNCTION 1 (integer, integer) hashint4(integer);
CREATE CAST (public.c AS public.e) WITH INOUT;
CREATE FOREIGN TABLE public.ft (
    a integer
)
SERVER srv;
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i ON public.t USING btree (b);
CREATE STATISTICS public.st ON a, b FROM public.t;
CREATE VIEW public.v AS
 SELECT t.a
   FROM public.t;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.a
   FROM public.t
  WITH DATA;
CREATE INDEX mi ON public.m USING btree (a);
CREATE RULE n AS
    ON DELETE TO public.t DO NOTHING;
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER r BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.g();
-- OP06: who may see and write which rows of public.t changes: its policy q is created
CREATE POLICY q ON public.t;
CREATE PUBLICATION pub WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION pub ADD TABLE ONLY public.t;
COMMENT ON AGGREGATE public.total(integer) IS 'aggregate';
COMMENT ON CAST (public.c AS public.e) IS 'cast';
COMMENT ON COLLATION public.col IS 'collation';
COMMENT ON COLUMN public.c.y IS 'attribute';
COMMENT ON COLUMN public.ft.a IS 'its column';
COMMENT ON COLUMN public.m.a IS 'column of a materialized view';
COMMENT ON COLUMN public.t.b IS 'column';
COMMENT ON COLUMN public.v.a IS 'column of a view';
COMMENT ON TYPE public.c IS 'type';
COMMENT ON CONSTRAINT t_b_check ON public.t IS 'check';
COMMENT ON CONSTRAINT t_pkey ON public.t IS 'key';
COMMENT ON CONVERSION public.con IS 'conversion';
COMMENT ON DOMAIN public.d IS 'domain';
COMMENT ON CONSTRAINT positive ON DOMAIN public.d IS 'its check';
COMMENT ON TYPE public.e IS 'enum';
COMMENT ON FOREIGN DATA WRAPPER w IS 'wrapper';
COMMENT ON SERVER srv IS 'server';
COMMENT ON FOREIGN TABLE public.ft IS 'foreign table';
COMMENT ON FUNCTION public.f(integer) IS 'function';
COMMENT ON INDEX public.i IS 'index';
COMMENT ON INDEX public.mi IS 'its index';
COMMENT ON INDEX public.t_pkey IS 'index of a key';
COMMENT ON LANGUAGE l IS 'language';
COMMENT ON MATERIALIZED VIEW public.m IS 'materialized view';
COMMENT ON OPERATOR public.=== (integer, integer) IS 'operator';
COMMENT ON OPERATOR CLASS public.cls USING hash IS 'class';
COMMENT ON OPERATOR FAMILY public.fam USING btree IS 'family';
COMMENT ON POLICY q ON public.t IS 'policy';
COMMENT ON PROCEDURE public.p(IN integer) IS 'procedure';
COMMENT ON PUBLICATION pub IS 'publication';
COMMENT ON TYPE public.ra IS 'range';
COMMENT ON RULE n ON public.t IS 'rule';
COMMENT ON SCHEMA s IS 'schema';
COMMENT ON SEQUENCE public.sq IS 'sequence';
COMMENT ON STATISTICS public.st IS 'statistics';
COMMENT ON TABLE public.t IS 'table';
COMMENT ON TEXT SEARCH CONFIGURATION public.tsc IS 'configuration';
COMMENT ON TEXT SEARCH DICTIONARY public.tsd IS 'dictionary';
COMMENT ON TRIGGER r ON public.t IS 'trigger';
COMMENT ON VIEW public.v IS 'view';
CREATE EVENT TRIGGER et ON ddl_command_end
  WHEN TAG IN ('CREATE CAST')
  EXECUTE FUNCTION public.ev();
COMMENT ON EVENT TRIGGER et IS 'event trigger';
