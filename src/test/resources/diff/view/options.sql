-- ## before
create table t (id int primary key, a text);
create view barrier with (security_barrier) as select id from t;
create view checked as select * from t where id > 0 with local check option;
create view both_change as select id from t;
create view invoker as select id from t;
-- ## after
create table t (id int primary key, a text);
create view barrier as select id from t;
create view checked as select * from t where id > 0 with cascaded check option;
create view both_change with (security_barrier = false, security_invoker) as select id from t where a <> '';
create view invoker with (security_invoker = true) as select id from t;
-- ## plan
ALTER VIEW public.barrier RESET (security_barrier);
CREATE OR REPLACE VIEW public.both_change WITH (security_barrier='false', security_invoker='true') AS
 SELECT id
   FROM public.t
  WHERE (a <> ''::text);
ALTER VIEW public.checked SET (check_option='cascaded');
ALTER VIEW public.invoker SET (security_invoker='true');
-- ## plan pg15
ALTER VIEW public.barrier RESET (security_barrier);
CREATE OR REPLACE VIEW public.both_change WITH (security_barrier='false', security_invoker='true') AS
 SELECT t.id
   FROM public.t
  WHERE (t.a <> ''::text);
ALTER VIEW public.checked SET (check_option='cascaded');
ALTER VIEW public.invoker SET (security_invoker='true');
