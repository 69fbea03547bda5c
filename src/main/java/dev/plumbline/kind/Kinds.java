package dev.plumbline.kind;

import dev.plumbline.kind.aspect.Comments;
import dev.plumbline.kind.aspect.DefaultPrivileges;
import dev.plumbline.kind.aspect.Owners;
import dev.plumbline.kind.aspect.Privileges;
import dev.plumbline.kind.aspect.SecurityLabels;
import dev.plumbline.kind.foreign.ForeignDataWrappers;
import dev.plumbline.kind.foreign.ForeignServers;
import dev.plumbline.kind.foreign.ForeignTables;
import dev.plumbline.kind.foreign.UserMappings;
import dev.plumbline.kind.language.Conversions;
import dev.plumbline.kind.language.Languages;
import dev.plumbline.kind.language.Transforms;
import dev.plumbline.kind.operator.AccessMethods;
import dev.plumbline.kind.operator.Casts;
import dev.plumbline.kind.operator.OperatorClasses;
import dev.plumbline.kind.operator.OperatorFamilies;
import dev.plumbline.kind.operator.Operators;
import dev.plumbline.kind.publication.Publications;
import dev.plumbline.kind.publication.PublishedSchemas;
import dev.plumbline.kind.publication.PublishedTables;
import dev.plumbline.kind.routine.Aggregates;
import dev.plumbline.kind.routine.EventTriggers;
import dev.plumbline.kind.routine.Routines;
import dev.plumbline.kind.routine.Triggers;
import dev.plumbline.kind.table.ClusteredIndexes;
import dev.plumbline.kind.table.ColumnDefaults;
import dev.plumbline.kind.table.Columns;
import dev.plumbline.kind.table.Constraints;
import dev.plumbline.kind.table.ForeignKeys;
import dev.plumbline.kind.table.IndexPartitions;
import dev.plumbline.kind.table.Indexes;
import dev.plumbline.kind.table.Partitions;
import dev.plumbline.kind.table.ReplicaIdentities;
import dev.plumbline.kind.table.Tables;
import dev.plumbline.kind.textsearch.TextSearchConfigurations;
import dev.plumbline.kind.textsearch.TextSearchDictionaries;
import dev.plumbline.kind.textsearch.TextSearchParsers;
import dev.plumbline.kind.textsearch.TextSearchTemplates;
import dev.plumbline.kind.type.BaseTypes;
import dev.plumbline.kind.type.Collations;
import dev.plumbline.kind.type.CompositeTypes;
import dev.plumbline.kind.type.DomainConstraints;
import dev.plumbline.kind.type.Domains;
import dev.plumbline.kind.type.Enums;
import dev.plumbline.kind.type.RangeTypes;
import dev.plumbline.kind.view.MaterializedViews;
import dev.plumbline.kind.view.Rules;
import dev.plumbline.kind.view.Views;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every kind that is compared, in the order in which they are read. */
public final class Kinds {

  /** Whatever names another object ({@link Row#object}) stands behind it. */
  public static final List<Kind<?>> ALL =
      List.of(
          new Schemas(),
          new Extensions(),
          new Collations(),
          new Enums(),
          new CompositeTypes(),
          new BaseTypes(),
          new RangeTypes(),
          new Domains(),
          new DomainConstraints(),
          new Sequences(),
          new AccessMethods(),
          new Tables(),
          new ForeignTables(),
          new Views(),
          new MaterializedViews(),
          new Columns(),
          new ColumnDefaults(),
          new SequenceOwners(),
          new Constraints(),
          new Indexes(),
          new Partitions(),
          new IndexPartitions(),
          new ForeignKeys(),
          new ReplicaIdentities(),
          new ClusteredIndexes(),
          Routines.functions(),
          Routines.procedures(),
          new Aggregates(),
          new Rules(),
          new Triggers(),
          new Policies(),
          new EventTriggers(),
          new ExtendedStatistics(),
          new Languages(),
          new Conversions(),
          new ForeignDataWrappers(),
          new ForeignServers(),
          new UserMappings(),
          new TextSearchParsers(),
          new TextSearchTemplates(),
          new TextSearchDictionaries(),
          new TextSearchConfigurations(),
          new Operators(),
          new OperatorFamilies(),
          new OperatorClasses(),
          new Casts(),
          new Transforms(),
          new Publications(),
          new PublishedSchemas(),
          new PublishedTables(),
          new Owners(),
          new DefaultPrivileges(),
          new Privileges(),
          new Comments(),
          new SecurityLabels(),
          new Unmodelled());

  private static final Map<ObjectKind, Kind<?>> BY_KIND = new EnumMap<>(ObjectKind.class);

  static {
    for (var kind : ALL) {
      BY_KIND.put(kind.kind(), kind);
    }
  }

  private Kinds() {}

  /** The kind that an object was read by. */
  @SuppressWarnings("unchecked") // ALL pairs each kind with its own records
  public static Kind<PgObject> of(PgObject object) {
    return (Kind<PgObject>) of(object.id());
  }

  /**
   * The record that stands for objects of a kind.
   *
   * @throws IllegalArgumentException when nothing reads objects of this kind
   */
  public static Class<?> type(ObjectKind kind) {
    var reader = BY_KIND.get(kind);
    if (reader != null) {
      for (var method : reader.getClass().getMethods()) {
        if (method.getName().equals("drop")
            && !method.isBridge()
            && method.getParameterCount() == 1) {
          return method.getParameterTypes()[0];
        }
      }
    }
    throw new IllegalArgumentException("objects of the kind " + kind.label() + " are not read");
  }

  private static Kind<?> of(ObjectId id) {
    var kind = BY_KIND.get(id.kind());
    if (kind == null) {
      throw new IllegalArgumentException("no kind reads " + id);
    }
    return kind;
  }
}
