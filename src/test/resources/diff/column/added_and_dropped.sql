-- ## before
create table t (a int, b text default 'x');
-- ## after
create table t (a int, c text default 'y' not null, "We""ird Ünï" numeric(10,2));
-- ## plan
-- DL03: drops the column public.t.b with its values
ALTER TABLE public.t DROP COLUMN b;
ALTER TABLE public.t ADD COLUMN c text DEFAULT 'y'::text NOT NULL;
ALTER TABLE public.t ADD COLUMN "We""ird Ünï" numeric(10,2);
