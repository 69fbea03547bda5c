-- ## before
create table public.t (id int primary key, n int not null, v text, x int);
create publication cols for table public.t (id, n, x);
create publication filt for table public.t where (n > 0);
alter table public.t replica identity full;
-- ## after
create table public.t (id bigint primary key, n bigint not null, v text);
create publication cols for table public.t (id, n);
create publication filt for table public.t where (n > 0);
alter table public.t replica identity full;
