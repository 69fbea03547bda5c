-- An heir's defaults are its own, whether it is created or its parent gets a column.
-- ## before
create table p (a integer default 1 not null, b text default 'x');
create table old_heir () inherits (p);
-- ## after
create table p (a integer default 1 not null, b text default 'x');
create table old_heir () inherits (p);
alter table p add column c integer default 3;
alter table p add column d text;
alter table old_heir alter column c set default 4, alter column d set default 'y', alter column d set statistics 50;
create table new_heir (n integer) inherits (p);
alter table new_heir alter column a set default 7, alter column b drop default;
-- ## plan
ALTER TABLE public.p ADD COLUMN c integer DEFAULT 3;
ALTER TABLE ONLY public.old_heir ALTER COLUMN c SET DEFAULT 4;
ALTER TABLE public.p ADD COLUMN d text;
CREATE TABLE public.new_heir (
    n integer
)
INHERITS (public.p);
ALTER TABLE ONLY public.new_heir ALTER COLUMN a SET DEFAULT 7;
ALTER TABLE ONLY public.new_heir ALTER COLUMN b DROP DEFAULT;
ALTER TABLE ONLY public.new_heir ALTER COLUMN c SET DEFAULT 3;
ALTER TABLE ONLY public.old_heir ALTER COLUMN d SET DEFAULT 'y'::text;
ALTER TABLE ONLY public.old_heir ALTER COLUMN d SET STATISTICS 50;
-- ## plan pg15
ALTER TABLE public.p ADD COLUMN c integer DEFAULT 3;
ALTER TABLE ONLY public.old_heir ALTER COLUMN c SET DEFAULT 4;
ALTER TABLE public.p ADD COLUMN d text;
CREATE TABLE public.new_heir (
    n integer
)
INHERITS (public.p);
ALTER TABLE ONLY public.new_heir ALTER COLUMN a SET DEFAULT 7;
ALTER TABLE public.new_heir ALTER COLUMN a SET NOT NULL;
ALTER TABLE ONLY public.new_heir ALTER COLUMN b DROP DEFAULT;
ALTER TABLE ONLY public.new_heir ALTER COLUMN c SET DEFAULT 3;
ALTER TABLE ONLY public.old_heir ALTER COLUMN d SET DEFAULT 'y'::text;
ALTER TABLE ONLY public.old_heir ALTER COLUMN d SET STATISTICS 50;
