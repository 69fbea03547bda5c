-- A domain becomes stricter.
-- ## before
create domain d as int;
create table t (a d);
insert into t values (1);
-- ## after
create domain d as int constraint positive check (value > 0);
create table t (a d);
-- ## plan
BEGIN;
ALTER DOMAIN public.d ADD CONSTRAINT positive CHECK ((VALUE > 0)) NOT VALID;
COMMIT;
-- MF08: fails when a value of the domain breaks public.d.positive, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.d VALIDATE CONSTRAINT positive;
