-- ## before
create schema keep;
-- ## after
create schema keep;
create schema "Own";
create type "Own".whole;
create function "Own".whole_in(cstring) returns "Own".whole language internal immutable strict as 'int4in';
create function "Own".whole_out("Own".whole) returns cstring language internal immutable strict as 'int4out';
create function "Own".whole_recv(internal) returns "Own".whole language internal immutable strict as 'int4recv';
create function "Own".whole_send("Own".whole) returns bytea language internal immutable strict as 'int4send';
create type "Own".whole (input = "Own".whole_in, output = "Own".whole_out, receive = "Own".whole_recv,
  send = "Own".whole_send, like = int4, category = 'N', delimiter = ';', default = '7');
comment on type "Own".whole is 'of its own';
revoke usage on type "Own".whole from public;
create function "Own".lt("Own".whole, "Own".whole) returns bool language internal immutable strict as 'int4lt';
create operator "Own".< (function = "Own".lt, leftarg = "Own".whole, rightarg = "Own".whole);
create cast ("Own".whole as int4) without function as implicit;
create domain keep.small as "Own".whole;
create table keep.t (a "Own".whole default '1', b "Own".whole[], c keep.small);
create view keep.v as select a, b from keep.t;
create function keep.same("Own".whole) returns "Own".whole begin atomic select $1; end;
create type waits_for_ever;
-- ## plan
SET check_function_bodies TO off;
CREATE SCHEMA "Own";
CREATE TYPE "Own".whole;
CREATE TYPE public.waits_for_ever;
CREATE FUNCTION "Own".whole_in(cstring)
 RETURNS "Own".whole
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4in';
CREATE FUNCTION "Own".whole_out("Own".whole)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4out';
CREATE FUNCTION "Own".whole_recv(internal)
 RETURNS "Own".whole
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4recv';
CREATE FUNCTION "Own".whole_send("Own".whole)
 RETURNS bytea
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4send';
CREATE TYPE "Own".whole (
    INPUT = "Own".whole_in,
    OUTPUT = "Own".whole_out,
    RECEIVE = "Own".whole_recv,
    SEND = "Own".whole_send,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE,
    ALIGNMENT = int4,
    STORAGE = plain,
    CATEGORY = 'N',
    DEFAULT = '7',
    DELIMITER = ';'
);
CREATE DOMAIN keep.small AS "Own".whole;
CREATE FUNCTION "Own".lt("Own".whole, "Own".whole)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4lt';
CREATE FUNCTION keep.same("Own".whole)
 RETURNS "Own".whole
 LANGUAGE sql
BEGIN ATOMIC
 SELECT $1;
END;
CREATE OPERATOR "Own".< (FUNCTION = "Own".lt, LEFTARG = "Own".whole, RIGHTARG = "Own".whole);
CREATE CAST ("Own".whole AS integer) WITHOUT FUNCTION AS IMPLICIT;
CREATE TABLE keep.t (
    a "Own".whole DEFAULT '1'::"Own".whole,
    b "Own".whole[],
    c keep.small
);
CREATE VIEW keep.v AS
 SELECT a,
    b
   FROM keep.t;
REVOKE USAGE ON TYPE "Own".whole FROM PUBLIC;
COMMENT ON TYPE "Own".whole IS 'of its own';
-- ## plan pg15
SET check_function_bodies TO off;
CREATE SCHEMA "Own";
CREATE TYPE "Own".whole;
CREATE TYPE public.waits_for_ever;
CREATE FUNCTION "Own".whole_in(cstring)
 RETURNS "Own".whole
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4in';
CREATE FUNCTION "Own".whole_out("Own".whole)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4out';
CREATE FUNCTION "Own".whole_recv(internal)
 RETURNS "Own".whole
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4recv';
CREATE FUNCTION "Own".whole_send("Own".whole)
 RETURNS bytea
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4send';
CREATE TYPE "Own".whole (
    INPUT = "Own".whole_in,
    OUTPUT = "Own".whole_out,
    RECEIVE = "Own".whole_recv,
    SEND = "Own".whole_send,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE,
    ALIGNMENT = int4,
    STORAGE = plain,
    CATEGORY = 'N',
    DEFAULT = '7',
    DELIMITER = ';'
);
CREATE DOMAIN keep.small AS "Own".whole;
CREATE FUNCTION "Own".lt("Own".whole, "Own".whole)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS 'int4lt';
CREATE FUNCTION keep.same("Own".whole)
 RETURNS "Own".whole
 LANGUAGE sql
BEGIN ATOMIC
 SELECT $1;
END;
CREATE OPERATOR "Own".< (FUNCTION = "Own".lt, LEFTARG = "Own".whole, RIGHTARG = "Own".whole);
CREATE CAST ("Own".whole AS integer) WITHOUT FUNCTION AS IMPLICIT;
CREATE TABLE keep.t (
    a "Own".whole DEFAULT '1'::"Own".whole,
    b "Own".whole[],
    c keep.small
);
CREATE VIEW keep.v AS
 SELECT t.a,
    t.b
   FROM keep.t;
REVOKE USAGE ON TYPE "Own".whole FROM PUBLIC;
COMMENT ON TYPE "Own".whole IS 'of its own';
