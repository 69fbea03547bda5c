-- Primary keys and unique constraints take over an index that was built concurrently.
-- ## before
create table t (a int, b int, c text);
insert into t select i, i, 'c' from generate_series(1, 50) i;
-- ## after
create table t (a int not null, b int, c text, constraint "T pk" primary key (a) include (c) with (fillfactor = 70),
  unique nulls not distinct (b, c), constraint later unique (b) deferrable initially deferred);
-- ## plan
BEGIN;
ALTER TABLE public.t ADD CONSTRAINT plumbline_not_null_a6788a5b41a1 CHECK (a IS NOT NULL) NOT VALID;
COMMIT;
-- MF04: fails when public.t.a holds a NULL
ALTER TABLE public.t VALIDATE CONSTRAINT plumbline_not_null_a6788a5b41a1;
BEGIN;
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT plumbline_not_null_a6788a5b41a1;
COMMIT;
-- TX01: cannot run in a transaction, and waits for all that are open now
-- MF01: fails when rows of public.t share a key, or a key is NULL
CREATE UNIQUE INDEX CONCURRENTLY "T pk" ON public.t (a) INCLUDE (c) WITH (fillfactor='70');
BEGIN;
ALTER TABLE public.t ADD CONSTRAINT "T pk" PRIMARY KEY USING INDEX "T pk";
COMMIT;
-- TX01: cannot run in a transaction, and waits for all that are open now
-- MF01: fails when rows of public.t are not unique
CREATE UNIQUE INDEX CONCURRENTLY later ON public.t (b);
BEGIN;
ALTER TABLE public.t ADD CONSTRAINT later UNIQUE USING INDEX later DEFERRABLE INITIALLY DEFERRED;
COMMIT;
-- TX01: cannot run in a transaction, and waits for all that are open now
-- MF01: fails when rows of public.t are not unique
CREATE UNIQUE INDEX CONCURRENTLY t_b_c_key ON public.t (b, c) NULLS NOT DISTINCT;
BEGIN;
ALTER TABLE public.t ADD CONSTRAINT t_b_c_key UNIQUE USING INDEX t_b_c_key;
COMMIT;
