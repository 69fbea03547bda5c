-- Columns move to another table: what looked at them is altered before they go.
-- ## before
create table log (city text);
create table customer (id int primary key, name text, street text, city text);
create function full_address(c int) returns text stable
  begin atomic select street || ', ' || city from customer where id = c; end;
create view addresses as select id, street, city from customer;
create view labels as select c.name || ' ' || full_address(c.id) as label from customer c;
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger city_changed after update of city on customer for each row execute function touch();
alter table customer enable row level security;
create policy by_city on customer using (city = current_setting('my.city'));
create rule log_city as on update to customer where old.city <> new.city do also insert into log values (old.city);
create index customer_city on customer (lower(city));
-- ## after
create table log (city text);
create table customer (id int primary key, name text, address_id int);
create table address (id int primary key, street text, city text);
alter table customer add foreign key (address_id) references address;
create function full_address(c int) returns text stable
  begin atomic select street || ', ' || city from customer join address a on a.id = address_id where customer.id = c; end;
create view addresses as select id, street, city from address;
create view labels as select c.name || ' ' || full_address(c.id) as label from customer c;
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger city_changed after update of city on address for each row execute function touch();
alter table customer enable row level security;
create policy by_city on customer using (exists (select from address a where a.id = address_id and a.city = current_setting('my.city')));
create index address_city on address (lower(city));
-- ## plan
SET check_function_bodies TO off;
DROP TRIGGER city_changed ON public.customer;
DROP RULE log_city ON public.customer;
CREATE TABLE public.address (
    id integer NOT NULL,
    street text,
    city text,
    CONSTRAINT address_pkey PRIMARY KEY (id)
);
ALTER TABLE public.customer ADD COLUMN address_id integer;
CREATE OR REPLACE FUNCTION public.full_address(c integer)
 RETURNS text
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT ((a.street || ', '::text) || a.city)
    FROM (public.customer
      JOIN public.address a ON ((a.id = customer.address_id)))
   WHERE (customer.id = full_address.c);
END;
CREATE INDEX address_city ON public.address USING btree (lower(city));
-- MF06: fails when a row of public.customer refers to none
-- LK08: reads every row of public.customer and locks out writers of both tables meanwhile
ALTER TABLE public.customer ADD CONSTRAINT customer_address_id_fkey FOREIGN KEY (address_id) REFERENCES public.address(id);
CREATE OR REPLACE VIEW public.addresses AS
 SELECT id,
    street,
    city
   FROM public.address;
-- DL03: drops the column public.customer.street with its values
ALTER TABLE public.customer DROP COLUMN street;
CREATE TRIGGER city_changed AFTER UPDATE OF city ON public.address FOR EACH ROW EXECUTE FUNCTION public.touch();
-- OP06: who may see and write which rows of public.customer changes: its policy by_city changes
ALTER POLICY by_city ON public.customer USING ((EXISTS ( SELECT
   FROM public.address a
  WHERE ((a.id = customer.address_id) AND (a.city = current_setting('my.city'::text))))));
-- DL03: drops the column public.customer.city with its values
ALTER TABLE public.customer DROP COLUMN city;
-- ## plan pg15
SET check_function_bodies TO off;
DROP TRIGGER city_changed ON public.customer;
DROP RULE log_city ON public.customer;
CREATE TABLE public.address (
    id integer NOT NULL,
    street text,
    city text,
    CONSTRAINT address_pkey PRIMARY KEY (id)
);
ALTER TABLE public.customer ADD COLUMN address_id integer;
CREATE OR REPLACE FUNCTION public.full_address(c integer)
 RETURNS text
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT ((a.street || ', '::text) || a.city)
    FROM (public.customer
      JOIN public.address a ON ((a.id = customer.address_id)))
   WHERE (customer.id = full_address.c);
END;
CREATE INDEX address_city ON public.address USING btree (lower(city));
-- MF06: fails when a row of public.customer refers to none
-- LK08: reads every row of public.customer and locks out writers of both tables meanwhile
ALTER TABLE public.customer ADD CONSTRAINT customer_address_id_fkey FOREIGN KEY (address_id) REFERENCES public.address(id);
CREATE OR REPLACE VIEW public.addresses AS
 SELECT address.id,
    address.street,
    address.city
   FROM public.address;
-- DL03: drops the column public.customer.street with its values
ALTER TABLE public.customer DROP COLUMN street;
CREATE TRIGGER city_changed AFTER UPDATE OF city ON public.address FOR EACH ROW EXECUTE FUNCTION public.touch();
-- OP06: who may see and write which rows of public.customer changes: its policy by_city changes
ALTER POLICY by_city ON public.customer USING ((EXISTS ( SELECT
   FROM public.address a
  WHERE ((a.id = customer.address_id) AND (a.city = current_setting('my.city'::text))))));
-- DL03: drops the column public.customer.city with its values
ALTER TABLE public.customer DROP COLUMN city;
