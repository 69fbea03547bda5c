-- ## before
create collation public.german from "C";
create domain public.base as int;
create domain public.coll as text;
create domain public.def as int default 1;
create domain public.def_new as int;
create domain public.def_gone as int default 2;
create domain public.nn as int;
create domain public.nn_gone as int not null;
create domain public.chk as int constraint c check (value > 0);
create domain public.chk_gone as int constraint c check (value > 0) constraint d check (value < 10);
create domain public.chk_renamed as int constraint c check (value > 0);
create domain public.typmod as varchar(10);
create domain public.gone as int;
create table public.t (a public.base, b public.coll, c public.def, d public.nn, e public.chk, f public.typmod, g public.base[]);
-- ## after
create collation public.german from "C";
create domain public.base as bigint;
create domain public.coll as text collate public.german;
create domain public.def as int default 1 + 1;
create domain public.def_new as int default 5;
create domain public.def_gone as int;
create domain public.nn as int not null;
create domain public.nn_gone as int;
create domain public.chk as int constraint c check (value > 1);
create domain public.chk_gone as int constraint d check (value < 10);
create domain public.chk_renamed as int constraint d check (value > 0);
create domain public.typmod as varchar(20);
create table public.t (a public.base, b public.coll, c public.def, d public.nn, e public.chk, f public.typmod, g public.base[]);
-- ## plan
ALTER DOMAIN public.chk_renamed DROP CONSTRAINT c;
ALTER DOMAIN public.chk_gone DROP CONSTRAINT c;
ALTER DOMAIN public.chk DROP CONSTRAINT c;
DROP DOMAIN public.gone;
ALTER DOMAIN public.base RENAME TO plumbline_old_aae662172fd4;
ALTER DOMAIN public.coll RENAME TO plumbline_old_dbde35a82c57;
ALTER DOMAIN public.typmod RENAME TO plumbline_old_b58599c78eea;
CREATE DOMAIN public.base AS bigint;
CREATE DOMAIN public.coll AS text COLLATE public.german;
ALTER DOMAIN public.def SET DEFAULT (1 + 1);
ALTER DOMAIN public.def_gone DROP DEFAULT;
ALTER DOMAIN public.def_new SET DEFAULT 5;
-- MF08: fails when a column of the domain public.nn holds a NULL, and locks out writers of all tables with one meanwhile
ALTER DOMAIN public.nn SET NOT NULL;
ALTER DOMAIN public.nn_gone DROP NOT NULL;
CREATE DOMAIN public.typmod AS character varying(20);
-- MF08: fails when a value of the domain breaks public.chk.c, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.chk ADD CONSTRAINT c CHECK ((VALUE > 1));
-- MF08: fails when a value of the domain breaks public.chk_renamed.d, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.chk_renamed ADD CONSTRAINT d CHECK ((VALUE > 0));
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE public.base USING a::text::public.base;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN b TYPE public.coll USING b::text::public.coll;
DROP DOMAIN public.plumbline_old_dbde35a82c57;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN f TYPE public.typmod USING f::text::public.typmod;
DROP DOMAIN public.plumbline_old_b58599c78eea;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN g TYPE public.base[] USING g::text::public.base[];
DROP DOMAIN public.plumbline_old_aae662172fd4;
