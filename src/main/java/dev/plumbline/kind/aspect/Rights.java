package dev.plumbline.kind.aspect;

import dev.plumbline.kind.Ddl;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one role may do with something.
 *
 * @param privileges those it has, sorted
 * @param grantable those of them that it may hand on, sorted
 */
public record Rights(List<String> privileges, List<String> grantable) {

  /** No rights at all. */
  public static final Rights NONE = new Rights(List.of(), List.of());

  public Rights {
    privileges = List.copyOf(privileges);
    grantable = List.copyOf(grantable);
  }

  /** From texts such as {@code SELECT} and {@code INSERT*}, where a star is the grant option. */
  static Rights parse(List<String> texts) {
    var privileges = new TreeSet<String>();
    var grantable = new TreeSet<String>();
    for (var text : texts) {
      var bare = text.replace("*", "");
      privileges.add(bare);
      if (!bare.equals(text)) {
        grantable.add(bare);
      }
    }
    return new Rights(List.copyOf(privileges), List.copyOf(grantable));
  }

  /** Whether these include all of the others, grant options and all. */
  public boolean covers(Rights other) {
    return privileges.containsAll(other.privileges) && grantable.containsAll(other.grantable);
  }

  /** Whether anything of these is missing in the others. */
  boolean losesAnythingIn(Rights other) {
    return !other.covers(this);
  }

  /** Whether everybody gets something new, or one role something to hand on. */
  boolean opensMoreThan(Rights before, String grantee) {
    return grantee.equals("PUBLIC")
        ? !before.covers(this)
        : !before.grantable.containsAll(grantable);
  }

  /** Both together. */
  public Rights and(Rights other) {
    return new Rights(union(privileges, other.privileges), union(grantable, other.grantable));
  }

  /**
   * The statements that turn these rights into others.
   *
   * @param prefix what stands before {@code GRANT} and {@code REVOKE}
   * @param suffix behind each privilege: the column in parentheses, else empty
   * @param on {@code TABLE public.users}
   * @param grantee as SQL writes it
   */
  Ddl turnInto(Rights wanted, String prefix, String suffix, String on, String grantee) {
    var sql = new ArrayList<String>();
    var gone = minus(privileges, wanted.privileges);
    if (!gone.isEmpty()) {
      sql.add(prefix + "REVOKE " + list(gone, suffix) + " ON " + on + " FROM " + grantee);
    }
    var tied = minus(minus(grantable, wanted.grantable), gone);
    if (!tied.isEmpty()) {
      sql.add(
          prefix
              + "REVOKE GRANT OPTION FOR "
              + list(tied, suffix)
              + " ON "
              + on
              + " FROM "
              + grantee);
    }
    var free = minus(wanted.grantable, grantable);
    var added = minus(minus(wanted.privileges, privileges), free);
    if (!added.isEmpty()) {
      sql.add(prefix + "GRANT " + list(added, suffix) + " ON " + on + " TO " + grantee);
    }
    if (!free.isEmpty()) {
      sql.add(
          prefix
              + "GRANT "
              + list(free, suffix)
              + " ON "
              + on
              + " TO "
              + grantee
              + " WITH GRANT OPTION");
    }
    return Ddl.of(sql);
  }

  @Override
  public String toString() {
    return privileges.isEmpty()
        ? "none"
        : privileges.stream()
            .map(each -> grantable.contains(each) ? each + " WITH GRANT OPTION" : each)
            .collect(Collectors.joining(", "));
  }

  private static String list(SortedSet<String> privileges, String suffix) {
    return privileges.stream().map(each -> each + suffix).collect(Collectors.joining(", "));
  }

  private static SortedSet<String> minus(
      java.util.Collection<String> all, java.util.Collection<String> some) {
    var rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static List<String> union(List<String> some, List<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }
}
