-- Rights come, go and change, on the table and on its columns; revoking from the table takes the columns' with it.
-- ## before
create table a (id int, name text, secret text);
grant select, insert on a to reader;
grant select (id, name) on a to reader;
grant update (name) on a to writer;
grant select, delete on a to "Ünï ""☃";
create table gone (id int);
grant select on gone to reader;
create sequence s;
grant usage on sequence s to writer;
create table same (id int);
grant select on same to public;
-- ## after
create table a (id int, name text, secret text);
grant insert on a to reader with grant option;
grant select (id, name) on a to reader;
grant update (name, id) on a to writer with grant option;
revoke delete, truncate on a from postgres;
create table come (id int);
grant select on come to reader, public;
create sequence s;
grant select, update on sequence s to writer;
create table same (id int);
grant select on same to public;
-- ## plan
-- OP06: changes the rights of "Ünï ""☃" on Table public.a
REVOKE DELETE, SELECT ON TABLE public.a FROM "Ünï ""☃";
-- OP06: changes the rights of reader on Column public.a.name
REVOKE SELECT (name) ON TABLE public.a FROM reader;
-- OP06: changes the rights of reader on Column public.a.id
REVOKE SELECT (id) ON TABLE public.a FROM reader;
-- DL02: drops the table public.gone with all its rows
DROP TABLE public.gone;
CREATE TABLE public.come (
    id integer
);
-- SE01: lets writer have or hand on rights on Column public.a.id
GRANT UPDATE (id) ON TABLE public.a TO writer WITH GRANT OPTION;
-- SE01: lets writer have or hand on rights on Column public.a.name
GRANT UPDATE (name) ON TABLE public.a TO writer WITH GRANT OPTION;
-- OP06: changes the rights of writer on Sequence public.s
REVOKE USAGE ON SEQUENCE public.s FROM writer;
GRANT SELECT, UPDATE ON SEQUENCE public.s TO writer;
-- OP06: changes the rights of postgres on Table public.a
REVOKE DELETE, TRUNCATE ON TABLE public.a FROM postgres;
-- SE01: lets reader have or hand on rights on Table public.a
REVOKE SELECT ON TABLE public.a FROM reader;
GRANT INSERT ON TABLE public.a TO reader WITH GRANT OPTION;
-- OP06: changes the rights of reader on Column public.a.id
GRANT SELECT (id) ON TABLE public.a TO reader;
-- OP06: changes the rights of reader on Column public.a.name
GRANT SELECT (name) ON TABLE public.a TO reader;
-- SE01: lets PUBLIC have or hand on rights on Table public.come
GRANT SELECT ON TABLE public.come TO PUBLIC;
GRANT SELECT ON TABLE public.come TO reader;
