-- ## before
create table public.t (id int primary key, n int);
create table public.log (n int, f text);
create view public.v as select id, n from public.t;
create rule r as on insert to public.t where new.n > 5 do also insert into public.log values (new.n);
create rule w as on insert to public.v do instead insert into public.t values (new.id, new.n);
comment on rule r on public.t is 'r';
alter table public.t disable rule r;
-- ## after
create table public.t (id int primary key, n bigint);
create table public.log (n bigint, f text);
create view public.v as select id, n from public.t;
create rule r as on insert to public.t where new.n > 5 do also insert into public.log values (new.n);
create rule w as on insert to public.v do instead insert into public.t values (new.id, new.n);
comment on rule r on public.t is 'r';
alter table public.t disable rule r;
-- ## plan
DROP RULE r ON public.t;
DROP VIEW public.v;
-- LK10: rewrites the table public.log and locks out readers and writers meanwhile
ALTER TABLE public.log ALTER COLUMN n TYPE bigint USING n::bigint;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN n TYPE bigint USING n::bigint;
CREATE VIEW public.v AS
 SELECT id,
    n
   FROM public.t;
CREATE RULE r AS
    ON INSERT TO public.t
   WHERE (new.n > 5) DO  INSERT INTO public.log (n)
  VALUES (new.n);
ALTER TABLE public.t DISABLE RULE r;
CREATE RULE w AS
    ON INSERT TO public.v DO INSTEAD  INSERT INTO public.t (id, n)
  VALUES (new.id, new.n);
COMMENT ON RULE r ON public.t IS 'r';
-- ## plan pg15
DROP RULE r ON public.t;
DROP VIEW public.v;
-- LK10: rewrites the table public.log and locks out readers and writers meanwhile
ALTER TABLE public.log ALTER COLUMN n TYPE bigint USING n::bigint;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN n TYPE bigint USING n::bigint;
CREATE VIEW public.v AS
 SELECT t.id,
    t.n
   FROM public.t;
CREATE RULE r AS
    ON INSERT TO public.t
   WHERE (new.n > 5) DO  INSERT INTO public.log (n)
  VALUES (new.n);
ALTER TABLE public.t DISABLE RULE r;
CREATE RULE w AS
    ON INSERT TO public.v DO INSTEAD  INSERT INTO public.t (id, n)
  VALUES (new.id, new.n);
COMMENT ON RULE r ON public.t IS 'r';
