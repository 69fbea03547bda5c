package dev.plumbline.gitops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.lib.jse.JsePlatform;

/**
 * What Argo CD shows for a resource: our {@code health.lua}, run by a Lua interpreter as Argo CD
 * runs it, with the resource as the global {@code obj}.
 *
 * @param status Healthy, Progressing, Degraded or Suspended
 * @param message what stands beside it
 */
public record ArgoHealth(String status, String message) {

  /** The folder that is copied into Argo CD's {@code resource_customizations}. */
  static final Path FOLDER = Path.of("deploy/argocd/plumbline.dev/DatabaseSchema");

  /**
   * @param resource a DatabaseSchema as maps, lists, texts, numbers and booleans
   */
  public static ArgoHealth of(Map<String, ?> resource) {
    var globals = JsePlatform.standardGlobals();
    globals.set("obj", lua(resource));
    var health = globals.load(script(), "health.lua").call();
    return new ArgoHealth(health.get("status").tojstring(), health.get("message").tojstring());
  }

  private static String script() {
    try {
      return Files.readString(FOLDER.resolve("health.lua"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LuaValue lua(@Nullable Object value) {
    if (value == null) {
      return LuaValue.NIL;
    }
    if (value instanceof Map<?, ?> map) {
      var table = new LuaTable();
      map.forEach((key, each) -> table.set(String.valueOf(key), lua(each)));
      return table;
    }
    if (value instanceof List<?> list) {
      return LuaTable.listOf(list.stream().map(ArgoHealth::lua).toArray(LuaValue[]::new));
    }
    if (value instanceof Boolean flag) {
      return LuaValue.valueOf(flag);
    }
    if (value instanceof Number number) {
      return LuaValue.valueOf(number.doubleValue());
    }
    return LuaValue.valueOf(String.valueOf(value));
  }
}
