-- What is new is made in one go.
-- ## before
create table old (id int primary key);
-- ## after
create table old (id int primary key);
create table fresh (id int primary key, old_id int not null references old, note text unique);
create index on fresh (old_id);
create function f() returns bigint language sql as 'select count(*) from fresh';
-- ## plan
SET check_function_bodies TO off;
CREATE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE sql
AS $function$select count(*) from fresh$function$;
CREATE TABLE public.fresh (
    id integer NOT NULL,
    old_id integer NOT NULL,
    note text,
    CONSTRAINT fresh_note_key UNIQUE (note),
    CONSTRAINT fresh_pkey PRIMARY KEY (id)
);
CREATE INDEX fresh_old_id_idx ON public.fresh USING btree (old_id);
ALTER TABLE public.fresh ADD CONSTRAINT fresh_old_id_fkey FOREIGN KEY (old_id) REFERENCES public.old(id);
