-- ## before
create foreign data wrapper w; create server s foreign data wrapper w; create server s2 foreign data wrapper w;
create function public.f() returns trigger language plpgsql as 'begin return new; end';
create foreign table public.ft (id int not null, n int, constraint pos check (n > 0)) server s options (a '1');
create view public.v as select n from public.ft;
create trigger tr before insert on public.ft for each row execute function public.f();
grant select on public.ft to reader;
grant select (n) on public.ft to writer;
create table public.p (k int) partition by list (k);
create foreign table public.p1 partition of public.p for values in (1) server s;
create table public.parent (a int);
create foreign table public.heir (b int) inherits (public.parent) server s;
-- ## after
create foreign data wrapper w; create server s foreign data wrapper w; create server s2 foreign data wrapper w;
create function public.f() returns trigger language plpgsql as 'begin return new; end';
create foreign table public.ft (id int not null, n bigint, constraint pos check (n > 1)) server s2 options (a '1');
create view public.v as select n from public.ft;
create trigger tr before insert or update on public.ft for each row execute function public.f();
grant select, insert on public.ft to reader;
grant select (n), update (n) on public.ft to writer;
create table public.p (k int) partition by list (k);
create foreign table public.p1 partition of public.p for values in (1, 2) server s2;
create table public.parent (a int, c text);
create foreign table public.heir (b int) inherits (public.parent) server s options (x 'y');
alter foreign table public.ft alter column n set statistics 100;
alter foreign table public.ft alter column n set (n_distinct = 5);
-- ## plan
DROP VIEW public.v;
DROP FOREIGN TABLE public.p1;
DROP FOREIGN TABLE public.ft;
CREATE FOREIGN TABLE public.ft (
    id integer NOT NULL,
    n bigint,
    CONSTRAINT pos CHECK ((n > 1))
)
SERVER s2 OPTIONS (a '1');
ALTER TABLE ONLY public.ft ALTER COLUMN n SET STATISTICS 100;
ALTER TABLE ONLY public.ft ALTER COLUMN n SET (n_distinct='5');
CREATE FOREIGN TABLE public.p1 (
    k integer
)
SERVER s2;
ALTER TABLE public.parent ADD COLUMN c text;
ALTER FOREIGN TABLE public.heir OPTIONS (ADD x 'y');
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES IN (1, 2);
CREATE VIEW public.v AS
 SELECT n
   FROM public.ft;
CREATE TRIGGER tr BEFORE INSERT OR UPDATE ON public.ft FOR EACH ROW EXECUTE FUNCTION public.f();
GRANT SELECT (n), UPDATE (n) ON TABLE public.ft TO writer;
GRANT INSERT, SELECT ON TABLE public.ft TO reader;
-- ## plan pg15
DROP VIEW public.v;
DROP FOREIGN TABLE public.p1;
DROP FOREIGN TABLE public.ft;
CREATE FOREIGN TABLE public.ft (
    id integer NOT NULL,
    n bigint,
    CONSTRAINT pos CHECK ((n > 1))
)
SERVER s2 OPTIONS (a '1');
ALTER TABLE ONLY public.ft ALTER COLUMN n SET STATISTICS 100;
ALTER TABLE ONLY public.ft ALTER COLUMN n SET (n_distinct='5');
CREATE FOREIGN TABLE public.p1 (
    k integer
)
SERVER s2;
ALTER TABLE public.parent ADD COLUMN c text;
ALTER FOREIGN TABLE public.heir OPTIONS (ADD x 'y');
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES IN (1, 2);
CREATE VIEW public.v AS
 SELECT ft.n
   FROM public.ft;
CREATE TRIGGER tr BEFORE INSERT OR UPDATE ON public.ft FOR EACH ROW EXECUTE FUNCTION public.f();
GRANT SELECT (n), UPDATE (n) ON TABLE public.ft TO writer;
GRANT INSERT, SELECT ON TABLE public.ft TO reader;
