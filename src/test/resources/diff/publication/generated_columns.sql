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
