-- ## before
create type t;
create function t_in(cstring) returns t language internal immutable strict as 'int4in';
create function t_out(t) returns cstring language internal immutable strict as 'int4out';
create type t (input = t_in, output = t_out, like = int4);
create table u (a t, b int);
create view v as select a from u;
create type becomes_whole;
create type becomes_an_enum;
-- ## after
create type t;
create function t_in(cstring) returns t language internal immutable strict as 'textin';
create function t_out(t) returns cstring language internal immutable strict as 'textout';
create type t (input = t_in, output = t_out);
create table u (a t, b int);
create view v as select a from u;
create type becomes_whole;
create function w_in(cstring) returns becomes_whole language internal immutable strict as 'int4in';
create function w_out(becomes_whole) returns cstring language internal immutable strict as 'int4out';
create type becomes_whole (input = w_in, output = w_out, like = int4);
create type becomes_an_enum as enum ('a');
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.v;
-- DL03: drops the column public.u.a with its values
ALTER TABLE public.u DROP COLUMN a;
DO $$
DECLARE
  dependent text;
BEGIN
  WITH RECURSIVE own AS (
    SELECT 'pg_type'::regclass AS class, t.oid AS object FROM pg_type t WHERE t.oid = 'public.t'::regtype
    UNION ALL
    SELECT d.classid, d.objid FROM pg_depend d JOIN own ON d.refclassid = own.class AND d.refobjid = own.object
     WHERE d.deptype = 'i'),
  pair AS (
    SELECT * FROM own
    UNION ALL
    SELECT d.refclassid, d.refobjid FROM pg_depend d JOIN own ON d.classid = own.class AND d.objid = own.object
     WHERE d.refclassid = 'pg_proc'::regclass
       AND EXISTS (SELECT FROM pg_depend back
                    WHERE back.classid = d.refclassid AND back.objid = d.refobjid
                      AND back.refclassid = d.classid AND back.refobjid = d.objid))
  SELECT pg_describe_object(d.classid, d.objid, d.objsubid) INTO dependent
    FROM pg_depend d JOIN pair ON d.refclassid = pair.class AND d.refobjid = pair.object
   WHERE (d.classid, d.objid) NOT IN (SELECT class, object FROM pair);
  IF FOUND THEN
    RAISE EXCEPTION '% depends on the type %', dependent, 'public.t';
  END IF;
END $$;
DROP TYPE public.t CASCADE;
DROP TYPE public.becomes_whole;
DROP TYPE public.becomes_an_enum;
CREATE TYPE public.becomes_whole;
CREATE TYPE public.t;
CREATE TYPE public.becomes_an_enum AS ENUM ('a');
CREATE FUNCTION public.t_in(cstring)
 RETURNS public.t
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'textin';
CREATE FUNCTION public.t_out(public.t)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'textout';
CREATE TYPE public.t (
    INPUT = public.t_in,
    OUTPUT = public.t_out,
    INTERNALLENGTH = VARIABLE,
    ALIGNMENT = int4,
    STORAGE = plain
);
CREATE FUNCTION public.w_in(cstring)
 RETURNS public.becomes_whole
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4in';
CREATE FUNCTION public.w_out(public.becomes_whole)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4out';
CREATE TYPE public.becomes_whole (
    INPUT = public.w_in,
    OUTPUT = public.w_out,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE,
    ALIGNMENT = int4,
    STORAGE = plain
);
ALTER TABLE public.u ADD COLUMN a public.t;
CREATE VIEW public.v AS
 SELECT a
   FROM public.u;
-- ## plan pg15
SET check_function_bodies TO off;
DROP VIEW public.v;
-- DL03: drops the column public.u.a with its values
ALTER TABLE public.u DROP COLUMN a;
DO $$
DECLARE
  dependent text;
BEGIN
  WITH RECURSIVE own AS (
    SELECT 'pg_type'::regclass AS class, t.oid AS object FROM pg_type t WHERE t.oid = 'public.t'::regtype
    UNION ALL
    SELECT d.classid, d.objid FROM pg_depend d JOIN own ON d.refclassid = own.class AND d.refobjid = own.object
     WHERE d.deptype = 'i'),
  pair AS (
    SELECT * FROM own
    UNION ALL
    SELECT d.refclassid, d.refobjid FROM pg_depend d JOIN own ON d.classid = own.class AND d.objid = own.object
     WHERE d.refclassid = 'pg_proc'::regclass
       AND EXISTS (SELECT FROM pg_depend back
                    WHERE back.classid = d.refclassid AND back.objid = d.refobjid
                      AND back.refclassid = d.classid AND back.refobjid = d.objid))
  SELECT pg_describe_object(d.classid, d.objid, d.objsubid) INTO dependent
    FROM pg_depend d JOIN pair ON d.refclassid = pair.class AND d.refobjid = pair.object
   WHERE (d.classid, d.objid) NOT IN (SELECT class, object FROM pair);
  IF FOUND THEN
    RAISE EXCEPTION '% depends on the type %', dependent, 'public.t';
  END IF;
END $$;
DROP TYPE public.t CASCADE;
DROP TYPE public.becomes_whole;
DROP TYPE public.becomes_an_enum;
CREATE TYPE public.becomes_whole;
CREATE TYPE public.t;
CREATE TYPE public.becomes_an_enum AS ENUM ('a');
CREATE FUNCTION public.t_in(cstring)
 RETURNS public.t
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'textin';
CREATE FUNCTION public.t_out(public.t)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'textout';
CREATE TYPE public.t (
    INPUT = public.t_in,
    OUTPUT = public.t_out,
    INTERNALLENGTH = VARIABLE,
    ALIGNMENT = int4,
    STORAGE = plain
);
CREATE FUNCTION public.w_in(cstring)
 RETURNS public.becomes_whole
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4in';
CREATE FUNCTION public.w_out(public.becomes_whole)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4out';
CREATE TYPE public.becomes_whole (
    INPUT = public.w_in,
    OUTPUT = public.w_out,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE,
    ALIGNMENT = int4,
    STORAGE = plain
);
ALTER TABLE public.u ADD COLUMN a public.t;
CREATE VIEW public.v AS
 SELECT u.a
   FROM public.u;
