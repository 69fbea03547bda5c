-- ## before
create collation c (locale = 'C');
create table t (a text collate c, b int);
create index i on t (a);
-- ## after
create collation c (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
create collation d (provider = libc, locale = 'POSIX');
create table t (a text collate c, b int, e text collate d);
create index i on t (a);
-- ## plan
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.i;
ALTER COLLATION public.c RENAME TO plumbline_old_ce7d2c03a950;
CREATE COLLATION public.c (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
CREATE COLLATION public.d (provider = libc, lc_collate = 'POSIX', lc_ctype = 'POSIX');
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.c;
DROP COLLATION public.plumbline_old_ce7d2c03a950;
ALTER TABLE public.t ADD COLUMN e text COLLATE public.d;
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i ON public.t USING btree (a);
