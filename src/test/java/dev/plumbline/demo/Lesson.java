package dev.plumbline.demo;

/**
 * The lesson: migrations applied; one that fails on the rows it meets, resolved by rolling back and
 * fixing; a change behind the operator's back, reverted; another one, adopted.
 *
 * @param stage to play on
 */
record Lesson(Stage stage) {

  private static final String INIT =
      """
      20240101000000_init.sql: |
        CREATE TABLE customer (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          email text NOT NULL UNIQUE
        );
      20240102000000_orders.sql: |
        CREATE TABLE orders (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          customer_id bigint NOT NULL REFERENCES customer,
          placed_at timestamptz NOT NULL DEFAULT now()
        );
      """;

  void play() {
    apply();
    fail();
    resolve();
    drift();
    revert();
    adopt();
    end();
  }

  private void apply() {
    stage.chapter("1. Migrations are applied");
    stage.say("A Secret says where the database is, a ConfigMap holds two migrations.");
    stage.apply(
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: shop-db}
        stringData:
          url: %s
        ---
        """
                .formatted(stage.postgres().url(stage.database()))
            + migrations(INIT)
            + """
            ---
            apiVersion: plumbline.dev/v1alpha1
            kind: DatabaseSchema
            metadata: {name: shop}
            spec:
              database:
                urlFrom: {secretKeyRef: {name: shop-db, key: url}}
              migrations:
                configMaps: [{name: shop-migrations}]
              interval: 2s
            """);
    stage.await("condition=Ready");
    stage.kubectl("get", "databaseschemas");
    stage.say("The history is Prisma's table, so that `prisma migrate status` agrees.");
    stage.query(
        "SELECT migration_name, finished_at, applied_steps_count FROM _prisma_migrations ORDER BY 1");
  }

  private void fail() {
    stage.chapter("2. A migration fails");
    stage.say(
        """
        Two customers register. Then somebody adds a column that must not be NULL, without a default:
        right for an empty table, and the rehearsal in the shadow database passes; wrong for these rows.""");
    stage.psql("INSERT INTO customer (email) VALUES ('ada@example.com'), ('grace@example.com')");
    stage.apply(
        migrations(
            INIT
                + """
                20240103000000_phone.sql: |
                  ALTER TABLE customer ADD COLUMN phone text NOT NULL;
                """));
    stage.await("jsonpath={.status.migrations.failed.name}=20240103000000_phone");
    stage.kubectl("get", "databaseschemas");
    stage.say("The status says what, where and why:");
    stage.kubectl(
        "get", "databaseschema", "shop", "-o", "jsonpath={.status.migrations.failed.log}");
    stage.say("and so does kubectl describe:");
    describe();
  }

  private void resolve() {
    stage.chapter("3. It is resolved: rolled back, fixed, applied");
    stage.say(
        """
        The migration's transaction was rolled back, so nothing is left of it. The text is corrected,
        and the resource says what was decided about the failure.""");
    stage.apply(
        migrations(
            INIT
                + """
                20240103000000_phone.sql: |
                  ALTER TABLE customer ADD COLUMN phone text NOT NULL DEFAULT '';
                """));
    patch(
        "{\"spec\":{\"resolutions\":[{\"migration\":\"20240103000000_phone\",\"as\":\"RolledBack\"}]}}");
    stage.await("jsonpath={.status.migrations.applied}=3");
    stage.await("condition=Ready");
    stage.kubectl("get", "databaseschemas");
    stage.query(
        "SELECT migration_name, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at");
  }

  private void drift() {
    stage.chapter("4. Somebody changes the database by hand");
    stage.psql("CREATE TABLE handmade (id integer PRIMARY KEY, note text)");
    stage.await("condition=Drifted");
    stage.kubectl("get", "databaseschemas");
    stage.kubectl("get", "databaseschema", "shop", "-o", "jsonpath={.status.drift.changes}");
    stage.say("The way back to the history is ready in the ConfigMap shop-drift:");
    stage.kubectl("get", "configmap", "shop-drift", "-o", "jsonpath={.data.rollback\\.sql}");
  }

  private void revert() {
    stage.chapter("5. The drift is reverted");
    stage.say(
        """
        The decision names the drift's fingerprint, so that it never applies to another drift. The way back
        runs in one transaction, which is committed only when the catalog, read again in it, is right.""");
    decide("Revert");
    stage.await("condition=Drifted=false");
    stage.kubectl("get", "databaseschemas");
    stage.query("SELECT to_regclass('handmade') IS NULL AS handmade_is_gone");
    stage.kubectl(
        "get", "databaseschema", "shop", "-o", "jsonpath={.status.resolutions[-1:].message}");
  }

  private void adopt() {
    stage.chapter("6. Again a table made by hand, and this one was right: it is adopted");
    stage.psql("CREATE TABLE coupon (code text PRIMARY KEY, percent integer NOT NULL)");
    stage.await("condition=Drifted");
    stage.kubectl("get", "databaseschemas");
    decide("Adopt");
    stage.await("condition=Drifted=false");
    stage.say("The change is a migration now, marked applied, and ready to be copied to Git:");
    stage.kubectl("get", "configmap", "shop-adopted", "-o", "jsonpath={.data}");
  }

  private void end() {
    stage.chapter("7. In sync");
    stage.kubectl("get", "databaseschemas", "-o", "wide");
    stage.query(
        "SELECT migration_name, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY 1");
  }

  /** The fingerprint as status shows it, put into the decision. */
  private void decide(String as) {
    var fingerprint =
        stage.kubectl(
            "get", "databaseschema", "shop", "-o", "jsonpath={.status.drift.fingerprint}");
    patch(
        "{\"spec\":{\"resolutions\":[{\"drift\":\""
            + fingerprint.strip()
            + "\",\"as\":\""
            + as
            + "\"}]}}");
  }

  private void patch(String patch) {
    stage.kubectl("patch", "databaseschema", "shop", "--type=merge", "-p", patch);
  }

  /** What describe says of conditions and events, without the spec that was shown already. */
  private void describe() {
    var text = stage.quietly("describe", "databaseschema", "shop");
    var shown = new StringBuilder();
    var interesting = false;
    for (var line : text.lines().toList()) {
      if (!line.startsWith("    ") && !line.startsWith("  ")) {
        interesting = line.startsWith("Events:");
      } else if (line.startsWith("  ") && !line.startsWith("   ")) {
        interesting =
            line.startsWith("  Conditions:")
                || line.startsWith("  Type ")
                || (interesting && !line.matches("  \\w+:.*"));
      }
      if (interesting) {
        shown.append(line).append('\n');
      }
    }
    stage.answer(shown.toString());
  }

  private static String migrations(String data) {
    return """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: shop-migrations}
        data:
        """
        + data.indent(2);
  }
}
