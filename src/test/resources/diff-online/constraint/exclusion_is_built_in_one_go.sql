-- PostgreSQL builds an exclusion constraint in one go only.
-- ## before
create table t (a int, during int4range);
-- ## after
create table t (a int, during int4range, exclude using gist (during with &&) where (a > 0));
-- ## plan
-- MF06: fails when rows of public.t exclude each other
-- LK06: builds an index of public.t and locks out readers and writers meanwhile
ALTER TABLE ONLY public.t ADD CONSTRAINT t_during_excl EXCLUDE USING gist (during WITH &&) WHERE ((a > 0));
