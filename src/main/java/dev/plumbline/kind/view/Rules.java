package dev.plumbline.kind.view;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Firing;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/** Rules on tables and views, without the {@code _RETURN} rules that make views. */
public final class Rules implements Kind<Rules.Rule> {

  /**
   * A rule.
   *
   * @param id schema, relation and name
   * @param relation the table or view that it rewrites queries of
   * @param definition {@code CREATE RULE …} as PostgreSQL deparses it
   * @param firing when it does so
   */
  public record Rule(ObjectId id, ObjectId relation, String definition, Firing firing)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(relation);
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.RULE;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_rewrite'::regclass::oid as classid, r.oid as objid, 0 as objsubid,
               'pg_class'::regclass::oid as relation_classid, c.oid as relation_objid,
               0 as relation_objsubid, r.rulename as name, pg_get_ruledef(r.oid) as definition,
               r.ev_enabled as firing
          from pg_rewrite r join %s c on c.oid = r.ev_class
         where r.rulename <> '_RETURN'
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<Rule> read(Row row) {
    return row.object("relation_")
        .map(
            relation ->
                new Rule(
                    relation.inside(ObjectKind.RULE, row.text("name")),
                    relation,
                    Definitions.normal(row.deparsed("definition")),
                    Firing.of(row.text("firing"))));
  }

  @Override
  public Ddl create(Rule rule, List<String> parts) {
    return Ddl.of(rule.definition()).and(firing(rule, Firing.ORIGIN));
  }

  @Override
  public Ddl drop(Rule rule) {
    return Ddl.of("DROP RULE " + rule.id().sql());
  }

  @Override
  public Alteration alter(Rule from, Rule to) {
    var ddl =
        from.definition().equals(to.definition())
            ? Ddl.of()
            : Ddl.of(to.definition().replaceFirst("^CREATE RULE", "CREATE OR REPLACE RULE"));
    return Alteration.inPlace(ddl.and(firing(to, from.firing())));
  }

  private static Ddl firing(Rule rule, Firing before) {
    return rule.firing() == before
        ? Ddl.of()
        : Ddl.of(
            "ALTER TABLE %s %s RULE %s"
                .formatted(
                    rule.relation().sql(),
                    rule.firing().verb(),
                    Identifiers.quoted(rule.id().name())));
  }
}
