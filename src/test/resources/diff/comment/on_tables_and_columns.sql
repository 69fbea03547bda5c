-- Added, changed, taken away, and following what is dropped; quotes and line breaks are kept.
-- ## before
create table a (id int, old int, same int);
comment on table a is 'before';
comment on column a.old is 'goes with its column';
comment on column a.same is 'says "what''s" \ this';
create table gone (id int);
comment on table gone is 'goes with its table';
comment on schema public is 'ours';
-- ## after
create table a (id int, same int);
comment on table a is 'after';
comment on column a.id is 'two
lines';
create table "we""ird" ("Ünï ☃" int);
comment on column "we""ird"."Ünï ☃" is '☃';
comment on table "we""ird" is 'comes with its table';
-- ## plan
COMMENT ON COLUMN public.a.same IS NULL;
-- DL03: drops the column public.a.old with its values
ALTER TABLE public.a DROP COLUMN old;
-- DL02: drops the table public.gone with all its rows
DROP TABLE public.gone;
CREATE TABLE public."we""ird" (
    "Ünï ☃" integer
);
COMMENT ON COLUMN public.a.id IS 'two
lines';
COMMENT ON COLUMN public."we""ird"."Ünï ☃" IS '☃';
COMMENT ON SCHEMA public IS 'standard public schema';
COMMENT ON TABLE public.a IS 'after';
COMMENT ON TABLE public."we""ird" IS 'comes with its table';
