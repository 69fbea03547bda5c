-- The current value is moved into the new range; where no old value fits, it begins anew.
-- ## before
create sequence a;
create sequence b minvalue 10 maxvalue 20;
create table t (id integer generated always as identity (start with 30));
-- ## after
create sequence a minvalue 1000 start with 1000;
create sequence b minvalue 30 maxvalue 40;
create table t (id integer generated always as identity (maxvalue 9));
-- ## plan
SELECT pg_catalog.setval('public.a', 1000, false) FROM public.a WHERE last_value < 1000;
ALTER SEQUENCE public.a AS bigint INCREMENT BY 1 MINVALUE 1000 MAXVALUE 9223372036854775807 START WITH 1000 CACHE 1 NO CYCLE;
ALTER SEQUENCE public.b AS bigint INCREMENT BY 1 MINVALUE 30 MAXVALUE 40 START WITH 30 CACHE 1 NO CYCLE RESTART;
SELECT pg_catalog.setval('public.t_id_seq', 9, true) FROM public.t_id_seq WHERE last_value > 9;
ALTER TABLE ONLY public.t ALTER COLUMN id SET INCREMENT BY 1 SET MINVALUE 1 SET MAXVALUE 9 SET START WITH 1 SET CACHE 1 SET NO CYCLE;
