package dev.plumbline.diff.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A model written as SQL.
 *
 * @param pieces the things that are there, in order
 * @param properties which properties each thing has, and how many values each
 */
record Script(List<Piece> pieces, Map<Long, Map<String, Integer>> properties) {

  /** One thing's statements. */
  record Piece(Thing thing, String sql) {}

  static Script of(Model model, int major, boolean owners) {
    var scope = new Scope(major);
    var pieces = new ArrayList<Piece>();
    var properties = new TreeMap<Long, Map<String, Integer>>();
    for (var thing : model.things()) {
      if (thing.parent() != 0 && scope.find(thing.parent()).isEmpty()) {
        continue;
      }
      var here = new Here(thing, scope);
      var made = Recipes.of(thing.kind()).make(here);
      if (made.isPresent()) {
        var placed = new Placed(thing, made.get(), scope.qualified(thing));
        var sql = new ArrayList<>(made.get().sql());
        sql.addAll(said(here, made.get(), owners));
        pieces.add(new Piece(thing, String.join(";\n", sql)));
        scope.add(placed);
      }
      properties.put(thing.id(), here.asked());
    }
    return new Script(pieces, properties);
  }

  /** Comment and owner. */
  private static List<String> said(Here here, Made made, boolean owners) {
    var sql = new ArrayList<String>();
    if (!made.address().isEmpty()) {
      var comment = here.seldom("comment", "'said'", "'it''s \"odd\" \\ ☃'", "'two\nlines'");
      if (!comment.isEmpty()) {
        sql.add("comment on " + made.address() + " is " + comment);
      }
    }
    if (made.owned() && owners) {
      var owner = here.seldom("owner", "creator", "writer");
      if (!owner.isEmpty()) {
        sql.add("alter " + made.address() + " owner to " + owner);
      }
    }
    return sql;
  }

  String sql() {
    return pieces.stream()
        .map(Piece::sql)
        .filter(sql -> !sql.isEmpty())
        .collect(Collectors.joining(";\n", "", ";\n"));
  }
}
