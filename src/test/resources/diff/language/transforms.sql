-- ## before
create type public.c as (x int);
create function public.from_sql(internal) returns internal language internal immutable strict as 'textsend';
create function public.from_sql2(internal) returns internal language internal immutable strict as 'textsend';
create function public.to_sql(internal) returns public.c language internal immutable strict as 'record_in';
create transform for public.c language plpgsql (from sql with function public.from_sql(internal));
create function public.f(public.c) returns int language plpgsql transform for type public.c as 'begin return 1; end';
comment on transform for public.c language plpgsql is 'c';
-- ## after
create type public.c as (x int);
create function public.from_sql(internal) returns internal language internal immutable strict as 'textsend';
create function public.from_sql2(internal) returns internal language internal immutable strict as 'textsend';
create function public.to_sql(internal) returns public.c language internal immutable strict as 'record_in';
create transform for public.c language plpgsql (from sql with function public.from_sql2(internal), to sql with function public.to_sql(internal));
create function public.f(public.c) returns int language plpgsql transform for type public.c as 'begin return 2; end';
create function public.g(public.c) returns int language plpgsql transform for type public.c as 'begin return 2; end';
comment on transform for public.c language plpgsql is 'changed';
-- ## plan
SET check_function_bodies TO off;
CREATE OR REPLACE TRANSFORM FOR public.c LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.from_sql2(internal), TO SQL WITH FUNCTION public.to_sql(internal));
CREATE OR REPLACE FUNCTION public.f(public.c)
 RETURNS integer
 LANGUAGE plpgsql
 TRANSFORM FOR TYPE public.c
AS $function$begin return 2; end$function$;
CREATE FUNCTION public.g(public.c)
 RETURNS integer
 LANGUAGE plpgsql
 TRANSFORM FOR TYPE public.c
AS $function$begin return 2; end$function$;
COMMENT ON TRANSFORM FOR public.c LANGUAGE plpgsql IS 'changed';
