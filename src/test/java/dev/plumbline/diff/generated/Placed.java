package dev.plumbline.diff.generated;

/**
 * A thing in its place.
 *
 * @param thing which
 * @param made how it was written
 * @param sql its qualified name
 */
record Placed(Thing thing, Made made, String sql) {

  String name() {
    return Here.quoted(thing.name());
  }
}
