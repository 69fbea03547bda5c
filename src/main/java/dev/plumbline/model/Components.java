package dev.plumbline.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Reads records by their component names, so that no kind has to say its fields twice. */
final class Components {

  private static final ClassValue<RecordComponent[]> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private Components() {}

  /** The object in one unambiguous line: component names in order, text quoted. */
  static void canonical(Object value, StringBuilder out) {
    if (value instanceof Record) {
      out.append(value.getClass().getSimpleName()).append('{');
      for (var component : OF_CLASS.get(value.getClass())) {
        out.append(component.getName()).append('=');
        canonical(read(component, value), out);
        out.append(';');
      }
      out.append('}');
    } else if (value instanceof Optional<?> optional) {
      canonical(optional.isPresent() ? List.of(optional.get()) : List.of(), out);
    } else if (value instanceof Map<?, ?> map) {
      canonical(new ArrayList<>(new TreeMap<>(map).entrySet()), out);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      canonical(List.of(entry.getKey(), entry.getValue()), out);
    } else if (value instanceof Collection<?> collection) {
      out.append('[');
      for (var each : collection) {
        canonical(each, out);
        out.append(',');
      }
      out.append(']');
    } else if (value instanceof Enum<?> constant) {
      out.append(constant.name());
    } else {
      var text = String.valueOf(value);
      out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
  }

  /** What differs between two records of one class: {@code type: integer → bigint}, one each. */
  static List<String> differences(Record from, Record to) {
    if (!from.getClass().equals(to.getClass())) {
      return List.of(from.getClass().getSimpleName() + " → " + to.getClass().getSimpleName());
    }
    var found = new ArrayList<String>();
    for (var component : OF_CLASS.get(from.getClass())) {
      var before = read(component, from);
      var after = read(component, to);
      if (!Objects.equals(before, after)) {
        found.add(words(component.getName()) + ": " + shown(before) + " → " + shown(after));
      }
    }
    return found;
  }

  private static String words(String camelCase) {
    return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
  }

  private static String shown(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Components::shown).orElse("none");
    }
    if (value instanceof Boolean flag) {
      return flag ? "yes" : "no";
    }
    if (value instanceof ObjectId id) {
      return id.display();
    }
    if (value instanceof Collection<?> collection) {
      return collection.isEmpty()
          ? "none"
          : String.join(", ", collection.stream().map(Components::shown).toList());
    }
    if (value instanceof Map<?, ?> map) {
      return shown(
          new TreeMap<>(map)
              .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    }
    if (value instanceof Record inner) {
      var parts = new ArrayList<String>();
      for (var component : OF_CLASS.get(inner.getClass())) {
        parts.add(words(component.getName()) + " " + shown(read(component, inner)));
      }
      return "(" + String.join(", ", parts) + ")";
    }
    var text = String.valueOf(value).strip();
    return text.length() <= 200 ? text : text.substring(0, 199) + "…";
  }

  private static Object read(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(owner.getClass() + " must be a public record", e);
    }
  }
}
