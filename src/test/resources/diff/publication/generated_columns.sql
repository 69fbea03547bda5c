-- only: pg >= 18
-- ## before
create table public.t (id int primary key, g int generated always as (id * 2) stored);
create publication a for table public.t;
create publication b for table public.t with (publish_generated_columns = stored);
create publication c for table public.t (id);
-- ## after
create table public.t (id int primary key, g int generated always as (id * 2) stored);
create publication a for table public.t with (publish_generated_columns = stored);
create publication b for table public.t;
create publication c for table public.t (id, g);
-- ## plan
ALTER PUBLICATION c DROP TABLE ONLY public.t;
ALTER PUBLICATION a SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = false, publish_generated_columns = stored);
ALTER PUBLICATION b SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = false, publish_generated_columns = none);
ALTER PUBLICATION c ADD TABLE ONLY public.t (g, id);
