-- ## before
create function public.ok(int) returns boolean language sql immutable as 'select true';
create domain public.d as int;
alter domain public.d add constraint later check (value > 0) not valid;
create domain public.e as int constraint uses check (public.ok(value));
create domain public.g as int constraint now check (value > 0);
-- ## after
create function public.ok(int) returns boolean language sql immutable as 'select true';
create domain public.d as int constraint later check (value > 0);
create domain public.e as int;
alter domain public.e add constraint uses check (public.ok(value) and value < 5) not valid;
create domain public.g as int;
alter domain public.g add constraint now check (value > 0) not valid;
-- ## plan
ALTER DOMAIN public.g DROP CONSTRAINT now;
ALTER DOMAIN public.e DROP CONSTRAINT uses;
-- MF08: fails when a value of the domain breaks public.d.later, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.d VALIDATE CONSTRAINT later;
ALTER DOMAIN public.e ADD CONSTRAINT uses CHECK ((public.ok(VALUE) AND (VALUE < 5))) NOT VALID;
ALTER DOMAIN public.g ADD CONSTRAINT now CHECK ((VALUE > 0)) NOT VALID;
