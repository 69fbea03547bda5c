-- ## before
create table public.t (id int primary key, n int not null, s text collate "C", j jsonb, a int[]);
create type public.pair as (x int, y text);
create view public.v1 as select 1 as one;
-- ## after
create table public.t (id int primary key, n int not null, s text collate "C", j jsonb, a int[]);
create type public.pair as (x int, y text);
create view public.v1 as with recursive r(i, path) as (select 1, array[1] union all select i + 1, path || i from r where i < 10) search depth first by i set ord cycle i set is_cycle using way select i, is_cycle from r;
create view public.v2 as select id, row_number() over w as rn, sum(n) filter (where n > 1) over (partition by s order by id rows between 2 preceding and current row exclude ties) as x from public.t window w as (partition by s order by id desc nulls last);
create view public.v3 as select s, n, grouping(s) as g, count(*) from public.t group by grouping sets ((s), (s, n), ()) having count(*) > 1;
create view public.v4 as select t.id, l.* from public.t, lateral unnest(t.a) with ordinality as l(e, o);
create view public.v5 as select distinct on (s) s, id from public.t order by s, id limit 5 offset 2;
create view public.v6 as (select id from public.t union select n from public.t) except all select 5 intersect select 6;
create view public.v7 as select x.id, array(select n from public.t) as arr, exists(select 1 from public.t) as e, n = any(a) as anyone, row(1, 'a')::public.pair as p, (row(1,'a')::public.pair).x as px, coalesce(s, 'x'), nullif(s, ''), case when n > 1 then 'a' else 'b' end as c, s collate "POSIX" as col, extract(year from now()) as y, a[1:2] as slice, j -> 'a' ->> 'b' as jj, cast(n as numeric(10,2)) as num, n between 1 and 2 as bt, n is distinct from 3 as dst, s like 'a%' as lk, s similar to 'b' as sim, current_user as cu, greatest(n, 1) as gr, interval '1 day' as iv, B'101' as bits, e'a\\b' as esc, overlay(s placing 'x' from 1) as ov, position('a' in s) as ps, trim(both 'x' from s) as tr, xmlelement(name foo, s) as xm from public.t x;
create view public.v8 as select a.id from public.t a full join public.t b using (id) natural left join (select id from public.t) d cross join (select 1 as one) e;
create view public.v9 as values (1, 'a'), (2, 'b');
create view public.v11 as select t from public.t;
create view public.v12 as select * from public.t tablesample bernoulli (10) repeatable (1);
create view public.v13 as select * from rows from (generate_series(1, 2), unnest(array['a'])) with ordinality as r(a, b, c);
create view public.v14 as select * from json_to_recordset('[]') as x(a int, b text);
create view public.v15 as select id from public.t for update of t skip locked;
-- ## plan
DROP VIEW public.v1;
CREATE VIEW public.v1 AS
 WITH RECURSIVE r(i, path) AS (
         SELECT 1 AS "?column?",
            ARRAY[1] AS "array"
        UNION ALL
         SELECT (r_1.i + 1),
            (r_1.path || r_1.i)
           FROM r r_1
          WHERE (r_1.i < 10)
        ) SEARCH DEPTH FIRST BY i SET ord CYCLE i SET is_cycle USING way
 SELECT i,
    is_cycle
   FROM r;
CREATE VIEW public.v11 AS
 SELECT t.*::public.t AS t
   FROM public.t;
CREATE VIEW public.v12 AS
 SELECT id,
    n,
    s,
    j,
    a
   FROM public.t TABLESAMPLE bernoulli (10) REPEATABLE (1);
CREATE VIEW public.v13 AS
 SELECT a,
    b,
    c
   FROM ROWS FROM(generate_series(1, 2), unnest(ARRAY['a'::text])) WITH ORDINALITY r(a, b, c);
CREATE VIEW public.v14 AS
 SELECT a,
    b
   FROM json_to_recordset('[]'::json) x(a integer, b text);
CREATE VIEW public.v15 AS
 SELECT id
   FROM public.t
 FOR UPDATE OF t SKIP LOCKED;
CREATE VIEW public.v2 AS
 SELECT id,
    row_number() OVER w AS rn,
    sum(n) FILTER (WHERE (n > 1)) OVER (PARTITION BY s ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW EXCLUDE TIES) AS x
   FROM public.t
  WINDOW w AS (PARTITION BY s ORDER BY id DESC NULLS LAST);
CREATE VIEW public.v3 AS
 SELECT s,
    n,
    GROUPING(s) AS g,
    count(*) AS count
   FROM public.t
  GROUP BY GROUPING SETS ((s), (s, n), ())
 HAVING (count(*) > 1);
CREATE VIEW public.v4 AS
 SELECT t.id,
    l.e,
    l.o
   FROM public.t,
    LATERAL unnest(t.a) WITH ORDINALITY l(e, o);
CREATE VIEW public.v5 AS
 SELECT DISTINCT ON (s) s,
    id
   FROM public.t
  ORDER BY s, id
 OFFSET 2
 LIMIT 5;
CREATE VIEW public.v6 AS
(
         SELECT t.id
           FROM public.t
        UNION
         SELECT t.n AS id
           FROM public.t
) EXCEPT ALL (
         SELECT 5 AS id
        INTERSECT
         SELECT 6 AS id
);
CREATE VIEW public.v7 AS
 SELECT id,
    ARRAY( SELECT t.n
           FROM public.t) AS arr,
    (EXISTS ( SELECT 1
           FROM public.t)) AS e,
    (n = ANY (a)) AS anyone,
    ROW(1, 'a'::text)::public.pair AS p,
    (ROW(1, 'a'::text)::public.pair).x AS px,
    COALESCE(s, 'x'::text) AS "coalesce",
    NULLIF(s, ''::text) AS "nullif",
        CASE
            WHEN (n > 1) THEN 'a'::text
            ELSE 'b'::text
        END AS c,
    (s COLLATE "POSIX") AS col,
    EXTRACT(year FROM now()) AS y,
    a[1:2] AS slice,
    ((j -> 'a'::text) ->> 'b'::text) AS jj,
    (n)::numeric(10,2) AS num,
    ((n >= 1) AND (n <= 2)) AS bt,
    (n IS DISTINCT FROM 3) AS dst,
    (s ~~ 'a%'::text) AS lk,
    (s ~ similar_to_escape('b'::text)) AS sim,
    CURRENT_USER AS cu,
    GREATEST(n, 1) AS gr,
    '1 day'::interval AS iv,
    '101'::"bit" AS bits,
    'a\b'::text AS esc,
    OVERLAY(s PLACING 'x'::text FROM 1) AS ov,
    POSITION(('a'::text) IN (s)) AS ps,
    TRIM(BOTH 'x'::text FROM s) AS tr,
    XMLELEMENT(NAME foo, s) AS xm
   FROM public.t x;
CREATE VIEW public.v8 AS
 SELECT a.id
   FROM (((public.t a
     FULL JOIN public.t b USING (id))
     LEFT JOIN ( SELECT t.id
           FROM public.t) d USING (id))
     CROSS JOIN ( SELECT 1 AS one) e);
CREATE VIEW public.v9 AS
 VALUES (1,'a'::text), (2,'b'::text);
-- ## plan pg15
DROP VIEW public.v1;
CREATE VIEW public.v1 AS
 WITH RECURSIVE r(i, path) AS (
         SELECT 1 AS "?column?",
            ARRAY[1] AS "array"
        UNION ALL
         SELECT (r_1.i + 1),
            (r_1.path || r_1.i)
           FROM r r_1
          WHERE (r_1.i < 10)
        ) SEARCH DEPTH FIRST BY i SET ord CYCLE i SET is_cycle USING way
 SELECT r.i,
    r.is_cycle
   FROM r;
CREATE VIEW public.v11 AS
 SELECT t.*::public.t AS t
   FROM public.t;
CREATE VIEW public.v12 AS
 SELECT t.id,
    t.n,
    t.s,
    t.j,
    t.a
   FROM public.t TABLESAMPLE bernoulli (10) REPEATABLE (1);
CREATE VIEW public.v13 AS
 SELECT r.a,
    r.b,
    r.c
   FROM ROWS FROM(generate_series(1, 2), unnest(ARRAY['a'::text])) WITH ORDINALITY r(a, b, c);
CREATE VIEW public.v14 AS
 SELECT x.a,
    x.b
   FROM json_to_recordset('[]'::json) x(a integer, b text);
CREATE VIEW public.v15 AS
 SELECT t.id
   FROM public.t
 FOR UPDATE OF t SKIP LOCKED;
CREATE VIEW public.v2 AS
 SELECT t.id,
    row_number() OVER w AS rn,
    sum(t.n) FILTER (WHERE (t.n > 1)) OVER (PARTITION BY t.s ORDER BY t.id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW EXCLUDE TIES) AS x
   FROM public.t
  WINDOW w AS (PARTITION BY t.s ORDER BY t.id DESC NULLS LAST);
CREATE VIEW public.v3 AS
 SELECT t.s,
    t.n,
    GROUPING(t.s) AS g,
    count(*) AS count
   FROM public.t
  GROUP BY GROUPING SETS ((t.s), (t.s, t.n), ())
 HAVING (count(*) > 1);
CREATE VIEW public.v4 AS
 SELECT t.id,
    l.e,
    l.o
   FROM public.t,
    LATERAL unnest(t.a) WITH ORDINALITY l(e, o);
CREATE VIEW public.v5 AS
 SELECT DISTINCT ON (t.s) t.s,
    t.id
   FROM public.t
  ORDER BY t.s, t.id
 OFFSET 2
 LIMIT 5;
CREATE VIEW public.v6 AS
(
         SELECT t.id
           FROM public.t
        UNION
         SELECT t.n AS id
           FROM public.t
) EXCEPT ALL (
         SELECT 5 AS id
        INTERSECT
         SELECT 6 AS id
);
CREATE VIEW public.v7 AS
 SELECT x.id,
    ARRAY( SELECT t.n
           FROM public.t) AS arr,
    (EXISTS ( SELECT 1
           FROM public.t)) AS e,
    (x.n = ANY (x.a)) AS anyone,
    ROW(1, 'a'::text)::public.pair AS p,
    (ROW(1, 'a'::text)::public.pair).x AS px,
    COALESCE(x.s, 'x'::text) AS "coalesce",
    NULLIF(x.s, ''::text) AS "nullif",
        CASE
            WHEN (x.n > 1) THEN 'a'::text
            ELSE 'b'::text
        END AS c,
    (x.s COLLATE "POSIX") AS col,
    EXTRACT(year FROM now()) AS y,
    x.a[1:2] AS slice,
    ((x.j -> 'a'::text) ->> 'b'::text) AS jj,
    (x.n)::numeric(10,2) AS num,
    ((x.n >= 1) AND (x.n <= 2)) AS bt,
    (x.n IS DISTINCT FROM 3) AS dst,
    (x.s ~~ 'a%'::text) AS lk,
    (x.s ~ similar_to_escape('b'::text)) AS sim,
    CURRENT_USER AS cu,
    GREATEST(x.n, 1) AS gr,
    '1 day'::interval AS iv,
    '101'::"bit" AS bits,
    'a\b'::text AS esc,
    OVERLAY(x.s PLACING 'x'::text FROM 1) AS ov,
    POSITION(('a'::text) IN (x.s)) AS ps,
    TRIM(BOTH 'x'::text FROM x.s) AS tr,
    XMLELEMENT(NAME foo, x.s) AS xm
   FROM public.t x;
CREATE VIEW public.v8 AS
 SELECT a.id
   FROM (((public.t a
     FULL JOIN public.t b USING (id))
     LEFT JOIN ( SELECT t.id
           FROM public.t) d USING (id))
     CROSS JOIN ( SELECT 1 AS one) e);
CREATE VIEW public.v9 AS
 VALUES (1,'a'::text), (2,'b'::text);
