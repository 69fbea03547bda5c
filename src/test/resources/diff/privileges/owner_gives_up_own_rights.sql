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
