-- ## before
create table public.t (id int primary key, n int not null, s varchar(10));
create view public.v as select id, n, s from public.t;
create view public.w as select id, n as amount, s from public.t;
create view public.over as select amount from public.w;
create function public.g(x public.v) returns int language sql as 'select 1';
-- ## after
create table public.t (id int primary key, n int not null, s varchar(10));
create view public.v as select id, n as count, s from public.t;
create view public.w as select id, n::bigint as amount, s::varchar(20) as s from public.t;
create view public.over as select amount from public.w;
create function public.g(x public.v) returns int language sql as 'select 1';
-- ## plan
SET check_function_bodies TO off;
DROP VIEW public.over;
DROP VIEW public.w;
DROP FUNCTION public.g(public.v);
DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT id,
    n AS count,
    s
   FROM public.t;
CREATE FUNCTION public.g(x public.v)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE VIEW public.w AS
 SELECT id,
    (n)::bigint AS amount,
    (s)::character varying(20) AS s
   FROM public.t;
CREATE VIEW public.over AS
 SELECT amount
   FROM public.w;
-- ## plan pg15
SET check_function_bodies TO off;
DROP VIEW public.over;
DROP VIEW public.w;
DROP FUNCTION public.g(public.v);
DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT t.id,
    t.n AS count,
    t.s
   FROM public.t;
CREATE FUNCTION public.g(x public.v)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE VIEW public.w AS
 SELECT t.id,
    (t.n)::bigint AS amount,
    (t.s)::character varying(20) AS s
   FROM public.t;
CREATE VIEW public.over AS
 SELECT w.amount
   FROM public.w;
