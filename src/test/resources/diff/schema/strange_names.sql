-- Names that must be quoted, everywhere at once.
-- ## before
-- ## after
create schema "we""ird 😀";
create type "we""ird 😀"."select" as enum ('a''b', 'c"d', 'e\f');
create table "we""ird 😀"."Ta ble" ("primary" int primary key, "or""der" "we""ird 😀"."select" default 'a''b', "😀" text collate "C" default 'x',
  constraint "ch""eck 😀" check ("or""der" <> 'c"d'),
  "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg" int generated always as identity,
  "ser ial" serial);
create index "i""ndex" on "we""ird 😀"."Ta ble" ("or""der") where "😀" = 'it''s';
create table "user" ("table" int references "we""ird 😀"."Ta ble" ("primary"), "a.b" int unique);
-- ## plan
CREATE SCHEMA "we""ird 😀";
CREATE TYPE "we""ird 😀"."select" AS ENUM ('a''b', 'c"d', E'e\\f');
CREATE SEQUENCE "we""ird 😀"."Ta ble_ser ial_seq" AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE;
CREATE TABLE public."user" (
    "table" integer,
    "a.b" integer,
    CONSTRAINT "user_a.b_key" UNIQUE ("a.b")
);
CREATE TABLE "we""ird 😀"."Ta ble" (
    "primary" integer NOT NULL,
    "or""der" "we""ird 😀"."select" DEFAULT 'a''b'::"we""ird 😀"."select",
    "😀" text COLLATE pg_catalog."C" DEFAULT 'x'::text,
    aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "we""ird 😀"."Ta ble_aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeff_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE) CONSTRAINT "Ta ble_aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeee_not_null" NOT NULL,
    "ser ial" integer DEFAULT nextval('"we""ird 😀"."Ta ble_ser ial_seq"'::regclass) NOT NULL,
    CONSTRAINT "Ta ble_pkey" PRIMARY KEY ("primary"),
    CONSTRAINT "ch""eck 😀" CHECK (("or""der" <> 'c"d'::"we""ird 😀"."select"))
);
ALTER SEQUENCE "we""ird 😀"."Ta ble_ser ial_seq" OWNED BY "we""ird 😀"."Ta ble"."ser ial";
CREATE INDEX "i""ndex" ON "we""ird 😀"."Ta ble" USING btree ("or""der") WHERE ("😀" = 'it''s'::text);
ALTER TABLE public."user" ADD CONSTRAINT user_table_fkey FOREIGN KEY ("table") REFERENCES "we""ird 😀"."Ta ble"("primary");
-- ## plan pg15
CREATE SCHEMA "we""ird 😀";
CREATE TYPE "we""ird 😀"."select" AS ENUM ('a''b', 'c"d', E'e\\f');
CREATE SEQUENCE "we""ird 😀"."Ta ble_ser ial_seq" AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE;
CREATE TABLE public."user" (
    "table" integer,
    "a.b" integer,
    CONSTRAINT "user_a.b_key" UNIQUE ("a.b")
);
CREATE TABLE "we""ird 😀"."Ta ble" (
    "primary" integer NOT NULL,
    "or""der" "we""ird 😀"."select" DEFAULT 'a''b'::"we""ird 😀"."select",
    "😀" text COLLATE pg_catalog."C" DEFAULT 'x'::text,
    aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "we""ird 😀"."Ta ble_aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeff_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE) NOT NULL,
    "ser ial" integer DEFAULT nextval('"we""ird 😀"."Ta ble_ser ial_seq"'::regclass) NOT NULL,
    CONSTRAINT "Ta ble_pkey" PRIMARY KEY ("primary"),
    CONSTRAINT "ch""eck 😀" CHECK (("or""der" <> 'c"d'::"we""ird 😀"."select"))
);
ALTER SEQUENCE "we""ird 😀"."Ta ble_ser ial_seq" OWNED BY "we""ird 😀"."Ta ble"."ser ial";
CREATE INDEX "i""ndex" ON "we""ird 😀"."Ta ble" USING btree ("or""der") WHERE ("😀" = 'it''s'::text);
ALTER TABLE public."user" ADD CONSTRAINT user_table_fkey FOREIGN KEY ("table") REFERENCES "we""ird 😀"."Ta ble"("primary");
