package dev.plumbline.kind;

import dev.plumbline.model.ObjectId;
import java.util.List;
import java.util.Optional;

/** One row of a kind's catalog query, by column name. */
public interface Row {

  /** A value that is never null. */
  String text(String column);

  /** A value that is never null: an expression or definition as PostgreSQL deparses it. */
  default String deparsed(String column) {
    return Deparsed.stable(text(column));
  }

  /** A value that may be null. */
  Optional<String> optional(String column);

  /** An expression that may be null, as PostgreSQL deparses it. */
  default Optional<String> optionalDeparsed(String column) {
    return optional(column).map(Deparsed::stable);
  }

  /** A whole number. */
  long number(String column);

  /** A boolean. */
  boolean flag(String column);

  /** A text array; null reads as the empty list. */
  List<String> texts(String column);

  /**
   * The object behind the address in the columns {@code <prefix>classid}, {@code <prefix>objid} and
   * {@code <prefix>objsubid}; empty when the address is null or belongs to no object that was read
   * before, such as a member of an extension.
   */
  Optional<ObjectId> object(String prefix);
}
