package dev.plumbline.postgres;

import dev.plumbline.kind.Row;
import dev.plumbline.model.ObjectId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current row of a result, as kinds see it. */
final class ResultRow implements Row {

  private final ResultRows rows;
  private final Addresses addresses;

  ResultRow(ResultRows rows, Addresses addresses) {
    this.rows = rows;
    this.addresses = addresses;
  }

  @Override
  public String text(String column) {
    var text = get(column);
    if (text == null) {
      throw new CatalogMoved("the catalog holds no " + column + " any more");
    }
    return text;
  }

  @Override
  public Optional<String> optional(String column) {
    return Optional.ofNullable(get(column));
  }

  @Override
  public long number(String column) {
    return rows.number(rows.column(column));
  }

  @Override
  public boolean flag(String column) {
    return rows.flag(rows.column(column));
  }

  @Override
  public List<String> texts(String column) {
    var text = get(column);
    return text == null ? List.of() : TextArray.read(text);
  }

  @Override
  public Optional<ObjectId> object(String prefix) {
    return addresses.exactly(address(prefix));
  }

  /** The address in three columns; {@link Addresses#NONE} when it is null. */
  long address(String prefix) {
    var classid = rows.column(prefix + "classid");
    return rows.isNull(classid)
        ? Addresses.NONE
        : Addresses.address(
            rows.number(classid),
            rows.number(rows.column(prefix + "objid")),
            rows.number(rows.column(prefix + "objsubid")));
  }

  private @Nullable String get(String column) {
    return rows.text(rows.column(column));
  }
}
