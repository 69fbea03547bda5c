-- ## before
create schema s;
create table s.t (id int primary key, n int check (n > 0)); create index i on s.t (n); create view s.v as select 1 as a; create function s.f(int) returns int language sql as 'select 1';
create type s.e as enum ('a'); create domain s.d as int; create sequence s.q; create materialized view s.m as select 1 as a;
comment on schema s is 's'; comment on table s.t is 't'; comment on column s.t.n is 'n'; comment on constraint t_pkey on s.t is 'pk';
comment on constraint t_n_check on s.t is 'check'; comment on index s.i is 'i'; comment on index s.t_pkey is 'index of pk'; comment on view s.v is 'v';
comment on column s.v.a is 'a'; comment on function s.f(int) is 'f'; comment on type s.e is 'e'; comment on domain s.d is 'd';
comment on sequence s.q is 'q'; comment on materialized view s.m is 'm'; comment on schema public is 'changed';
-- ## after
create schema s;
create table s.t (id int primary key, n int check (n > 0)); create index i on s.t (n); create view s.v as select 1 as a; create function s.f(int) returns int language sql as 'select 1';
create type s.e as enum ('a'); create domain s.d as int; create sequence s.q; create materialized view s.m as select 1 as a;
comment on schema s is E'two\nlines'; comment on column s.t.n is 'it''s $$ \ "n"'; comment on constraint t_pkey on s.t is 'primary';
comment on index s.i is '☃'; comment on column s.v.a is ' '; comment on function s.f(int) is '-- not a comment'; comment on type s.e is '/* nor this';
comment on sequence s.q is 'Q';
-- ## plan
COMMENT ON VIEW s.v IS NULL;
COMMENT ON TABLE s.t IS NULL;
COMMENT ON MATERIALIZED VIEW s.m IS NULL;
COMMENT ON INDEX s.t_pkey IS NULL;
COMMENT ON DOMAIN s.d IS NULL;
COMMENT ON CONSTRAINT t_n_check ON s.t IS NULL;
COMMENT ON COLUMN s.t.n IS E'it''s $$ \\ "n"';
COMMENT ON COLUMN s.v.a IS ' ';
COMMENT ON CONSTRAINT t_pkey ON s.t IS 'primary';
COMMENT ON TYPE s.e IS '/* nor this';
COMMENT ON FUNCTION s.f(integer) IS '-- not a comment';
COMMENT ON INDEX s.i IS '☃';
COMMENT ON SCHEMA public IS 'standard public schema';
COMMENT ON SCHEMA s IS 'two
lines';
COMMENT ON SEQUENCE s.q IS 'Q';
