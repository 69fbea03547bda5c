-- Views on views over a column whose type changes, with their triggers, rules and defaults.
-- ## before
create table t (id int primary key, a int, b text);
create view v as select id, a, b from t;
alter view v alter column b set default 'new';
create view w as select v.id, v.a + 1 as a1 from v;
create view untouched as select b from t;
create function put() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger put instead of insert or update or delete on v for each row execute function put();
create rule log as on insert to w do instead nothing;
-- ## after
create table t (id int primary key, a bigint, b text);
create view v as select id, a, b from t;
alter view v alter column b set default 'new';
create view w as select v.id, v.a + 1 as a1 from v;
create view untouched as select b from t;
create function put() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger put instead of insert or update or delete on v for each row execute function put();
create rule log as on insert to w do instead nothing;
-- ## plan
DROP VIEW public.w;
DROP VIEW public.v;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;
CREATE VIEW public.v AS
 SELECT id,
    a,
    b
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN b SET DEFAULT 'new'::text;
CREATE VIEW public.w AS
 SELECT id,
    (a + 1) AS a1
   FROM public.v;
CREATE RULE log AS
    ON INSERT TO public.w DO INSTEAD NOTHING;
CREATE TRIGGER put INSTEAD OF INSERT OR DELETE OR UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.put();
-- ## plan pg15
DROP VIEW public.w;
DROP VIEW public.v;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;
CREATE VIEW public.v AS
 SELECT t.id,
    t.a,
    t.b
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN b SET DEFAULT 'new'::text;
CREATE VIEW public.w AS
 SELECT v.id,
    (v.a + 1) AS a1
   FROM public.v;
CREATE RULE log AS
    ON INSERT TO public.w DO INSTEAD NOTHING;
CREATE TRIGGER put INSTEAD OF INSERT OR DELETE OR UPDATE ON public.v FOR EACH ROW EXECUTE FUNCTION public.put();
