-- A serial column: table, sequence, default and owner in one go, and back.
-- ## before
-- ## after
create table a (id serial, b bigserial, c int default 5 not null);
create sequence s owned by a.c;
