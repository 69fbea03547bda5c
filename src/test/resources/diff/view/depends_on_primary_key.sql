-- A view that groups by a primary key depends on the constraint.
-- ## before
create table t (id int, a text, n int, constraint t_key primary key (id));
create view v as select id, a, count(n) from t group by id;
-- ## after
create table t (id int, a text, n int, constraint t_id primary key (id));
create view v as select id, a, count(n) from t group by id;
-- ## plan
