package dev.plumbline.postgres;

import dev.plumbline.kind.Row;
import dev.plumbline.model.ObjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The current row of a result. */
final class ResultRow implements Row {

  /**
   * The rows stream from a result that is fully fetched: an error here is one of the query's form.
   */
  private interface Read<T> {
    T from(ResultSet results) throws SQLException;
  }

  private final ResultSet results;
  private final Addresses addresses;

  ResultRow(ResultSet results, Addresses addresses) {
    this.results = results;
    this.addresses = addresses;
  }

  @Override
  public String text(String column) {
    return optional(column)
        .orElseThrow(() -> new CatalogMoved("the catalog holds no " + column + " any more"));
  }

  @Override
  public Optional<String> optional(String column) {
    return get(results -> Optional.ofNullable(results.getString(column)));
  }

  @Override
  public long number(String column) {
    return get(results -> results.getLong(column));
  }

  @Override
  public boolean flag(String column) {
    return get(results -> results.getBoolean(column));
  }

  @Override
  public List<String> texts(String column) {
    return get(
        results -> {
          var array = results.getArray(column);
          var texts = new ArrayList<String>();
          if (array != null) {
            for (var each : (Object[]) array.getArray()) {
              texts.add(String.valueOf(each));
            }
          }
          return List.copyOf(texts);
        });
  }

  @Override
  public Optional<ObjectId> object(String prefix) {
    return address(prefix).flatMap(addresses::exactly);
  }

  Optional<Addresses.Address> address(String prefix) {
    return get(
        results -> {
          var classid = results.getLong(prefix + "classid");
          if (results.wasNull()) {
            return Optional.empty();
          }
          return Optional.of(
              new Addresses.Address(
                  classid, results.getLong(prefix + "objid"), results.getInt(prefix + "objsubid")));
        });
  }

  private <T> T get(Read<T> read) {
    try {
      return read.from(results);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
