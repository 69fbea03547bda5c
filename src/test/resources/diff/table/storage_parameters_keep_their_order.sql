-- ## before
create table other_order (a int) with (autovacuum_enabled = false, fillfactor = 10);
-- ## after
create table other_order (a int) with (fillfactor = 10, autovacuum_enabled = false);
create table t (a int, constraint u unique (a) with (fillfactor = 20, deduplicate_items = off))
  with (fillfactor = 10, autovacuum_enabled = false);
