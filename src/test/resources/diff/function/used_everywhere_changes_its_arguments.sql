-- The overload that everything calls gets another argument type: a new function, the old one goes.
-- ## before
create function f(a int) returns int language sql immutable as 'select a';
create domain d as int check (f(value) > 0);
create table t (id d default f(1), n int generated always as (f(3)) stored, exclude using btree (f(4) with =));
create materialized view m as select f(id) as x from t;
create index m_f on m (f(x));
create function caller() returns int return f(1);
create aggregate agg(int) (sfunc = int4pl, stype = int, finalfunc = f);
create function w() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger w before update on t for each row when (f(old.n) > 0) execute function w();
create rule r as on insert to t where f(new.n) > 0 do also nothing;
-- ## after
create function f(a bigint) returns int language sql immutable as 'select a::int';
create domain d as int check (f(value) > 0);
create table t (id d default f(1), n int generated always as (f(3)) stored, exclude using btree (f(4) with =));
create materialized view m as select f(id) as x from t;
create index m_f on m (f(x));
create function caller() returns int return f(1);
create aggregate agg(bigint) (sfunc = int8pl, stype = bigint, finalfunc = f);
create function w() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger w before update on t for each row when (f(old.n) > 0) execute function w();
create rule r as on insert to t where f(new.n) > 0 do also nothing;
-- ## plan
SET check_function_bodies TO off;
DROP TRIGGER w ON public.t;
DROP RULE r ON public.t;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
-- BC09: drops the constraint public.t.t_f_excl
ALTER TABLE public.t DROP CONSTRAINT t_f_excl;
ALTER TABLE ONLY public.t ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN n;
DROP AGGREGATE public.agg(integer);
DROP FUNCTION public.caller();
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a bigint)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select a::int$function$;
-- MF08: fails when a value of the domain breaks public.d.d_check, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((public.f((VALUE)::bigint) > 0));
CREATE FUNCTION public.caller()
 RETURNS integer
 LANGUAGE sql
RETURN public.f((1)::bigint);
CREATE AGGREGATE public.agg(bigint) (
    SFUNC = int8pl,
    STYPE = bigint,
    FINALFUNC = public.f,
    FINALFUNC_MODIFY = READ_ONLY
);
-- LK12: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD COLUMN n integer GENERATED ALWAYS AS (public.f((3)::bigint)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT public.f((1)::bigint);
-- MF06: fails when rows of public.t exclude each other
-- LK06: builds an index of public.t and locks out readers and writers meanwhile
ALTER TABLE ONLY public.t ADD CONSTRAINT t_f_excl EXCLUDE USING btree (public.f((4)::bigint) WITH =);
CREATE MATERIALIZED VIEW public.m AS
 SELECT public.f((id)::bigint) AS x
   FROM public.t
  WITH DATA;
CREATE INDEX m_f ON public.m USING btree (public.f((x)::bigint));
CREATE RULE r AS
    ON INSERT TO public.t
   WHERE (public.f((new.n)::bigint) > 0) DO NOTHING;
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER w BEFORE UPDATE ON public.t FOR EACH ROW WHEN ((public.f((old.n)::bigint) > 0)) EXECUTE FUNCTION public.w();
-- ## plan pg15
SET check_function_bodies TO off;
DROP TRIGGER w ON public.t;
DROP RULE r ON public.t;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
-- BC09: drops the constraint public.t.t_f_excl
ALTER TABLE public.t DROP CONSTRAINT t_f_excl;
ALTER TABLE ONLY public.t ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN n;
DROP AGGREGATE public.agg(integer);
DROP FUNCTION public.caller();
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a bigint)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select a::int$function$;
-- MF08: fails when a value of the domain breaks public.d.d_check, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((public.f((VALUE)::bigint) > 0));
CREATE FUNCTION public.caller()
 RETURNS integer
 LANGUAGE sql
RETURN public.f((1)::bigint);
CREATE AGGREGATE public.agg(bigint) (
    SFUNC = int8pl,
    STYPE = bigint,
    FINALFUNC = public.f,
    FINALFUNC_MODIFY = READ_ONLY
);
-- LK12: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD COLUMN n integer GENERATED ALWAYS AS (public.f((3)::bigint)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT public.f((1)::bigint);
-- MF06: fails when rows of public.t exclude each other
-- LK06: builds an index of public.t and locks out readers and writers meanwhile
ALTER TABLE ONLY public.t ADD CONSTRAINT t_f_excl EXCLUDE USING btree (public.f((4)::bigint) WITH =);
CREATE MATERIALIZED VIEW public.m AS
 SELECT public.f((t.id)::bigint) AS x
   FROM public.t
  WITH DATA;
CREATE INDEX m_f ON public.m USING btree (public.f((x)::bigint));
CREATE RULE r AS
    ON INSERT TO public.t
   WHERE (public.f((new.n)::bigint) > 0) DO NOTHING;
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER w BEFORE UPDATE ON public.t FOR EACH ROW WHEN ((public.f((old.n)::bigint) > 0)) EXECUTE FUNCTION public.w();
