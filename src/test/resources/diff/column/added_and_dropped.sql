-- ## before
create table t (a int, b text default 'x');
-- ## after
create table t (a int, c text default 'y' not null, "We""ird Ünï" numeric(10,2));
