-- ## before
create type t;
create function t_in(cstring) returns t language internal immutable strict as 'textin';
create function t_out(t) returns cstring language internal immutable strict as 'textout';
create function t_send(t) returns bytea language internal stable strict as 'textsend';
create function t_mod(cstring[]) returns int language internal immutable strict as 'varchartypmodin';
create type t (input = t_in, output = t_out, send = t_send, typmod_in = t_mod, storage = extended);
create table u (a t);
-- ## after
create type t;
create function t_in(cstring) returns t language internal immutable strict as 'textin';
create function t_out(t) returns cstring language internal stable strict as 'textout';
create function t_recv(internal) returns t language internal stable strict as 'textrecv';
create type t (input = t_in, output = t_out, receive = t_recv, storage = external);
create table u (a t);
-- ## plan
SET check_function_bodies TO off;
CREATE OR REPLACE FUNCTION public.t_out(public.t)
 RETURNS cstring
 LANGUAGE internal
 STABLE STRICT
AS 'textout';
CREATE FUNCTION public.t_recv(internal)
 RETURNS public.t
 LANGUAGE internal
 STABLE STRICT
AS 'textrecv';
ALTER TYPE public.t SET (SEND = NONE, TYPMOD_IN = NONE, RECEIVE = public.t_recv, STORAGE = external);
DROP FUNCTION public.t_send(public.t);
DROP FUNCTION public.t_mod(cstring[]);
ALTER TABLE ONLY public.u ALTER COLUMN a SET STORAGE EXTERNAL;
