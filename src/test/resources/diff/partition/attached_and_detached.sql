-- The rows of a partition stay when it is detached, and when it moves.
-- ## before
create table p (a int not null, b text) partition by list (a);
create index p_b on p (b);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2);
create table p3 (a int not null, b text);
create table q (a int not null, b text) partition by list (a);
create table p4 partition of p for values in (4);
-- ## after
create table p (a int not null, b text) partition by list (a);
create index p_b on p (b);
create table p1 partition of p for values in (1, 11);
create table p2 (a int not null, b text);
create table p3 partition of p for values in (3);
create table q (a int not null, b text) partition by list (a);
create table p4 partition of q for values in (4);
create index p2_b_idx on p2 (b);
create index p4_b_idx on p4 (b);
-- ## plan
-- LK18: locks out readers and writers of public.p for a moment
ALTER TABLE ONLY public.p DETACH PARTITION public.p4;
-- LK18: locks out readers and writers of public.p for a moment
ALTER TABLE ONLY public.p DETACH PARTITION public.p2;
-- LK18: locks out readers and writers of public.p for a moment
ALTER TABLE ONLY public.p DETACH PARTITION public.p1;
ALTER TABLE public.p2 RENAME CONSTRAINT p_a_not_null TO p2_a_not_null;
ALTER TABLE public.p3 RENAME CONSTRAINT p3_a_not_null TO p_a_not_null;
ALTER TABLE public.p4 RENAME CONSTRAINT p_a_not_null TO q_a_not_null;
-- LK01: reads every row of public.p3 and locks out writers meanwhile
CREATE INDEX p3_b_idx ON public.p3 USING btree (b);
-- MF06: fails when a row of public.p1, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.p1 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES IN (1, 11);
-- MF06: fails when a row of public.p3, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.p3 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p ATTACH PARTITION public.p3 FOR VALUES IN (3);
-- MF06: fails when a row of public.p4, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.p4 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.q ATTACH PARTITION public.p4 FOR VALUES IN (4);
ALTER INDEX public.p_b ATTACH PARTITION public.p1_b_idx;
ALTER INDEX public.p_b ATTACH PARTITION public.p3_b_idx;
-- ## plan pg15
-- LK18: locks out readers and writers of public.p for a moment
ALTER TABLE ONLY public.p DETACH PARTITION public.p4;
-- LK18: locks out readers and writers of public.p for a moment
ALTER TABLE ONLY public.p DETACH PARTITION public.p2;
-- LK18: locks out readers and writers of public.p for a moment
ALTER TABLE ONLY public.p DETACH PARTITION public.p1;
-- LK01: reads every row of public.p3 and locks out writers meanwhile
CREATE INDEX p3_b_idx ON public.p3 USING btree (b);
-- MF06: fails when a row of public.p1, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.p1 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES IN (1, 11);
-- MF06: fails when a row of public.p3, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.p3 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p ATTACH PARTITION public.p3 FOR VALUES IN (3);
-- MF06: fails when a row of public.p4, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.p4 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.q ATTACH PARTITION public.p4 FOR VALUES IN (4);
ALTER INDEX public.p_b ATTACH PARTITION public.p1_b_idx;
ALTER INDEX public.p_b ATTACH PARTITION public.p3_b_idx;
