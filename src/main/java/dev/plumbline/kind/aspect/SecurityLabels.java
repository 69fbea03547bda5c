package dev.plumbline.kind.aspect;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code SECURITY LABEL}: one object for each labelled object and label provider. */
public final class SecurityLabels implements Kind<SecurityLabels.SecurityLabel> {

  /**
   * A label.
   *
   * @param id the labelled object's id under this kind, with the provider behind it
   * @param on what it is about
   * @param whole the object with which it vanishes
   * @param provider who understands it
   * @param label what it says
   */
  public record SecurityLabel(
      ObjectId id, ObjectId on, ObjectId whole, String provider, String label) implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(whole);
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.SECURITY_LABEL;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select null::oid as classid, null::oid as objid, 0 as objsubid, %s, d.provider, d.label
          from pg_seclabel d
          %s
        """
        .formatted(Subject.COLUMNS, Subject.JOINS);
  }

  @Override
  public Optional<SecurityLabel> read(Row row) {
    var provider = row.text("provider");
    return Subject.of(row)
        .map(
            subject -> {
              var path = new ArrayList<>(subject.id().about(ObjectKind.SECURITY_LABEL).path());
              path.add(provider);
              return new SecurityLabel(
                  new ObjectId(ObjectKind.SECURITY_LABEL, path, subject.id().arguments()),
                  subject.id(),
                  subject.whole(),
                  provider,
                  row.text("label"));
            });
  }

  @Override
  public Ddl create(SecurityLabel label, List<String> parts) {
    return label(label, Identifiers.literal(label.label()));
  }

  @Override
  public Ddl drop(SecurityLabel label) {
    return label(label, "NULL");
  }

  @Override
  public Alteration alter(SecurityLabel from, SecurityLabel to) {
    return Alteration.inPlace(create(to, List.of()));
  }

  private static Ddl label(SecurityLabel label, String text) {
    return Ddl.of(
        "SECURITY LABEL FOR "
            + Identifiers.quoted(label.provider())
            + " ON "
            + label.on().kind().keyword()
            + " "
            + label.on().sql()
            + " IS "
            + text);
  }
}
