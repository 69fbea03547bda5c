-- ## before
create table public.t (id int primary key, n int not null, owner_name text);
create view public.added as select id, n from public.t where n > 0;
create view public.changed as select id, n from public.t where n > 0 with local check option;
create view public.taken_away as select id, n from public.t where n > 0 with cascaded check option;
create view public.by_option with (check_option = local) as select id, n from public.t where n > 0;
create view public.above as select id from public.changed where id > 1 with local check option;
create view public.gone as select id from public.t with check option;
-- ## after
create table public.t (id int primary key, n int not null, owner_name text);
create view public.added as select id, n from public.t where n > 0 with local check option;
create view public.changed as select id, n from public.t where n > 0 with cascaded check option;
create view public.taken_away as select id, n from public.t where n > 0;
create view public.by_option with (security_barrier, check_option = cascaded) as select id, n from public.t where n > 1;
create view public.above as select id from public.changed where id > 1 with cascaded check option;
create view public.made with (security_invoker = true) as select id from public.t where id > 0 with local check option;
-- ## plan
DROP VIEW public.gone;
ALTER VIEW public.added SET (check_option='local');
CREATE OR REPLACE VIEW public.by_option WITH (security_barrier='true', check_option='cascaded') AS
 SELECT id,
    n
   FROM public.t
  WHERE (n > 1);
ALTER VIEW public.changed SET (check_option='cascaded');
ALTER VIEW public.above SET (check_option='cascaded');
CREATE VIEW public.made WITH (security_invoker='true', check_option='local') AS
 SELECT id
   FROM public.t
  WHERE (id > 0);
ALTER VIEW public.taken_away RESET (check_option);
-- ## plan pg15
DROP VIEW public.gone;
ALTER VIEW public.added SET (check_option='local');
CREATE OR REPLACE VIEW public.by_option WITH (security_barrier='true', check_option='cascaded') AS
 SELECT t.id,
    t.n
   FROM public.t
  WHERE (t.n > 1);
ALTER VIEW public.changed SET (check_option='cascaded');
ALTER VIEW public.above SET (check_option='cascaded');
CREATE VIEW public.made WITH (security_invoker='true', check_option='local') AS
 SELECT t.id
   FROM public.t
  WHERE (t.id > 0);
ALTER VIEW public.taken_away RESET (check_option);
