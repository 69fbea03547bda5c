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
