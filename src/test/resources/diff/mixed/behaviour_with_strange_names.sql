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
SET check_function_bodies TO off;
CREATE SCHEMA "My Schema";
CREATE SCHEMA "select";
CREATE TYPE "select"."Mood ☃" AS ENUM ('it''s', 'b"ad');
CREATE FUNCTION "My Schema"."Fn ☃"("In Arg" integer DEFAULT 1, OUT "Out Arg" "select"."Mood ☃", OUT "select" text)
 RETURNS record
 LANGUAGE sql
 SET search_path TO 'My Schema', '$user'
AS $function$ select 'it''s'::"select"."Mood ☃", 'x' $function$;
CREATE FUNCTION "My Schema"."begin ; end"()
 RETURNS trigger
 LANGUAGE plpgsql
AS $functionx$ begin /* ; $$ $function$ ' " */ return new; end $functionx$;
CREATE PROCEDURE "My Schema"."Proc"(INOUT "a b" text DEFAULT 'x;y'::text)
 LANGUAGE plpgsql
AS $procedure$ begin null; end $procedure$;
CREATE AGGREGATE "My Schema"."Agg ☃"(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY,
    INITCOND = '0'
);
CREATE TABLE "My Schema"."Tab""le" (
    "Id" integer NOT NULL,
    "user" text DEFAULT 'x'::text,
    mood "select"."Mood ☃",
    CONSTRAINT "Tab""le_pkey" PRIMARY KEY ("Id")
);
ALTER TABLE "My Schema"."Tab""le" ENABLE ROW LEVEL SECURITY;
CREATE VIEW "My Schema"."View V" AS
 SELECT "Id",
    "user" AS "we""ird",
    mood
   FROM "My Schema"."Tab""le"
  WHERE (mood <> 'it''s'::"select"."Mood ☃");
CREATE FUNCTION "My Schema"."Fn ☃"("My Schema"."Tab""le")
 RETURNS SETOF "My Schema"."View V"
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT "View V"."Id",
     "View V"."we""ird",
     "View V".mood
    FROM "My Schema"."View V"
   WHERE ("View V"."Id" = ($1)."Id");
END;
CREATE VIEW "select"."table" WITH (security_invoker='true') AS
 SELECT "we""ird" AS "order"
   FROM "My Schema"."View V";
CREATE MATERIALIZED VIEW "My Schema"."Mat ☃" AS
 SELECT "order"
   FROM "select"."table"
  WITH DATA;
CREATE UNIQUE INDEX "Mat idx" ON "My Schema"."Mat ☃" USING btree ("order");
CREATE RULE "Ru""le" AS
    ON DELETE TO "My Schema"."Tab""le"
   WHERE (old."Id" > 5) DO ( INSERT INTO "My Schema"."Tab""le" ("Id", "user")
  VALUES (1, ';'::text);
 DELETE FROM "My Schema"."Tab""le"
  WHERE ("Tab""le"."Id" = 7);
);
CREATE TRIGGER "Trig ;" AFTER UPDATE OF "user" ON "My Schema"."Tab""le" FOR EACH ROW WHEN ((old."user" IS DISTINCT FROM new."user")) EXECUTE FUNCTION "My Schema"."begin ; end"('it''s', 'back\slash');
CREATE TRIGGER instead INSTEAD OF INSERT ON "My Schema"."View V" FOR EACH ROW EXECUTE FUNCTION "My Schema"."begin ; end"();
CREATE POLICY "Pol 2" ON "My Schema"."Tab""le" AS RESTRICTIVE TO "Ünï ""☃" USING ((( SELECT count(*) AS count
   FROM "select"."table") > 0));
CREATE POLICY "Pol ☃" ON "My Schema"."Tab""le" FOR UPDATE TO "Ünï ""☃" USING (("user" = CURRENT_USER)) WITH CHECK (("Id" > 0));
-- ## plan pg15
SET check_function_bodies TO off;
CREATE SCHEMA "My Schema";
CREATE SCHEMA "select";
CREATE TYPE "select"."Mood ☃" AS ENUM ('it''s', 'b"ad');
CREATE FUNCTION "My Schema"."Fn ☃"("In Arg" integer DEFAULT 1, OUT "Out Arg" "select"."Mood ☃", OUT "select" text)
 RETURNS record
 LANGUAGE sql
 SET search_path TO 'My Schema', '$user'
AS $function$ select 'it''s'::"select"."Mood ☃", 'x' $function$;
CREATE FUNCTION "My Schema"."begin ; end"()
 RETURNS trigger
 LANGUAGE plpgsql
AS $functionx$ begin /* ; $$ $function$ ' " */ return new; end $functionx$;
CREATE PROCEDURE "My Schema"."Proc"(INOUT "a b" text DEFAULT 'x;y'::text)
 LANGUAGE plpgsql
AS $procedure$ begin null; end $procedure$;
CREATE AGGREGATE "My Schema"."Agg ☃"(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC_MODIFY = READ_ONLY,
    INITCOND = '0'
);
CREATE TABLE "My Schema"."Tab""le" (
    "Id" integer NOT NULL,
    "user" text DEFAULT 'x'::text,
    mood "select"."Mood ☃",
    CONSTRAINT "Tab""le_pkey" PRIMARY KEY ("Id")
);
ALTER TABLE "My Schema"."Tab""le" ENABLE ROW LEVEL SECURITY;
CREATE VIEW "My Schema"."View V" AS
 SELECT "Tab""le"."Id",
    "Tab""le"."user" AS "we""ird",
    "Tab""le".mood
   FROM "My Schema"."Tab""le"
  WHERE ("Tab""le".mood <> 'it''s'::"select"."Mood ☃");
CREATE FUNCTION "My Schema"."Fn ☃"("My Schema"."Tab""le")
 RETURNS SETOF "My Schema"."View V"
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT "View V"."Id",
     "View V"."we""ird",
     "View V".mood
    FROM "My Schema"."View V"
   WHERE ("View V"."Id" = ($1)."Id");
END;
CREATE VIEW "select"."table" WITH (security_invoker='true') AS
 SELECT "View V"."we""ird" AS "order"
   FROM "My Schema"."View V";
CREATE MATERIALIZED VIEW "My Schema"."Mat ☃" AS
 SELECT "table"."order"
   FROM "select"."table"
  WITH DATA;
CREATE UNIQUE INDEX "Mat idx" ON "My Schema"."Mat ☃" USING btree ("order");
CREATE RULE "Ru""le" AS
    ON DELETE TO "My Schema"."Tab""le"
   WHERE (old."Id" > 5) DO ( INSERT INTO "My Schema"."Tab""le" ("Id", "user")
  VALUES (1, ';'::text);
 DELETE FROM "My Schema"."Tab""le"
  WHERE ("Tab""le"."Id" = 7);
);
CREATE TRIGGER "Trig ;" AFTER UPDATE OF "user" ON "My Schema"."Tab""le" FOR EACH ROW WHEN ((old."user" IS DISTINCT FROM new."user")) EXECUTE FUNCTION "My Schema"."begin ; end"('it''s', 'back\slash');
CREATE TRIGGER instead INSTEAD OF INSERT ON "My Schema"."View V" FOR EACH ROW EXECUTE FUNCTION "My Schema"."begin ; end"();
CREATE POLICY "Pol 2" ON "My Schema"."Tab""le" AS RESTRICTIVE TO "Ünï ""☃" USING ((( SELECT count(*) AS count
   FROM "select"."table") > 0));
CREATE POLICY "Pol ☃" ON "My Schema"."Tab""le" FOR UPDATE TO "Ünï ""☃" USING (("user" = CURRENT_USER)) WITH CHECK (("Id" > 0));
