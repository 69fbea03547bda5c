-- ## before
create access method other_handler type index handler gisthandler;
create access method gone type index handler brinhandler;
-- ## after
create access method heap2 type table handler heap_tableam_handler;
comment on access method heap2 is 'the same again';
create access method other_handler type index handler spghandler;
create access method tree type index handler gisthandler;
create operator class boxes for type box using tree as operator 1 <<,
  function 1 gist_box_consistent(internal, box, int2, oid, internal), function 2 gist_box_union(internal, internal),
  function 5 gist_box_penalty(internal, internal, internal), function 6 gist_box_picksplit(internal, internal),
  function 7 gist_box_same(box, box, internal);
create table t (a box) using heap2;
create index i on t using tree (a boxes);
create materialized view m using heap2 as select a from t;
-- ## plan
DROP ACCESS METHOD other_handler;
DROP ACCESS METHOD gone;
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD other_handler TYPE INDEX HANDLER spghandler;
CREATE ACCESS METHOD tree TYPE INDEX HANDLER gisthandler;
CREATE OPERATOR FAMILY public.boxes USING tree;
ALTER OPERATOR FAMILY public.boxes USING tree ADD
    OPERATOR 1 <<(box,box);
CREATE OPERATOR CLASS public.boxes FOR TYPE box USING tree FAMILY public.boxes AS
    FUNCTION 1 (box, box) gist_box_consistent(internal,box,smallint,oid,internal),
    FUNCTION 2 (box, box) gist_box_union(internal,internal),
    FUNCTION 5 (box, box) gist_box_penalty(internal,internal,internal),
    FUNCTION 6 (box, box) gist_box_picksplit(internal,internal),
    FUNCTION 7 (box, box) gist_box_same(box,box,internal);
CREATE TABLE public.t (
    a box
)
USING heap2;
CREATE INDEX i ON public.t USING tree (a public.boxes);
CREATE MATERIALIZED VIEW public.m
USING heap2 AS
 SELECT a
   FROM public.t
  WITH DATA;
COMMENT ON ACCESS METHOD heap2 IS 'the same again';
-- ## plan pg15
DROP ACCESS METHOD other_handler;
DROP ACCESS METHOD gone;
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD other_handler TYPE INDEX HANDLER spghandler;
CREATE ACCESS METHOD tree TYPE INDEX HANDLER gisthandler;
CREATE OPERATOR FAMILY public.boxes USING tree;
ALTER OPERATOR FAMILY public.boxes USING tree ADD
    OPERATOR 1 <<(box,box);
CREATE OPERATOR CLASS public.boxes FOR TYPE box USING tree FAMILY public.boxes AS
    FUNCTION 1 (box, box) gist_box_consistent(internal,box,smallint,oid,internal),
    FUNCTION 2 (box, box) gist_box_union(internal,internal),
    FUNCTION 5 (box, box) gist_box_penalty(internal,internal,internal),
    FUNCTION 6 (box, box) gist_box_picksplit(internal,internal),
    FUNCTION 7 (box, box) gist_box_same(box,box,internal);
CREATE TABLE public.t (
    a box
)
USING heap2;
CREATE INDEX i ON public.t USING tree (a public.boxes);
CREATE MATERIALIZED VIEW public.m
USING heap2 AS
 SELECT t.a
   FROM public.t
  WITH DATA;
COMMENT ON ACCESS METHOD heap2 IS 'the same again';
