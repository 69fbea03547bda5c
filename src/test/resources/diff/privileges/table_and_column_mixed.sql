-- ## before
create table public.t (a int, b int, c int);
grant select on public.t to reader;
grant select (a), update (a, b) on public.t to reader;
grant insert (a) on public.t to writer;
grant select (c) on public.t to public;
-- ## after
create table public.t (a int, b int, c int);
grant insert on public.t to reader;
grant select (a, b) on public.t to reader with grant option;
grant insert on public.t to writer;
grant insert (a, b) on public.t to writer;
grant select on public.t to public;
-- ## plan
-- OP06: changes the rights of PUBLIC on Column public.t.c
REVOKE SELECT (c) ON TABLE public.t FROM PUBLIC;
-- OP06: changes the rights of reader on Column public.t.b
REVOKE UPDATE (b) ON TABLE public.t FROM reader;
-- OP06: changes the rights of reader on Column public.t.a
REVOKE SELECT (a), UPDATE (a) ON TABLE public.t FROM reader;
-- SE01: lets PUBLIC have or hand on rights on Table public.t
GRANT SELECT ON TABLE public.t TO PUBLIC;
-- OP06: changes the rights of reader on Table public.t
REVOKE SELECT ON TABLE public.t FROM reader;
GRANT INSERT ON TABLE public.t TO reader;
-- SE01: lets reader have or hand on rights on Column public.t.a
GRANT SELECT (a) ON TABLE public.t TO reader WITH GRANT OPTION;
-- SE01: lets reader have or hand on rights on Column public.t.b
GRANT SELECT (b) ON TABLE public.t TO reader WITH GRANT OPTION;
-- OP06: changes the rights of writer on Table public.t
GRANT INSERT ON TABLE public.t TO writer;
-- OP06: changes the rights of writer on Column public.t.b
GRANT INSERT (b) ON TABLE public.t TO writer;
