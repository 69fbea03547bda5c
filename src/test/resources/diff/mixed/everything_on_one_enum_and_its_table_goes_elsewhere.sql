-- ## before
create schema old;
create type old.state as enum ('new', 'done');
create domain old.code as text check (value ~ '^[A-Z]+$');
create table old.orders (id int generated always as identity primary key, s old.state not null default 'new', c old.code, total numeric(10,2), tags text[] default '{}');
create function old.is_done(old.orders) returns boolean language sql stable return $1.s = 'done';
create view old.open_orders with (security_barrier) as select o.*, old.is_done(o) as d from old.orders o where not old.is_done(o);
create rule ins as on insert to old.open_orders do instead insert into old.orders (s) values (new.s);
create materialized view old.stats as select s, count(*) as n from old.open_orders group by s;
create unique index on old.stats (s);
create function old.touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update of s on old.orders for each row when (new.s is distinct from old.s) execute function old.touch();
create policy p on old.orders using (s = 'new' or old.is_done(orders.*));
create publication pub for table old.orders (id, s) where (id > 0);
create statistics old.st on s, c from old.orders;
grant select (id, s), update (s) on old.orders to reader;
comment on column old.open_orders.d is 'done?';
-- ## after
create schema fresh;
create type fresh.state as enum ('done', 'new');
create domain fresh.code as text check (value ~ '^[A-Z]+$');
create table fresh.orders (id int generated always as identity primary key, s fresh.state not null default 'new', c fresh.code, total numeric(10,2), tags text[] default '{}');
create function fresh.is_done(fresh.orders) returns boolean language sql stable return $1.s = 'done';
create view fresh.open_orders with (security_barrier) as select o.*, fresh.is_done(o) as d from fresh.orders o where not fresh.is_done(o);
create materialized view fresh.stats as select s, count(*) as n from fresh.open_orders group by s;
create function fresh.touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update of s on fresh.orders for each row execute function fresh.touch();
create policy p on fresh.orders using (s = 'new' or fresh.is_done(orders.*));
create publication pub for table fresh.orders (id, s);
