-- The columns of a new table stand in the order of the table, whatever else is said about them.
-- ## before
create table empty ();
-- ## after
create table t (c text, b text, a int);
alter table t alter c set storage external, alter c set statistics 7, alter b set (n_distinct = 5);
create statistics st on a, c, b from t;
create statistics ex on (a + 1) from t;
-- ## plan
-- DL02: drops the table public.empty with all its rows
DROP TABLE public.empty;
CREATE TABLE public.t (
    c text,
    b text,
    a integer
);
ALTER TABLE ONLY public.t ALTER COLUMN c SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.t ALTER COLUMN c SET STATISTICS 7;
ALTER TABLE ONLY public.t ALTER COLUMN b SET (n_distinct='5');
CREATE STATISTICS public.ex ON (a + 1) FROM public.t;
CREATE STATISTICS public.st ON a, b, c FROM public.t;
