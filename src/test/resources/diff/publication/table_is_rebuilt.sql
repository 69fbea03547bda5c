-- A table that has to be created anew is published again; a filter stands in the way of a type change.
-- ## before
create table a (id int, day date) partition by range (day);
create table f (id int primary key, v int);
create publication p for table a, f where (v > 1);
-- ## after
create table a (id int, day date) partition by list (day);
create table f (id int primary key, v bigint);
create publication p for table a, f where (v > 1);
-- ## plan
