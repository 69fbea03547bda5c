package dev.plumbline.lint;

import static dev.plumbline.model.Hazard.Code.*;

import dev.plumbline.model.Hazard.Code;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What Atlas and squawk call the hazards of our catalogue: their codes, analyzers and rules. Their
 * rules of style have no hazard here, so ignoring them changes nothing.
 */
final class RuleNames {

  private static final Map<String, Set<Code>> NAMES = new HashMap<>();

  static {
    atlas();
    squawk();
  }

  private RuleNames() {}

  /**
   * @param name a code of ours, or what Atlas or squawk call something
   * @return the codes; none when nothing here is called so
   */
  static Set<Code> codes(String name) {
    return Code.named(name.toUpperCase(Locale.ROOT))
        .<Set<Code>>map(EnumSet::of)
        .orElseGet(() -> NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of()));
  }

  private static void atlas() {
    put("destructive", DL01, DL02, DL03, DL05, DL10);
    put("ds101", DL01);
    put("ds102", DL02);
    put("ds103", DL03);
    put("data_depend", MF01, MF02, MF03, MF04, MF05, MF06, BC08);
    put("mf101", MF01);
    put("mf102", MF02);
    put("mf103", MF03, BC08);
    put("mf104", MF04, LK09);
    put("incompatible", BC01, BC02, BC03);
    put("bc101", BC01);
    put("bc102", BC02);
    put("bc103", BC03);
    put("bc104", BC03);
    put("condrop", BC09);
    put("cd101", BC09);
    put("cd102", BC09);
    put("cd103", BC09);
    put("concurrent_index", LK01, LK02, LK04, LK05, LK06, LK19, TX01);
    put("pg101", LK01);
    put("pg102", LK02);
    put("pg103", TX01);
    put("pg104", LK04);
    put("pg105", LK05);
    put("pg108", LK19);
    put("pg109", LK06);
    put("blocking", LK07, LK08, LK09, LK10, LK11, LK12, LK13, LK14, LK15, LK16, LK21, MF05, OP01);
    put("pg301", LK10);
    put("pg302", LK11);
    put("pg303", LK09, MF04);
    put("pg304", MF05);
    put("pg305", LK07);
    put("pg306", LK08);
    put("pg307", LK14);
    put("pg308", LK21);
    put("pg309", LK12);
    put("pg310", LK13);
    put("pg311", LK15);
    put("pg312", LK16);
    put("pg314", OP01);
    put("nestedtx", TX03);
    put("tx201", TX03);
    put("tx101", TX02);
  }

  private static void squawk() {
    put("adding-field-with-default", LK11);
    put("adding-foreign-key-constraint", LK08);
    put("adding-not-nullable-field", MF04, LK09);
    put("adding-required-field", MF03, BC08);
    put("adding-serial-primary-key-field", LK04, LK13);
    put("ban-alter-domain-with-add-constraint", MF08);
    put("ban-concurrent-index-creation-in-transaction", TX01);
    put("ban-create-domain-with-constraint", MF08);
    put("ban-drop-column", DL03);
    put("ban-drop-not-null", BC07);
    put("ban-drop-table", DL02);
    put("ban-truncate-cascade", DL05);
    put("ban-uncommitted-transaction", TX03);
    put("changing-column-type", BC06, LK10, DL08, MF07);
    put("constraint-missing-not-valid", LK07, LK08);
    put("disallowed-unique-constraint", LK05, MF01);
    put("prefer-repack", LK17);
    put("prefer-robust-stmts", TX05);
    put("renaming-column", BC02);
    put("renaming-table", BC01);
    put("require-concurrent-index-creation", LK01, LK19);
    put("require-concurrent-index-deletion", LK02);
    put("require-concurrent-partition-detach", LK18);
    put("require-concurrent-reindex", LK03);
    put("require-lock-timeout", LK23);
    put("require-timeout-settings", LK23);
    put("transaction-nesting", TX03);
  }

  private static void put(String name, Code... codes) {
    NAMES.put(name, EnumSet.copyOf(Arrays.asList(codes)));
  }
}
