-- ## before
create schema s;
create table public.p (id int, k int, primary key (id, k)) partition by list (k);
create table public.p1 partition of public.p for values in (1);
create publication all_in for tables in schema s, public;
create publication several for table public.p1 (id, k), public.p where (k > 0) with (publish_via_partition_root = true);
create table public.goes (id int primary key);
create publication goes_too for table public.goes;
-- ## after
create schema s;
create table public.p (id int, k int, primary key (id, k)) partition by list (k);
create table public.p1 partition of public.p for values in (1);
create table public.p2 partition of public.p for values in (2);
create table s.n (id int primary key, v text);
create publication all_in for tables in schema s, table public.p;
create publication several for table public.p1, public.p2 where (id > 0), s.n (id);
create publication goes_too;
