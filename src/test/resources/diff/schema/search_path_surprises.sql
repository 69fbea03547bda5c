-- Two schemas with the same names; objects of one need those of the other.
-- ## before
create schema s1; create schema s2;
create type s1.m as enum ('a'); create type s2.m as enum ('b');
create table s1.t (id int primary key, a s2.m default 'b');
create table s2.t (id int references s1.t, a s1.m);
-- ## after
create schema s1; create schema s2;
create type s1.m as enum ('a'); create type s2.m as enum ('b');
create table s2.t (id int primary key, a s2.m default 'b');
create table s1.t (id int references s2.t, a s1.m);
-- ## plan
-- BC09: drops the foreign key s2.t.t_id_fkey
ALTER TABLE s2.t DROP CONSTRAINT t_id_fkey;
-- BC09: drops the constraint s1.t.t_pkey
ALTER TABLE s1.t DROP CONSTRAINT t_pkey;
ALTER TABLE ONLY s1.t ALTER COLUMN a DROP DEFAULT;
-- BC07: lets NULL into s1.t.id
ALTER TABLE s1.t ALTER COLUMN id DROP NOT NULL;
-- LK10: rewrites the table s1.t and locks out readers and writers meanwhile
-- MF07: fails when s1.t.a holds a value that s1.m cannot hold
ALTER TABLE s1.t ALTER COLUMN a TYPE s1.m USING a::text::s1.m;
-- MF04: fails when s2.t.id holds a NULL
-- LK09: reads every row of s2.t and locks out readers and writers meanwhile
ALTER TABLE s2.t ALTER COLUMN id SET NOT NULL;
-- LK10: rewrites the table s2.t and locks out readers and writers meanwhile
-- MF07: fails when s2.t.a holds a value that s2.m cannot hold
ALTER TABLE s2.t ALTER COLUMN a TYPE s2.m USING a::text::s2.m;
ALTER TABLE ONLY s2.t ALTER COLUMN a SET DEFAULT 'b'::s2.m;
-- MF01: fails when rows of s2.t share a key, or a key is NULL
-- LK04: builds the primary key's index of s2.t and locks out readers and writers meanwhile
ALTER TABLE ONLY s2.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
-- MF06: fails when a row of s1.t refers to none
-- LK08: reads every row of s1.t and locks out writers of both tables meanwhile
ALTER TABLE s1.t ADD CONSTRAINT t_id_fkey FOREIGN KEY (id) REFERENCES s2.t(id);
