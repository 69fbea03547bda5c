-- Indexes come and go beside readers and writers.
-- ## before
create table t (a int, b text);
create index gone on t (a);
create index changed on t (a);
insert into t select i, i::text from generate_series(1, 50) i;
-- ## after
create table t (a int, b text);
create index changed on t (a desc);
create unique index "New One" on t (lower(b)) include (a) where a > 0;
comment on index "New One" is 'with a comment';
-- ## plan
-- TX01: cannot run in a transaction, and waits for all that are open now
DROP INDEX CONCURRENTLY public.gone;
-- TX01: cannot run in a transaction, and waits for all that are open now
DROP INDEX CONCURRENTLY public.changed;
-- TX01: cannot run in a transaction, and waits for all that are open now
-- MF01: fails when rows of public.t are not unique
CREATE UNIQUE INDEX CONCURRENTLY "New One" ON public.t USING btree (lower(b)) INCLUDE (a) WHERE (a > 0);
-- TX01: cannot run in a transaction, and waits for all that are open now
CREATE INDEX CONCURRENTLY changed ON public.t USING btree (a DESC);
BEGIN;
COMMENT ON INDEX public."New One" IS 'with a comment';
COMMIT;
