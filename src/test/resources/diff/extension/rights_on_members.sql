-- ## before
create extension hstore;
create function public.mine(hstore) returns text language sql as 'select ''a''';
grant execute on function public.akeys(hstore) to reader;
-- ## after
create extension hstore;
create table public.t (h hstore default ''::hstore);
create function public.mine(hstore) returns text language sql as 'select ''b''';
revoke execute on function public.akeys(hstore) from public;
