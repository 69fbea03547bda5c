-- A named not-null constraint.
-- only: pg >= 18
-- ## before
create table t (a int, b int);
alter table t add constraint known not null b not valid;
-- ## after
create table t (a int constraint "not here" not null, b int constraint known not null);
-- ## plan
BEGIN;
ALTER TABLE public.t ADD CONSTRAINT plumbline_not_null_a6788a5b41a1 CHECK (a IS NOT NULL) NOT VALID;
COMMIT;
-- MF04: fails when public.t.a holds a NULL
ALTER TABLE public.t VALIDATE CONSTRAINT plumbline_not_null_a6788a5b41a1;
BEGIN;
ALTER TABLE public.t ADD CONSTRAINT "not here" NOT NULL a;
ALTER TABLE public.t DROP CONSTRAINT plumbline_not_null_a6788a5b41a1;
COMMIT;
-- MF04: fails when public.t.b holds a NULL
ALTER TABLE public.t VALIDATE CONSTRAINT known;
