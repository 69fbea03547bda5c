package dev.plumbline.kind;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every object whose kind nobody models: it is named and its definition's hash is compared, so that
 * a difference is seen, but no statement is written for it. A kind that joins {@link Kinds#ALL}
 * leaves this list by itself.
 */
public final class Unmodelled implements Kind<Unmodelled.Unknown> {

  /**
   * An object of a kind that is not modelled.
   *
   * @param id the kind's label and PostgreSQL's identity of the object
   * @param definition a hash over its catalog row with OIDs turned into names; no secret is in it
   */
  public record Unknown(ObjectId id, String definition) implements PgObject {}

  /**
   * Where the objects of one kind are.
   *
   * @param kind which kind
   * @param catalog the catalog by which {@code pg_depend} knows them
   * @param from what is read, as {@code x}; other than the catalog where not everybody may read
   *     that
   * @param managed which rows count; {@code %s} stands for the managed schemas
   */
  private record Place(ObjectKind kind, String catalog, String from, String managed) {

    static Place of(ObjectKind kind, String catalog, String managed) {
      return new Place(kind, catalog, catalog, managed);
    }
  }

  private static final List<Place> PLACES =
      List.of(
          Place.of(ObjectKind.LANGUAGE, "pg_language", "true"),
          Place.of(ObjectKind.ACCESS_METHOD, "pg_am", "true"),
          Place.of(ObjectKind.COLLATION, "pg_collation", "x.collnamespace in %s"),
          Place.of(ObjectKind.CONVERSION, "pg_conversion", "x.connamespace in %s"),
          Place.of(ObjectKind.ENUM, "pg_type", "x.typtype = 'e' and x.typnamespace in %s"),
          Place.of(ObjectKind.RANGE_TYPE, "pg_type", "x.typtype = 'r' and x.typnamespace in %s"),
          Place.of(ObjectKind.DOMAIN, "pg_type", "x.typtype = 'd' and x.typnamespace in %s"),
          Place.of(
              ObjectKind.COMPOSITE_TYPE,
              "pg_type",
              "x.typtype = 'c' and x.typnamespace in %s"
                  + " and (select relkind = 'c' from pg_class where oid = x.typrelid)"),
          Place.of(
              ObjectKind.BASE_TYPE,
              "pg_type",
              "x.typtype in ('b', 'p') and x.typnamespace in %s"
                  + " and not exists (select from pg_type e where e.typarray = x.oid)"),
          Place.of(ObjectKind.FOREIGN_DATA_WRAPPER, "pg_foreign_data_wrapper", "true"),
          Place.of(ObjectKind.FOREIGN_SERVER, "pg_foreign_server", "true"),
          new Place(
              ObjectKind.USER_MAPPING,
              "pg_user_mapping",
              "(select umid as oid, srvname, usename from pg_user_mappings)",
              "true"),
          Place.of(ObjectKind.TEXT_SEARCH_PARSER, "pg_ts_parser", "x.prsnamespace in %s"),
          Place.of(ObjectKind.TEXT_SEARCH_TEMPLATE, "pg_ts_template", "x.tmplnamespace in %s"),
          Place.of(ObjectKind.TEXT_SEARCH_DICTIONARY, "pg_ts_dict", "x.dictnamespace in %s"),
          Place.of(ObjectKind.TEXT_SEARCH_CONFIGURATION, "pg_ts_config", "x.cfgnamespace in %s"),
          Place.of(
              ObjectKind.FUNCTION, "pg_proc", "x.prokind in ('f', 'w') and x.pronamespace in %s"),
          Place.of(ObjectKind.PROCEDURE, "pg_proc", "x.prokind = 'p' and x.pronamespace in %s"),
          Place.of(ObjectKind.AGGREGATE, "pg_proc", "x.prokind = 'a' and x.pronamespace in %s"),
          Place.of(ObjectKind.OPERATOR, "pg_operator", "x.oprnamespace in %s"),
          Place.of(ObjectKind.OPERATOR_FAMILY, "pg_opfamily", "x.opfnamespace in %s"),
          Place.of(ObjectKind.OPERATOR_CLASS, "pg_opclass", "x.opcnamespace in %s"),
          Place.of(ObjectKind.CAST, "pg_cast", "true"),
          Place.of(ObjectKind.TRANSFORM, "pg_transform", "true"),
          relation(ObjectKind.VIEW, "x.relkind = 'v'"),
          relation(ObjectKind.MATERIALIZED_VIEW, "x.relkind = 'm'"),
          relation(ObjectKind.FOREIGN_TABLE, "x.relkind = 'f'"),
          relation(
              ObjectKind.INDEX,
              "x.relkind in ('i', 'I') and not exists (select from pg_constraint where conindid = x.oid)"),
          relation(
              ObjectKind.OTHER,
              "x.relkind not in ('r', 'p', 'v', 'm', 'f', 'S', 'i', 'I', 'c', 't')"),
          Place.of(ObjectKind.STATISTICS, "pg_statistic_ext", "x.stxnamespace in %s"),
          Place.of(
              ObjectKind.RULE, "pg_rewrite", "x.rulename <> '_RETURN' and " + on("x.ev_class")),
          Place.of(ObjectKind.TRIGGER, "pg_trigger", "not x.tgisinternal and " + on("x.tgrelid")),
          Place.of(ObjectKind.POLICY, "pg_policy", on("x.polrelid")),
          Place.of(ObjectKind.EVENT_TRIGGER, "pg_event_trigger", "true"),
          Place.of(ObjectKind.PUBLICATION, "pg_publication", "true"),
          new Place(
              ObjectKind.SUBSCRIPTION,
              "pg_subscription",
              "(select oid, subname, subenabled, subbinary, substream, subslotname, subsynccommit, subpublications"
                  + " from pg_subscription where subdbid ="
                  + " (select oid from pg_database where datname = current_database()))",
              "true"));

  private static Place relation(ObjectKind kind, String which) {
    return Place.of(
        kind, "pg_class", which + " and x.relpersistence <> 't' and x.relnamespace in %s");
  }

  private static String on(String relation) {
    return "exists (select from pg_class r where r.oid = "
        + relation
        + " and r.relnamespace in %s)";
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.OTHER;
  }

  @Override
  public String query(Catalog catalog) {
    var modelled = Kinds.ALL.stream().map(Kind::kind).collect(Collectors.toSet());
    modelled.remove(ObjectKind.OTHER);
    return PLACES.stream()
        .filter(place -> !modelled.contains(place.kind()))
        .map(place -> select(place, catalog))
        .collect(Collectors.joining("\nunion all\n"));
  }

  /** A row is hashed without what moves with time, what roles own it, and trees full of OIDs. */
  private static String select(Place place, Catalog catalog) {
    return """
        select '%1$s'::regclass::oid as classid, x.oid as objid, 0 as objsubid, '%2$s' as label,
               (pg_identify_object('%1$s'::regclass, x.oid, 0)).identity,
               (select md5(string_agg(c.key || '=' || coalesce(
                         (select string_agg(coalesce((pg_identify_object(fk.pktable, v::oid, 0)).identity, v), ',' order by n)
                            from unnest(string_to_array(translate(c.value #>> '{}', '[]{} ', ''), ',')) with ordinality u(v, n)
                           where fk.pktable is not null and v ~ '^[0-9]+$'),
                         c.value #>> '{}', ''), ' ' order by c.key))
                  from jsonb_each(to_jsonb(x)) c
                  left join pg_get_catalog_foreign_keys() fk
                    on fk.fktable = '%1$s'::regclass and fk.fkcols = array[c.key]
                 where c.key <> 'oid' and c.key not like '%%owner' and c.key not like '%%acl'
                   and c.key !~ '^(relpages|reltuples|relall|relfrozenxid|relminmxid|relfilenode)')
               || coalesce(md5(obj_description(x.oid, '%1$s')), '') as definition
          from %3$s x
         where x.oid >= 16384 and %4$s and %5$s
           and not exists (select from pg_depend inner_part
                            where inner_part.classid = '%1$s'::regclass and inner_part.objid = x.oid
                              and inner_part.deptype = 'i')"""
        .formatted(
            place.catalog(),
            place.kind().label(),
            place.from(),
            place.managed().replace("%s", catalog.schemas()),
            catalog.free(place.catalog(), "x.oid"));
  }

  @Override
  public Optional<Unknown> read(Row row) {
    return Optional.of(
        new Unknown(
            ObjectId.of(ObjectKind.OTHER, row.text("label"), row.text("identity")),
            row.text("definition")));
  }

  @Override
  public Ddl create(Unknown unknown, List<String> parts) {
    return Ddl.of();
  }

  @Override
  public Ddl drop(Unknown unknown) {
    return Ddl.of();
  }

  @Override
  public Alteration alter(Unknown from, Unknown to) {
    return new Alteration.Impossible(untouchable(from).orElseThrow());
  }

  @Override
  public Optional<String> untouchable(Unknown unknown) {
    return Optional.of(
        "objects of this kind are named but not changed: create, alter or drop it by hand");
  }
}
