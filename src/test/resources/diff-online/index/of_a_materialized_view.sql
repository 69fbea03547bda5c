-- A materialized view has readers too.
-- ## before
create table t (a int);
create materialized view m as select a from t;
-- ## after
create table t (a int);
create materialized view m as select a from t;
create unique index m_a on m (a);
-- ## plan
-- TX01: cannot run in a transaction, and waits for all that are open now
-- MF01: fails when rows of public.m are not unique
CREATE UNIQUE INDEX CONCURRENTLY m_a ON public.m USING btree (a);
