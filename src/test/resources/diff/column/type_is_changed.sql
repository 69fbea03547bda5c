-- ## before
create table t (a int default 1, b varchar(10) default 'x', c text, d int[], e timestamp);
-- ## after
create table t (a bigint default 1, b varchar(20) default 'x', c uuid, d text[], e timestamptz);
