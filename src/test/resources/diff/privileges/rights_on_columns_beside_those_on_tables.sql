-- A right on a table taken back takes it from every column, so those of columns come again.
-- ## before
create table t (a int, b int, c int);
create view v as select a, b from t;
grant select, insert on t to reader;
grant select (a), update (b) on t to reader;
grant select (a), references (a, b) on t to writer with grant option;
grant update on v to reader;
-- ## after
create table t (a int, b int, c int);
create view v as select a, b from t;
grant insert on t to reader;
grant select (a, c), update (b) on t to reader;
grant select (a, b) on t to writer with grant option;
grant references (a) on t to writer;
grant update (a) on v to reader;
grant select (b) on v to public;
-- ## plan
-- OP06: changes the rights of reader on View public.v
REVOKE UPDATE ON TABLE public.v FROM reader;
-- OP06: changes the rights of reader on Column public.t.b
REVOKE UPDATE (b) ON TABLE public.t FROM reader;
-- OP06: changes the rights of reader on Column public.t.a
REVOKE SELECT (a) ON TABLE public.t FROM reader;
-- OP06: changes the rights of writer on Column public.t.a
REVOKE GRANT OPTION FOR REFERENCES (a) ON TABLE public.t FROM writer;
-- SE01: lets writer have or hand on rights on Column public.t.b
REVOKE REFERENCES (b) ON TABLE public.t FROM writer;
GRANT SELECT (b) ON TABLE public.t TO writer WITH GRANT OPTION;
-- OP06: changes the rights of reader on Column public.v.a
GRANT UPDATE (a) ON TABLE public.v TO reader;
-- SE01: lets PUBLIC have or hand on rights on Column public.v.b
GRANT SELECT (b) ON TABLE public.v TO PUBLIC;
-- OP06: changes the rights of reader on Table public.t
REVOKE SELECT ON TABLE public.t FROM reader;
-- OP06: changes the rights of reader on Column public.t.a
GRANT SELECT (a) ON TABLE public.t TO reader;
-- OP06: changes the rights of reader on Column public.t.b
GRANT UPDATE (b) ON TABLE public.t TO reader;
-- OP06: changes the rights of reader on Column public.t.c
GRANT SELECT (c) ON TABLE public.t TO reader;
