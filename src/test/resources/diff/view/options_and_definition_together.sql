-- ## before
create table public.t (id int primary key, n int not null);
create view public.a with (security_barrier = true) as select id from public.t;
create view public.b with (security_invoker = true, security_barrier = false) as select id from public.t;
create view public.c as select id from public.t;
create view public.d with (security_barrier) as select id, n from public.t;
-- ## after
create table public.t (id int primary key, n int not null);
create view public.a with (security_invoker = true) as select id from public.t where n > 1;
create view public.b as select id, n from public.t;
create view public.c with (security_invoker = on, check_option = 'local', security_barrier = on) as select id from public.t where n > 2;
create view public.d with (security_barrier, check_option = local) as select id from public.t;
-- ## plan
DROP VIEW public.d;
CREATE OR REPLACE VIEW public.a WITH (security_invoker='true') AS
 SELECT id
   FROM public.t
  WHERE (n > 1);
CREATE OR REPLACE VIEW public.b AS
 SELECT id,
    n
   FROM public.t;
CREATE OR REPLACE VIEW public.c WITH (security_invoker='on', check_option='local', security_barrier='on') AS
 SELECT id
   FROM public.t
  WHERE (n > 2);
CREATE VIEW public.d WITH (security_barrier='true', check_option='local') AS
 SELECT id
   FROM public.t;
-- ## plan pg15
DROP VIEW public.d;
CREATE OR REPLACE VIEW public.a WITH (security_invoker='true') AS
 SELECT t.id
   FROM public.t
  WHERE (t.n > 1);
CREATE OR REPLACE VIEW public.b AS
 SELECT t.id,
    t.n
   FROM public.t;
CREATE OR REPLACE VIEW public.c WITH (security_invoker='on', check_option='local', security_barrier='on') AS
 SELECT t.id
   FROM public.t
  WHERE (t.n > 2);
CREATE VIEW public.d WITH (security_barrier='true', check_option='local') AS
 SELECT t.id
   FROM public.t;
