-- ## before
-- ## after
create table p (id int not null, day date not null, v text default 'x', n int check (n > 0), primary key (id, day)) partition by range (day);
create index on p (v);
create table p_2024 partition of p for values from ('2024-01-01') to ('2025-01-01');
create table p_2025 (id int not null, day date not null, v text, n int check (n > 0), x int) ;
alter table p_2025 drop column x;
alter table p_2025 rename constraint p_2025_n_check to p_n_check;
alter table p attach partition p_2025 for values from ('2025-01-01') to ('2026-01-01');
create table p_rest partition of p default partition by list (id);
create table p_rest_1 partition of p_rest for values in (1, 2, 3);
create index only_here on p_2024 (n);
create table h (a int) partition by hash (a);
create table h0 partition of h for values with (modulus 2, remainder 0);
create table ref (id int, day date, foreign key (id, day) references p);
alter table p add column other int;
create table target (id int primary key);
alter table p add foreign key (other) references target;
-- ## plan
CREATE TABLE public.h (
    a integer
)
PARTITION BY HASH (a);
CREATE TABLE public.h0 (
    a integer
);
CREATE TABLE public.p (
    id integer CONSTRAINT p_id_not_null NOT NULL,
    day date CONSTRAINT p_day_not_null NOT NULL,
    v text DEFAULT 'x'::text,
    n integer,
    other integer,
    CONSTRAINT p_n_check CHECK ((n > 0)),
    CONSTRAINT p_pkey PRIMARY KEY (id, day)
)
PARTITION BY RANGE (day);
CREATE TABLE public.p_2024 (
    id integer CONSTRAINT p_id_not_null NOT NULL,
    day date CONSTRAINT p_day_not_null NOT NULL,
    v text DEFAULT 'x'::text,
    n integer,
    other integer,
    CONSTRAINT p_2024_pkey PRIMARY KEY (id, day),
    CONSTRAINT p_n_check CHECK ((n > 0))
);
CREATE TABLE public.p_2025 (
    id integer NOT NULL,
    day date NOT NULL,
    v text,
    n integer,
    other integer,
    CONSTRAINT p_2025_pkey PRIMARY KEY (id, day),
    CONSTRAINT p_n_check CHECK ((n > 0))
);
CREATE TABLE public.p_rest (
    id integer CONSTRAINT p_id_not_null NOT NULL,
    day date CONSTRAINT p_day_not_null NOT NULL,
    v text DEFAULT 'x'::text,
    n integer,
    other integer,
    CONSTRAINT p_n_check CHECK ((n > 0)),
    CONSTRAINT p_rest_pkey PRIMARY KEY (id, day)
)
PARTITION BY LIST (id);
CREATE TABLE public.p_rest_1 (
    id integer CONSTRAINT p_id_not_null NOT NULL,
    day date CONSTRAINT p_day_not_null NOT NULL,
    v text DEFAULT 'x'::text,
    n integer,
    other integer,
    CONSTRAINT p_n_check CHECK ((n > 0)),
    CONSTRAINT p_rest_1_pkey PRIMARY KEY (id, day)
);
CREATE TABLE public.ref (
    id integer,
    day date
);
CREATE TABLE public.target (
    id integer NOT NULL,
    CONSTRAINT target_pkey PRIMARY KEY (id)
);
ALTER TABLE ONLY public.h ATTACH PARTITION public.h0 FOR VALUES WITH (modulus 2, remainder 0);
ALTER TABLE public.p ADD CONSTRAINT p_other_fkey FOREIGN KEY (other) REFERENCES public.target(id);
ALTER TABLE public.p_2024 ADD CONSTRAINT p_other_fkey FOREIGN KEY (other) REFERENCES public.target(id);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX only_here ON public.p_2024 USING btree (n);
CREATE INDEX p_2024_v_idx ON public.p_2024 USING btree (v);
ALTER INDEX public.p_pkey ATTACH PARTITION public.p_2024_pkey;
ALTER TABLE public.p_2025 ADD CONSTRAINT p_other_fkey FOREIGN KEY (other) REFERENCES public.target(id);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX p_2025_v_idx ON public.p_2025 USING btree (v);
ALTER INDEX public.p_pkey ATTACH PARTITION public.p_2025_pkey;
ALTER TABLE public.p_rest ADD CONSTRAINT p_other_fkey FOREIGN KEY (other) REFERENCES public.target(id);
ALTER TABLE public.p_rest_1 ADD CONSTRAINT p_other_fkey FOREIGN KEY (other) REFERENCES public.target(id);
ALTER TABLE ONLY public.p_rest ATTACH PARTITION public.p_rest_1 FOR VALUES IN (1, 2, 3);
CREATE INDEX p_rest_1_v_idx ON public.p_rest_1 USING btree (v);
ALTER INDEX public.p_rest_pkey ATTACH PARTITION public.p_rest_1_pkey;
ALTER TABLE ONLY public.p ATTACH PARTITION public.p_rest DEFAULT;
CREATE INDEX p_rest_v_idx ON ONLY public.p_rest USING btree (v);
CREATE INDEX p_v_idx ON ONLY public.p USING btree (v);
ALTER INDEX public.p_v_idx ATTACH PARTITION public.p_2024_v_idx;
ALTER INDEX public.p_v_idx ATTACH PARTITION public.p_2025_v_idx;
ALTER INDEX public.p_rest_v_idx ATTACH PARTITION public.p_rest_1_v_idx;
ALTER INDEX public.p_pkey ATTACH PARTITION public.p_rest_pkey;
ALTER INDEX public.p_v_idx ATTACH PARTITION public.p_rest_v_idx;
ALTER TABLE public.ref ADD CONSTRAINT ref_id_day_fkey FOREIGN KEY (id, day) REFERENCES public.p(id, day);
-- ## plan pg15
CREATE TABLE public.h (
    a integer
)
PARTITION BY HASH (a);
CREATE TABLE public.h0 (
    a integer
);
CREATE TABLE public.p (
    id integer NOT NULL,
    day date NOT NULL,
    v text DEFAULT 'x'::text,
    n integer,
    other integer,
    CONSTRAINT p_n_check CHECK ((n > 0)),
    CONSTRAINT p_pkey PRIMARY KEY (id, day)
)
PARTITION BY RANGE (day);
CREATE TABLE public.p_2024 (
    id integer NOT NULL,
    day date NOT NULL,
    v text DEFAULT 'x'::text,
    n integer,
    other integer,
    CONSTRAINT p_2024_pkey PRIMARY KEY (id, day),
    CONSTRAINT p_n_check CHECK ((n > 0))
);
CREATE TABLE public.p_2025 (
    id integer NOT NULL,
    day date NOT NULL,
    v text,
    n integer,
    other integer,
    CONSTRAINT p_2025_pkey PRIMARY KEY (id, day),
    CONSTRAINT p_n_check CHECK ((n > 0))
);
CREATE TABLE public.p_rest (
    id integer NOT NULL,
    day date NOT NULL,
    v text DEFAULT 'x'::text,
    n integer,
    other integer,
    CONSTRAINT p_n_check CHECK ((n > 0)),
    CONSTRAINT p_rest_pkey PRIMARY KEY (id, day)
)
PARTITION BY LIST (id);
CREATE TABLE public.p_rest_1 (
    id integer NOT NULL,
    day date NOT NULL,
    v text DEFAULT 'x'::text,
    n integer,
    other integer,
    CONSTRAINT p_n_check CHECK ((n > 0)),
    CONSTRAINT p_rest_1_pkey PRIMARY KEY (id, day)
);
CREATE TABLE public.ref (
    id integer,
    day date
);
CREATE TABLE public.target (
    id integer NOT NULL,
    CONSTRAINT target_pkey PRIMARY KEY (id)
);
ALTER TABLE ONLY public.h ATTACH PARTITION public.h0 FOR VALUES WITH (modulus 2, remainder 0);
ALTER TABLE public.p ADD CONSTRAINT p_other_fkey FOREIGN KEY (other) REFERENCES public.target(id);
ALTER TABLE public.p_2024 ADD CONSTRAINT p_other_fkey FOREIGN KEY (other) REFERENCES public.target(id);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX only_here ON public.p_2024 USING btree (n);
CREATE INDEX p_2024_v_idx ON public.p_2024 USING btree (v);
ALTER INDEX public.p_pkey ATTACH PARTITION public.p_2024_pkey;
ALTER TABLE public.p_2025 ADD CONSTRAINT p_other_fkey FOREIGN KEY (other) REFERENCES public.target(id);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX p_2025_v_idx ON public.p_2025 USING btree (v);
ALTER INDEX public.p_pkey ATTACH PARTITION public.p_2025_pkey;
ALTER TABLE public.p_rest ADD CONSTRAINT p_other_fkey FOREIGN KEY (other) REFERENCES public.target(id);
ALTER TABLE public.p_rest_1 ADD CONSTRAINT p_other_fkey FOREIGN KEY (other) REFERENCES public.target(id);
ALTER TABLE ONLY public.p_rest ATTACH PARTITION public.p_rest_1 FOR VALUES IN (1, 2, 3);
CREATE INDEX p_rest_1_v_idx ON public.p_rest_1 USING btree (v);
ALTER INDEX public.p_rest_pkey ATTACH PARTITION public.p_rest_1_pkey;
ALTER TABLE ONLY public.p ATTACH PARTITION public.p_rest DEFAULT;
CREATE INDEX p_rest_v_idx ON ONLY public.p_rest USING btree (v);
CREATE INDEX p_v_idx ON ONLY public.p USING btree (v);
ALTER INDEX public.p_v_idx ATTACH PARTITION public.p_2024_v_idx;
ALTER INDEX public.p_v_idx ATTACH PARTITION public.p_2025_v_idx;
ALTER INDEX public.p_rest_v_idx ATTACH PARTITION public.p_rest_1_v_idx;
ALTER INDEX public.p_pkey ATTACH PARTITION public.p_rest_pkey;
ALTER INDEX public.p_v_idx ATTACH PARTITION public.p_rest_v_idx;
ALTER TABLE public.ref ADD CONSTRAINT ref_id_day_fkey FOREIGN KEY (id, day) REFERENCES public.p(id, day);
