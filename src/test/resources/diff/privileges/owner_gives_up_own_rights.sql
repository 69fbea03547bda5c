-- ## before
create table public.t (id int);
create table public.u (id int);
create function public.f() returns int language sql as 'select 1';
create sequence public.q;
revoke all on public.t from current_user;
-- ## after
create table public.t (id int);
create table public.u (id int);
create function public.f() returns int language sql as 'select 1';
create sequence public.q;
revoke insert, update on public.u from current_user;
revoke all on function public.f() from current_user, public;
revoke all on sequence public.q from current_user;
-- ## plan
-- OP06: changes the rights of postgres on Table public.t
GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE public.t TO postgres;
-- OP06: changes the rights of PUBLIC on Function public.f()
REVOKE EXECUTE ON FUNCTION public.f() FROM PUBLIC;
-- OP06: changes the rights of postgres on Function public.f()
REVOKE EXECUTE ON FUNCTION public.f() FROM postgres;
-- OP06: changes the rights of postgres on Sequence public.q
REVOKE SELECT, UPDATE, USAGE ON SEQUENCE public.q FROM postgres;
-- OP06: changes the rights of postgres on Table public.u
REVOKE INSERT, UPDATE ON TABLE public.u FROM postgres;
-- ## plan pg15
-- OP06: changes the rights of postgres on Table public.t
GRANT DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE public.t TO postgres;
-- OP06: changes the rights of PUBLIC on Function public.f()
REVOKE EXECUTE ON FUNCTION public.f() FROM PUBLIC;
-- OP06: changes the rights of postgres on Function public.f()
REVOKE EXECUTE ON FUNCTION public.f() FROM postgres;
-- OP06: changes the rights of postgres on Sequence public.q
REVOKE SELECT, UPDATE, USAGE ON SEQUENCE public.q FROM postgres;
-- OP06: changes the rights of postgres on Table public.u
REVOKE INSERT, UPDATE ON TABLE public.u FROM postgres;
