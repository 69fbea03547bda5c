package dev.plumbline.kind;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is known about one kind of object: how it is found in the catalog, what it is
 * made of and its DDL. What depends on what, and in which order steps run, is not a kind's
 * business.
 *
 * @param <T> a public record; its components are what is compared
 */
public interface Kind<T extends PgObject> {

  /** Which kind the objects are of. */
  ObjectKind kind();

  /**
   * One query over all managed schemas. Its columns {@code classid}, {@code objid} and {@code
   * objsubid} give the address by which {@code pg_depend} knows the object (null when it has none,
   * as a comment has not); the others are this kind's own. {@code search_path} is empty, so what
   * PostgreSQL deparses comes out qualified.
   */
  String query(Catalog catalog);

  /** A row of the query as an object; empty when it says nothing about a managed object. */
  Optional<T> read(Row row);

  /**
   * Creates the object.
   *
   * @param parts what is created inside it by the same statement, as their {@link #inline} wrote it
   */
  Ddl create(T object, List<String> parts);

  /**
   * Creates the object again whose old version was dropped on the way.
   *
   * @param parts as of {@link #create}
   */
  default Ddl recreate(T from, T to, List<String> parts) {
    return create(to, parts);
  }

  /** Drops the object, never with {@code CASCADE}. */
  Ddl drop(T object);

  /** Creates an object of a table in use, in several transactions where that spares users. */
  default List<Stage> createOnline(T object, Surroundings table) {
    return Stage.only(create(object, List.of()));
  }

  /** Drops an object of a table in use. */
  default List<Stage> dropOnline(T object, Surroundings table) {
    return Stage.only(drop(object));
  }

  /** Turns one version into another, different one of the same id. */
  Alteration alter(T from, T to);

  /** Why nobody creates or drops this object, which then stays a difference; empty for most. */
  default Optional<String> untouchable(T object) {
    return Optional.empty();
  }

  /**
   * The same for an object that inherits from another one which changes too: what PostgreSQL hands
   * down is left out.
   */
  default Alteration follow(T from, T to, T leaderFrom, T leaderTo) {
    return alter(from, to);
  }

  /**
   * What becomes of the object when a type that it uses is replaced by another of the same name and
   * it need not be dropped itself: it is moved to the new type by {@code alter}'s statements.
   *
   * @param value the old value, an expression, as one of the new type
   * @param handedDown whether it moves with the object that it inherits from
   */
  default Optional<Alteration> retype(T from, T to, String value, boolean handedDown) {
    return Optional.empty();
  }

  /** Whether {@link #create} takes parts. */
  default boolean hasParts() {
    return false;
  }

  /**
   * The object as it is written inside its parent's creation: an empty text where it comes by
   * itself, as an inherited column does; nothing when it is never a part.
   */
  default Optional<String> inline(T object, List<String> parts) {
    return Optional.empty();
  }

  /**
   * What the parent's {@code CREATE} could not say of an object that it took in; it follows at
   * once.
   *
   * @param parts what was taken in by the object itself
   */
  default Ddl finish(T object, List<String> parts) {
    return Ddl.of();
  }

  /**
   * A stand-in that can be created before what the object needs, for objects that need each other;
   * {@link #replace} puts the object in its place.
   */
  default Optional<Ddl> placeholder(T object) {
    return Optional.empty();
  }

  /** Puts the object in the place of its {@link #placeholder}. */
  default Ddl replace(T object) {
    throw new UnsupportedOperationException(kind() + " has no placeholder");
  }

  /**
   * Turns the object into such a stand-in, so that what it needs can be dropped before it: the way
   * down for objects that need each other.
   */
  default Optional<Ddl> letGo(T object) {
    return Optional.empty();
  }

  /**
   * The names that the object takes in name spaces that kinds share, such as {@code relation
   * public.users}: nothing is created before what bore its name is gone.
   */
  default List<String> names(T object) {
    return List.of();
  }

  /**
   * The kinds of siblings (objects of the same parent) that are finished before this one begins.
   */
  default Set<ObjectKind> comesAfter() {
    return Set.of();
  }

  /** The name under which a type stands aside while its successor takes its place. */
  default Optional<Ddl> moveAside(T object, ObjectId aside) {
    return Optional.empty();
  }

  /**
   * Whether {@link #alter}'s statements go with what else is made in the same transaction.
   *
   * @param made the canonical text of everything that needs the object and is created or altered
   */
  default boolean alterableBeside(T from, T to, List<String> made) {
    return true;
  }

  /**
   * Where PostgreSQL has no statement that ends the object alone: what it ends with. When none of
   * these goes, the first is taken down for its sake, as a partitioned index is for one of its
   * partitions.
   */
  default List<ObjectId> endsWith(T object) {
    return List.of();
  }

  /**
   * Whether PostgreSQL itself adds and drops the object when it does so in the table above.
   *
   * @param inPartition whether the object's table is a partition, else it is an heir
   */
  default boolean handedDown(T object, boolean inPartition) {
    return false;
  }

  /**
   * What is left to do for an object that came by inheritance.
   *
   * @param leader the one above, as it will be
   * @param leaderParts what {@link #inline} makes of the leader's parts
   * @param parts what {@link #inline} makes of the object's own parts
   */
  default Ddl handed(T leader, List<String> leaderParts, T object, List<String> parts) {
    return Ddl.of();
  }

  /** The same for an object in an heir that is created, as far as {@link #finish} leaves it. */
  default Ddl disinherit(T leader, List<String> leaderParts, T object, List<String> parts) {
    return Ddl.of();
  }

  /**
   * Of siblings with one likeness PostgreSQL would make only one when they are created inside their
   * parent, so only the first of them is.
   */
  default Optional<String> likeness(T object) {
    return Optional.empty();
  }
}
