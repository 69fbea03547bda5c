-- ## before
create schema s;
create table s.t (id int, n int);
create sequence s.q;
create view s.v as select 1 as a, 2 as b;
create materialized view s.m as select 1 as a;
create function s.f(int) returns int language sql as 'select 1';
create procedure s.p() language sql as 'select 1';
create aggregate s.a(int) (sfunc = int4pl, stype = int);
create type s.e as enum ('a');
create domain s.d as int;
create type s.c as (x int);
create type s.r as range (subtype = int);
create foreign data wrapper w; create server srv foreign data wrapper w;
create foreign table s.ft (a int) server srv;
grant usage on schema s to reader;
grant select, insert on s.t to reader;
grant update (n) on s.t to reader;
grant usage on sequence s.q to reader;
grant select on s.v to reader with grant option;
grant select on s.m to reader;
grant execute on function s.f(int) to reader;
grant execute on procedure s.p() to reader with grant option;
grant execute on function s.a(int) to reader;
grant usage on type s.e, s.d, s.c, s.r to reader;
grant usage on foreign data wrapper w to reader;
grant usage on foreign server srv to reader;
grant select on s.ft to reader;
grant usage on language plpgsql to reader;
-- ## after
create schema s;
create table s.t (id int, n int);
create sequence s.q;
create view s.v as select 1 as a, 2 as b;
create materialized view s.m as select 1 as a;
create function s.f(int) returns int language sql as 'select 1';
create procedure s.p() language sql as 'select 1';
create aggregate s.a(int) (sfunc = int4pl, stype = int);
create type s.e as enum ('a');
create domain s.d as int;
create type s.c as (x int);
create type s.r as range (subtype = int);
create foreign data wrapper w; create server srv foreign data wrapper w;
create foreign table s.ft (a int) server srv;
grant usage, create on schema s to reader with grant option;
grant select, delete, truncate, references, trigger on s.t to reader;
grant update (id), references (n), insert (n), select (n) on s.t to reader with grant option;
grant usage, select, update on sequence s.q to reader with grant option;
grant select on s.v to reader;
grant select (a) on s.v to public;
grant all on s.m to writer;
revoke execute on function s.f(int) from public;
grant execute on procedure s.p() to writer, "Ünï ""☃";
revoke execute on procedure s.p() from public;
revoke execute on function s.a(int) from public;
grant usage on type s.e, s.d to reader with grant option;
revoke usage on type s.c, s.r from public;
grant usage on foreign data wrapper w to writer with grant option;
grant usage on foreign server srv to reader with grant option;
grant update (a) on s.ft to reader;
revoke usage on language plpgsql from public;
-- ## plan
-- OP06: changes the rights of reader on Range type s.r
REVOKE USAGE ON TYPE s.r FROM reader;
-- OP06: changes the rights of reader on Procedure s.p()
REVOKE EXECUTE ON PROCEDURE s.p() FROM reader;
-- OP06: changes the rights of reader on Materialized view s.m
REVOKE SELECT ON TABLE s.m FROM reader;
-- OP06: changes the rights of reader on Language plpgsql
REVOKE USAGE ON LANGUAGE plpgsql FROM reader;
-- OP06: changes the rights of reader on Function s.f(integer)
REVOKE EXECUTE ON FUNCTION s.f(integer) FROM reader;
-- OP06: changes the rights of reader on Foreign table s.ft
REVOKE SELECT ON TABLE s.ft FROM reader;
-- OP06: changes the rights of reader on Foreign data wrapper w
REVOKE USAGE ON FOREIGN DATA WRAPPER w FROM reader;
-- OP06: changes the rights of reader on Composite type s.c
REVOKE USAGE ON TYPE s.c FROM reader;
-- OP06: changes the rights of reader on Column s.t.n
REVOKE UPDATE (n) ON TABLE s.t FROM reader;
-- OP06: changes the rights of reader on Aggregate s.a(integer)
REVOKE EXECUTE ON FUNCTION s.a(integer) FROM reader;
-- OP06: changes the rights of PUBLIC on Aggregate s.a(integer)
REVOKE EXECUTE ON FUNCTION s.a(integer) FROM PUBLIC;
-- OP06: changes the rights of reader on Column s.ft.a
GRANT UPDATE (a) ON TABLE s.ft TO reader;
-- SE01: lets PUBLIC have or hand on rights on Column s.v.a
GRANT SELECT (a) ON TABLE s.v TO PUBLIC;
-- OP06: changes the rights of PUBLIC on Composite type s.c
REVOKE USAGE ON TYPE s.c FROM PUBLIC;
-- SE01: lets reader have or hand on rights on Domain s.d
GRANT USAGE ON DOMAIN s.d TO reader WITH GRANT OPTION;
-- SE01: lets reader have or hand on rights on Enum s.e
GRANT USAGE ON TYPE s.e TO reader WITH GRANT OPTION;
-- SE01: lets writer have or hand on rights on Foreign data wrapper w
GRANT USAGE ON FOREIGN DATA WRAPPER w TO writer WITH GRANT OPTION;
-- SE01: lets reader have or hand on rights on Foreign server srv
GRANT USAGE ON FOREIGN SERVER srv TO reader WITH GRANT OPTION;
-- OP06: changes the rights of PUBLIC on Function s.f(integer)
REVOKE EXECUTE ON FUNCTION s.f(integer) FROM PUBLIC;
-- OP06: changes the rights of PUBLIC on Language plpgsql
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
-- OP06: changes the rights of writer on Materialized view s.m
GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE s.m TO writer;
-- OP06: changes the rights of "Ünï ""☃" on Procedure s.p()
GRANT EXECUTE ON PROCEDURE s.p() TO "Ünï ""☃";
-- OP06: changes the rights of PUBLIC on Procedure s.p()
REVOKE EXECUTE ON PROCEDURE s.p() FROM PUBLIC;
-- OP06: changes the rights of writer on Procedure s.p()
GRANT EXECUTE ON PROCEDURE s.p() TO writer;
-- OP06: changes the rights of PUBLIC on Range type s.r
REVOKE USAGE ON TYPE s.r FROM PUBLIC;
-- SE01: lets reader have or hand on rights on Schema s
GRANT CREATE, USAGE ON SCHEMA s TO reader WITH GRANT OPTION;
-- SE01: lets reader have or hand on rights on Sequence s.q
GRANT SELECT, UPDATE, USAGE ON SEQUENCE s.q TO reader WITH GRANT OPTION;
-- OP06: changes the rights of reader on Table s.t
REVOKE INSERT ON TABLE s.t FROM reader;
GRANT DELETE, REFERENCES, TRIGGER, TRUNCATE ON TABLE s.t TO reader;
-- SE01: lets reader have or hand on rights on Column s.t.id
GRANT UPDATE (id) ON TABLE s.t TO reader WITH GRANT OPTION;
-- SE01: lets reader have or hand on rights on Column s.t.n
GRANT INSERT (n), REFERENCES (n), SELECT (n) ON TABLE s.t TO reader WITH GRANT OPTION;
-- OP06: changes the rights of reader on View s.v
REVOKE GRANT OPTION FOR SELECT ON TABLE s.v FROM reader;
-- ## plan pg15
-- OP06: changes the rights of reader on Range type s.r
REVOKE USAGE ON TYPE s.r FROM reader;
-- OP06: changes the rights of reader on Procedure s.p()
REVOKE EXECUTE ON PROCEDURE s.p() FROM reader;
-- OP06: changes the rights of reader on Materialized view s.m
REVOKE SELECT ON TABLE s.m FROM reader;
-- OP06: changes the rights of reader on Language plpgsql
REVOKE USAGE ON LANGUAGE plpgsql FROM reader;
-- OP06: changes the rights of reader on Function s.f(integer)
REVOKE EXECUTE ON FUNCTION s.f(integer) FROM reader;
-- OP06: changes the rights of reader on Foreign table s.ft
REVOKE SELECT ON TABLE s.ft FROM reader;
-- OP06: changes the rights of reader on Foreign data wrapper w
REVOKE USAGE ON FOREIGN DATA WRAPPER w FROM reader;
-- OP06: changes the rights of reader on Composite type s.c
REVOKE USAGE ON TYPE s.c FROM reader;
-- OP06: changes the rights of reader on Column s.t.n
REVOKE UPDATE (n) ON TABLE s.t FROM reader;
-- OP06: changes the rights of reader on Aggregate s.a(integer)
REVOKE EXECUTE ON FUNCTION s.a(integer) FROM reader;
-- OP06: changes the rights of PUBLIC on Aggregate s.a(integer)
REVOKE EXECUTE ON FUNCTION s.a(integer) FROM PUBLIC;
-- OP06: changes the rights of reader on Column s.ft.a
GRANT UPDATE (a) ON TABLE s.ft TO reader;
-- SE01: lets PUBLIC have or hand on rights on Column s.v.a
GRANT SELECT (a) ON TABLE s.v TO PUBLIC;
-- OP06: changes the rights of PUBLIC on Composite type s.c
REVOKE USAGE ON TYPE s.c FROM PUBLIC;
-- SE01: lets reader have or hand on rights on Domain s.d
GRANT USAGE ON DOMAIN s.d TO reader WITH GRANT OPTION;
-- SE01: lets reader have or hand on rights on Enum s.e
GRANT USAGE ON TYPE s.e TO reader WITH GRANT OPTION;
-- SE01: lets writer have or hand on rights on Foreign data wrapper w
GRANT USAGE ON FOREIGN DATA WRAPPER w TO writer WITH GRANT OPTION;
-- SE01: lets reader have or hand on rights on Foreign server srv
GRANT USAGE ON FOREIGN SERVER srv TO reader WITH GRANT OPTION;
-- OP06: changes the rights of PUBLIC on Function s.f(integer)
REVOKE EXECUTE ON FUNCTION s.f(integer) FROM PUBLIC;
-- OP06: changes the rights of PUBLIC on Language plpgsql
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
-- OP06: changes the rights of writer on Materialized view s.m
GRANT DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE s.m TO writer;
-- OP06: changes the rights of "Ünï ""☃" on Procedure s.p()
GRANT EXECUTE ON PROCEDURE s.p() TO "Ünï ""☃";
-- OP06: changes the rights of PUBLIC on Procedure s.p()
REVOKE EXECUTE ON PROCEDURE s.p() FROM PUBLIC;
-- OP06: changes the rights of writer on Procedure s.p()
GRANT EXECUTE ON PROCEDURE s.p() TO writer;
-- OP06: changes the rights of PUBLIC on Range type s.r
REVOKE USAGE ON TYPE s.r FROM PUBLIC;
-- SE01: lets reader have or hand on rights on Schema s
GRANT CREATE, USAGE ON SCHEMA s TO reader WITH GRANT OPTION;
-- SE01: lets reader have or hand on rights on Sequence s.q
GRANT SELECT, UPDATE, USAGE ON SEQUENCE s.q TO reader WITH GRANT OPTION;
-- OP06: changes the rights of reader on Table s.t
REVOKE INSERT ON TABLE s.t FROM reader;
GRANT DELETE, REFERENCES, TRIGGER, TRUNCATE ON TABLE s.t TO reader;
-- SE01: lets reader have or hand on rights on Column s.t.id
GRANT UPDATE (id) ON TABLE s.t TO reader WITH GRANT OPTION;
-- SE01: lets reader have or hand on rights on Column s.t.n
GRANT INSERT (n), REFERENCES (n), SELECT (n) ON TABLE s.t TO reader WITH GRANT OPTION;
-- OP06: changes the rights of reader on View s.v
REVOKE GRANT OPTION FOR SELECT ON TABLE s.v FROM reader;
