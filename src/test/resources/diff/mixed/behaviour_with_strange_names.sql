-- Every kind of this sort at once, with names that need care, from nothing and back to nothing.
-- ## before
-- ## after
create schema "My Schema";
create schema "select";
set search_path = "My Schema", "select", public;
create type "select"."Mood ☃" as enum ('it''s', 'b"ad');
create table "Tab""le" ("Id" int primary key, "user" text default 'x', mood "select"."Mood ☃");
create view "View V" as select "Id", "user" as "we""ird", mood from "Tab""le" where mood <> 'it''s';
create view "select"."table" with (security_invoker) as select "we""ird" as "order" from "View V";
create materialized view "Mat ☃" as select "order" from "select"."table";
create unique index "Mat idx" on "Mat ☃" ("order");
create function "Fn ☃"("In Arg" int default 1, out "Out Arg" "Mood ☃", out "select" text) language sql
  set search_path = "My Schema", "$user" as $$ select 'it''s'::"select"."Mood ☃", 'x' $$;
create function "Fn ☃"("Tab""le") returns setof "View V" stable begin atomic select * from "View V" where "Id" = $1."Id"; end;
create function "begin ; end"() returns trigger language plpgsql as $q$ begin /* ; $$ $function$ ' " */ return new; end $q$;
create procedure "Proc"(inout "a b" text default 'x;y') language plpgsql as $q$ begin null; end $q$;
create aggregate "Agg ☃"(int) (sfunc = int4pl, stype = int, initcond = '0');
create trigger "Trig ;" after update of "user" on "Tab""le" for each row when (old."user" is distinct from new."user") execute function "begin ; end"('it''s', E'back\\slash');
create trigger "instead" instead of insert on "View V" for each row execute function "begin ; end"();
create rule "Ru""le" as on delete to "Tab""le" where old."Id" > 5 do also (insert into "Tab""le" values (1, ';'); delete from "Tab""le" where "Id" = 7);
alter table "Tab""le" enable row level security;
create policy "Pol ☃" on "Tab""le" for update to "Ünï ""☃" using ("user" = current_user) with check ("Id" > 0);
create policy "Pol 2" on "Tab""le" as restrictive to "Ünï ""☃" using ((select count(*) from "select"."table") > 0);
-- ## plan
