-- ## before
create table public."Sel ect" ("from" int primary key, "a""b" text, "Ünï ☃" int, "x.y" int);
create view public."order" as select "from", "a""b" as "user", "Ünï ☃" from public."Sel ect";
-- ## after
create table public."Sel ect" ("from" bigint primary key, "a""b" text, "Ünï ☃" int, "x.y" int);
create view public."order" with (check_option = local) as select "from", "a""b" as "user", "Ünï ☃" from public."Sel ect" where "x.y" > 1;
create view public.a23456789012345678901234567890123456789012345678901234567890123 as select "x.y" as a23456789012345678901234567890123456789012345678901234567890123 from public."Sel ect";
comment on column public.a23456789012345678901234567890123456789012345678901234567890123.a23456789012345678901234567890123456789012345678901234567890123 is 'it''s';
grant select ("user") on public."order" to "Ünï ""☃";
-- ## plan
DROP VIEW public."order";
-- LK10: rewrites the table public.Sel ect and locks out readers and writers meanwhile
ALTER TABLE public."Sel ect" ALTER COLUMN "from" TYPE bigint USING "from"::bigint;
CREATE VIEW public.a23456789012345678901234567890123456789012345678901234567890123 AS
 SELECT "x.y" AS a23456789012345678901234567890123456789012345678901234567890123
   FROM public."Sel ect";
CREATE VIEW public."order" WITH (check_option='local') AS
 SELECT "from",
    "a""b" AS "user",
    "Ünï ☃"
   FROM public."Sel ect"
  WHERE ("x.y" > 1);
GRANT SELECT ("user") ON TABLE public."order" TO "Ünï ""☃";
COMMENT ON COLUMN public.a23456789012345678901234567890123456789012345678901234567890123.a23456789012345678901234567890123456789012345678901234567890123 IS 'it''s';
-- ## plan pg15
DROP VIEW public."order";
-- LK10: rewrites the table public.Sel ect and locks out readers and writers meanwhile
ALTER TABLE public."Sel ect" ALTER COLUMN "from" TYPE bigint USING "from"::bigint;
CREATE VIEW public.a23456789012345678901234567890123456789012345678901234567890123 AS
 SELECT "Sel ect"."x.y" AS a23456789012345678901234567890123456789012345678901234567890123
   FROM public."Sel ect";
CREATE VIEW public."order" WITH (check_option='local') AS
 SELECT "Sel ect"."from",
    "Sel ect"."a""b" AS "user",
    "Sel ect"."Ünï ☃"
   FROM public."Sel ect"
  WHERE ("Sel ect"."x.y" > 1);
GRANT SELECT ("user") ON TABLE public."order" TO "Ünï ""☃";
COMMENT ON COLUMN public.a23456789012345678901234567890123456789012345678901234567890123.a23456789012345678901234567890123456789012345678901234567890123 IS 'it''s';
