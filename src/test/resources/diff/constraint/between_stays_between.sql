-- PostgreSQL deparses BETWEEN as a chain of AND inside another one, which its parser makes flat.
-- ## before
create table t (a int, b int, c text);
-- ## after
create domain d as int check (value between 1 and 9 and value <> 5);
create table t (a int, b int, c text,
  check (a between 1 and 9 and b > 0),
  check (a not between 1 and 9 or b > 0),
  check (c = '((a >= 1) AND (a <= 9)) AND b' and a between 1 and 9));
create index i on t (b) where a between 1 and 9 and b is not null;
create view v as select a, b between 1 and 9 and a > 0 as inside from t where a between 1 and 9 and b > 0 or c is null;
create policy p on t using (a between 1 and 9 and b > 0);
-- ## plan
CREATE DOMAIN public.d AS integer
    CONSTRAINT d_check CHECK (((VALUE BETWEEN 1 AND 9) AND (VALUE <> 5)));
-- MF06: fails when a row of public.t breaks t_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_check CHECK (((a BETWEEN 1 AND 9) AND (b > 0)));
-- MF06: fails when a row of public.t breaks t_check1
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_check1 CHECK (((a NOT BETWEEN 1 AND 9) OR (b > 0)));
-- MF06: fails when a row of public.t breaks t_check2
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_check2 CHECK (((c = '((a >= 1) AND (a <= 9)) AND b'::text) AND ((a >= 1) AND (a <= 9))));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i ON public.t USING btree (b) WHERE ((a BETWEEN 1 AND 9) AND (b IS NOT NULL));
CREATE VIEW public.v AS
 SELECT a,
    ((b BETWEEN 1 AND 9) AND (a > 0)) AS inside
   FROM public.t
  WHERE (((a BETWEEN 1 AND 9) AND (b > 0)) OR (c IS NULL));
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING (((a BETWEEN 1 AND 9) AND (b > 0)));
-- ## plan pg15
CREATE DOMAIN public.d AS integer
    CONSTRAINT d_check CHECK (((VALUE BETWEEN 1 AND 9) AND (VALUE <> 5)));
-- MF06: fails when a row of public.t breaks t_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_check CHECK (((a BETWEEN 1 AND 9) AND (b > 0)));
-- MF06: fails when a row of public.t breaks t_check1
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_check1 CHECK (((a NOT BETWEEN 1 AND 9) OR (b > 0)));
-- MF06: fails when a row of public.t breaks t_check2
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_check2 CHECK (((c = '((a >= 1) AND (a <= 9)) AND b'::text) AND ((a >= 1) AND (a <= 9))));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i ON public.t USING btree (b) WHERE ((a BETWEEN 1 AND 9) AND (b IS NOT NULL));
CREATE VIEW public.v AS
 SELECT t.a,
    ((t.b BETWEEN 1 AND 9) AND (t.a > 0)) AS inside
   FROM public.t
  WHERE (((t.a BETWEEN 1 AND 9) AND (t.b > 0)) OR (t.c IS NULL));
-- OP06: who may see and write which rows of public.t changes: its policy p is created
CREATE POLICY p ON public.t USING (((a BETWEEN 1 AND 9) AND (b > 0)));
