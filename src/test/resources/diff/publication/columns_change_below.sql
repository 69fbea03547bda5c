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
-- ## plan
ALTER PUBLICATION filt DROP TABLE ONLY public.t;
ALTER PUBLICATION cols DROP TABLE ONLY public.t;
-- DL03: drops the column public.t.x with its values
ALTER TABLE public.t DROP COLUMN x;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN id TYPE bigint USING id::bigint;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN n TYPE bigint USING n::bigint;
ALTER PUBLICATION cols ADD TABLE ONLY public.t (id, n);
ALTER PUBLICATION filt ADD TABLE ONLY public.t WHERE ((n > 0));
