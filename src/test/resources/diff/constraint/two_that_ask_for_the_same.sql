-- ## before
create table keep ();
-- ## after
create table keep ();
create table t (a int, b int, constraint t1 unique (a) include (b));
alter table t add constraint t2 unique (a) include (b);
alter table t add constraint t0 unique (a) include (b);
