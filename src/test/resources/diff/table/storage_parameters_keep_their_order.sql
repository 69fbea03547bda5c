-- ## before
create table keep ();
-- ## after
create table keep ();
create table t (a int, constraint u unique (a) with (fillfactor = 20, deduplicate_items = off))
  with (fillfactor = 10, autovacuum_enabled = false);
-- ## plan
CREATE TABLE public.t (
    a integer,
    CONSTRAINT u UNIQUE (a) WITH (fillfactor='20', deduplicate_items='off')
)
WITH (fillfactor='10', autovacuum_enabled='false');
