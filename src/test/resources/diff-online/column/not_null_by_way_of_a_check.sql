-- A validated check spares NOT NULL the look at every row.
-- ## before
create table t (a int, "B c" text, d int);
create table p (a int, b int) partition by list (a);
create table p1 partition of p for values in (1);
insert into t values (1, 'b', 2); insert into p values (1, 1);
-- ## after
create table t (a int not null, "B c" varchar(40) not null, d int);
create table p (a int, b int not null) partition by list (a);
create table p1 partition of p for values in (1);
-- ## plan
BEGIN;
ALTER TABLE public.p ADD CONSTRAINT plumbline_not_null_f5454a437eb3 CHECK (b IS NOT NULL) NOT VALID;
COMMIT;
-- MF04: fails when public.p.b holds a NULL
ALTER TABLE public.p VALIDATE CONSTRAINT plumbline_not_null_f5454a437eb3;
BEGIN;
ALTER TABLE public.p ADD CONSTRAINT p_b_not_null NOT NULL b;
ALTER TABLE public.p DROP CONSTRAINT plumbline_not_null_f5454a437eb3;
ALTER TABLE public.t ADD CONSTRAINT plumbline_not_null_a6788a5b41a1 CHECK (a IS NOT NULL) NOT VALID;
COMMIT;
-- MF04: fails when public.t.a holds a NULL
ALTER TABLE public.t VALIDATE CONSTRAINT plumbline_not_null_a6788a5b41a1;
BEGIN;
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT plumbline_not_null_a6788a5b41a1;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- DL08: cuts or rounds values of public.t.B c that character varying(40) cannot hold
ALTER TABLE public.t ALTER COLUMN "B c" TYPE character varying(40) USING "B c"::character varying(40);
ALTER TABLE public.t ADD CONSTRAINT plumbline_not_null_e1053610a53a CHECK ("B c" IS NOT NULL) NOT VALID;
COMMIT;
-- MF04: fails when public.t.B c holds a NULL
ALTER TABLE public.t VALIDATE CONSTRAINT plumbline_not_null_e1053610a53a;
BEGIN;
ALTER TABLE public.t ALTER COLUMN "B c" SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT plumbline_not_null_e1053610a53a;
COMMIT;
-- ## plan pg15
BEGIN;
ALTER TABLE public.p ADD CONSTRAINT plumbline_not_null_f5454a437eb3 CHECK (b IS NOT NULL) NOT VALID;
COMMIT;
-- MF04: fails when public.p.b holds a NULL
ALTER TABLE public.p VALIDATE CONSTRAINT plumbline_not_null_f5454a437eb3;
BEGIN;
ALTER TABLE public.p ALTER COLUMN b SET NOT NULL;
ALTER TABLE public.p DROP CONSTRAINT plumbline_not_null_f5454a437eb3;
ALTER TABLE public.t ADD CONSTRAINT plumbline_not_null_a6788a5b41a1 CHECK (a IS NOT NULL) NOT VALID;
COMMIT;
-- MF04: fails when public.t.a holds a NULL
ALTER TABLE public.t VALIDATE CONSTRAINT plumbline_not_null_a6788a5b41a1;
BEGIN;
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT plumbline_not_null_a6788a5b41a1;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- DL08: cuts or rounds values of public.t.B c that character varying(40) cannot hold
ALTER TABLE public.t ALTER COLUMN "B c" TYPE character varying(40) USING "B c"::character varying(40);
ALTER TABLE public.t ADD CONSTRAINT plumbline_not_null_e1053610a53a CHECK ("B c" IS NOT NULL) NOT VALID;
COMMIT;
-- MF04: fails when public.t.B c holds a NULL
ALTER TABLE public.t VALIDATE CONSTRAINT plumbline_not_null_e1053610a53a;
BEGIN;
ALTER TABLE public.t ALTER COLUMN "B c" SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT plumbline_not_null_e1053610a53a;
COMMIT;
