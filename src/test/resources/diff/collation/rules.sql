-- only: pg >= 16
-- ## before
create collation public.r (provider = icu, locale = 'de');
create collation public.s (provider = icu, locale = 'de', rules = '&a < g');
-- ## after
create collation public.r (provider = icu, locale = 'de', rules = '&a < g');
create collation public.s (provider = icu, locale = 'de', rules = '&V << w <<< W');
-- ## plan
DROP COLLATION public.s;
DROP COLLATION public.r;
CREATE COLLATION public.r (provider = icu, locale = 'de', rules = '&a < g');
CREATE COLLATION public.s (provider = icu, locale = 'de', rules = '&V << w <<< W');
