-- ## before
create table public.t (id int primary key, n int not null default 0, constraint pos check (n > 0));
create function public.double(x int) returns int language sql immutable return x * 2;
create function public.total() returns bigint language sql begin atomic select sum(n) from public.t; end;
create procedure public.add(x int) language sql begin atomic insert into public.t (id, n) values (x, x); end;
create view public.v as select n, public.double(n) as d from public.t;
create view public.vv as select d, public.total() as s from public.v;
create materialized view public.m as select * from public.vv;
create index m_d on public.m (d);
create rule r as on update to public.v do instead update public.t set n = new.n where n = old.n;
create function public.trg() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before update of n on public.t for each row when (old.n <> new.n) execute function public.trg();
create trigger vt instead of delete on public.v for each row execute function public.trg();
create policy p on public.t using (n > 5);
create index t_n on public.t (public.double(n)) where n > 1;
create publication pub for table public.t where (n > 3);
alter table public.t replica identity full;
create statistics public.st on (n + 1), id from public.t;
create table public.child () inherits (public.t);
alter table public.child add constraint own check (n < 100);
grant select (n) on public.t to reader with grant option;
grant select on public.v to reader;
comment on column public.t.n is 'n';
comment on trigger tr on public.t is 'tr';
comment on rule r on public.v is 'r';
comment on policy p on public.t is 'p';
alter table public.t disable trigger tr;
-- ## after
create table public.t (id int primary key, n numeric(10,2) not null default 0, constraint pos check (n > 0));
create function public.double(x numeric) returns numeric language sql immutable return x * 2;
create function public.total() returns numeric language sql begin atomic select sum(n) from public.t; end;
create procedure public.add(x int) language sql begin atomic insert into public.t (id, n) values (x, x); end;
create view public.v as select n, public.double(n) as d from public.t;
create view public.vv as select d, public.total() as s from public.v;
create materialized view public.m as select * from public.vv;
create index m_d on public.m (d);
create rule r as on update to public.v do instead update public.t set n = new.n where n = old.n;
create function public.trg() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before update of n on public.t for each row when (old.n <> new.n) execute function public.trg();
create trigger vt instead of delete on public.v for each row execute function public.trg();
create policy p on public.t using (n > 5);
create index t_n on public.t (public.double(n)) where n > 1;
create publication pub for table public.t where (n > 3);
alter table public.t replica identity full;
create statistics public.st on (n + 1), id from public.t;
create table public.child () inherits (public.t);
alter table public.child add constraint own check (n < 100);
grant select (n) on public.t to reader with grant option;
grant select on public.v to reader;
comment on column public.t.n is 'n';
comment on trigger tr on public.t is 'tr';
comment on rule r on public.v is 'r';
comment on policy p on public.t is 'p';
alter table public.t disable trigger tr;
-- ## plan
SET check_function_bodies TO off;
ALTER PUBLICATION pub DROP TABLE ONLY public.t;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
DROP TRIGGER tr ON public.t;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.vv;
DROP VIEW public.v;
DROP STATISTICS public.st;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_n;
-- BC09: drops the constraint public.t.pos
ALTER TABLE public.t DROP CONSTRAINT pos;
-- BC09: drops the constraint public.child.own
ALTER TABLE public.child DROP CONSTRAINT own;
ALTER TABLE ONLY public.t ALTER COLUMN n DROP DEFAULT;
ALTER TABLE ONLY public.child ALTER COLUMN n DROP DEFAULT;
DROP PROCEDURE public.add(IN integer);
DROP FUNCTION public.total();
DROP FUNCTION public.double(integer);
CREATE FUNCTION public.double(x numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
RETURN (x * (2)::numeric);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- DL08: cuts or rounds values of public.t.n that numeric(10,2) cannot hold
-- MF07: fails when public.t.n holds a value that numeric(10,2) cannot hold
ALTER TABLE public.t ALTER COLUMN n TYPE numeric(10,2) USING n::numeric(10,2);
CREATE FUNCTION public.total()
 RETURNS numeric
 LANGUAGE sql
BEGIN ATOMIC
 SELECT sum(t.n) AS sum
    FROM public.t;
END;
CREATE PROCEDURE public.add(x integer)
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.t (id, n)
   VALUES (add.x, add.x);
END;
ALTER TABLE ONLY public.child ALTER COLUMN n SET DEFAULT 0;
ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT 0;
-- MF06: fails when a row of public.child breaks own
-- LK07: reads every row of public.child and locks out readers and writers meanwhile
ALTER TABLE public.child ADD CONSTRAINT own CHECK ((n < (100)::numeric));
-- MF06: fails when a row of public.t breaks pos
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT pos CHECK ((n > (0)::numeric));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_n ON public.t USING btree (public.double(n)) WHERE (n > (1)::numeric);
CREATE STATISTICS public.st ON id, (n + 1::numeric) FROM public.t;
CREATE VIEW public.v AS
 SELECT n,
    public.double(n) AS d
   FROM public.t;
CREATE VIEW public.vv AS
 SELECT d,
    public.total() AS s
   FROM public.v;
CREATE MATERIALIZED VIEW public.m AS
 SELECT d,
    s
   FROM public.vv
  WITH DATA;
CREATE INDEX m_d ON public.m USING btree (d);
CREATE RULE r AS
    ON UPDATE TO public.v DO INSTEAD  UPDATE public.t SET n = new.n
  WHERE (t.n = old.n);
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER tr BEFORE UPDATE OF n ON public.t FOR EACH ROW WHEN ((old.n <> new.n)) EXECUTE FUNCTION public.trg();
ALTER TABLE public.t DISABLE TRIGGER tr;
CREATE TRIGGER vt INSTEAD OF DELETE ON public.v FOR EACH ROW EXECUTE FUNCTION public.trg();
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING ((n > (5)::numeric));
ALTER PUBLICATION pub ADD TABLE ONLY public.t WHERE ((n > (3)::numeric));
GRANT SELECT ON TABLE public.v TO reader;
COMMENT ON POLICY p ON public.t IS 'p';
COMMENT ON RULE r ON public.v IS 'r';
COMMENT ON TRIGGER tr ON public.t IS 'tr';
-- ## plan pg15
SET check_function_bodies TO off;
ALTER PUBLICATION pub DROP TABLE ONLY public.t;
-- OP06: who may see and write which rows of public.t changes: its policy p is dropped
DROP POLICY p ON public.t;
DROP TRIGGER tr ON public.t;
-- DL15: drops the materialized view public.m; its rows can only come from its query again
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.vv;
DROP VIEW public.v;
DROP STATISTICS public.st;
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.t_n;
-- BC09: drops the constraint public.t.pos
ALTER TABLE public.t DROP CONSTRAINT pos;
-- BC09: drops the constraint public.child.own
ALTER TABLE public.child DROP CONSTRAINT own;
ALTER TABLE ONLY public.t ALTER COLUMN n DROP DEFAULT;
ALTER TABLE ONLY public.child ALTER COLUMN n DROP DEFAULT;
DROP PROCEDURE public.add(IN integer);
DROP FUNCTION public.total();
DROP FUNCTION public.double(integer);
CREATE FUNCTION public.double(x numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
RETURN (x * (2)::numeric);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- DL08: cuts or rounds values of public.t.n that numeric(10,2) cannot hold
-- MF07: fails when public.t.n holds a value that numeric(10,2) cannot hold
ALTER TABLE public.t ALTER COLUMN n TYPE numeric(10,2) USING n::numeric(10,2);
CREATE FUNCTION public.total()
 RETURNS numeric
 LANGUAGE sql
BEGIN ATOMIC
 SELECT sum(t.n) AS sum
    FROM public.t;
END;
CREATE PROCEDURE public.add(x integer)
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.t (id, n)
   VALUES (add.x, add.x);
END;
ALTER TABLE ONLY public.child ALTER COLUMN n SET DEFAULT 0;
ALTER TABLE ONLY public.t ALTER COLUMN n SET DEFAULT 0;
-- MF06: fails when a row of public.child breaks own
-- LK07: reads every row of public.child and locks out readers and writers meanwhile
ALTER TABLE public.child ADD CONSTRAINT own CHECK ((n < (100)::numeric));
-- MF06: fails when a row of public.t breaks pos
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT pos CHECK ((n > (0)::numeric));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX t_n ON public.t USING btree (public.double(n)) WHERE (n > (1)::numeric);
CREATE STATISTICS public.st ON id, (n + 1::numeric) FROM public.t;
CREATE VIEW public.v AS
 SELECT t.n,
    public.double(t.n) AS d
   FROM public.t;
CREATE VIEW public.vv AS
 SELECT v.d,
    public.total() AS s
   FROM public.v;
CREATE MATERIALIZED VIEW public.m AS
 SELECT vv.d,
    vv.s
   FROM public.vv
  WITH DATA;
CREATE INDEX m_d ON public.m USING btree (d);
CREATE RULE r AS
    ON UPDATE TO public.v DO INSTEAD  UPDATE public.t SET n = new.n
  WHERE (t.n = old.n);
-- LK21: blocks writes to public.t while the trigger is created
CREATE TRIGGER tr BEFORE UPDATE OF n ON public.t FOR EACH ROW WHEN ((old.n <> new.n)) EXECUTE FUNCTION public.trg();
ALTER TABLE public.t DISABLE TRIGGER tr;
CREATE TRIGGER vt INSTEAD OF DELETE ON public.v FOR EACH ROW EXECUTE FUNCTION public.trg();
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING ((n > (5)::numeric));
ALTER PUBLICATION pub ADD TABLE ONLY public.t WHERE ((n > (3)::numeric));
GRANT SELECT ON TABLE public.v TO reader;
COMMENT ON POLICY p ON public.t IS 'p';
COMMENT ON RULE r ON public.v IS 'r';
COMMENT ON TRIGGER tr ON public.t IS 'tr';
