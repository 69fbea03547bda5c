package dev.plumbline.diff;

import dev.plumbline.model.IdText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Uncompared;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records as maps and back, by the names of their components, so that no kind says its fields
 * twice. What is empty or false is left out.
 */
final class RecordForm {

  private RecordForm() {}

  static Map<String, Object> write(Object value) {
    var map = new LinkedHashMap<String, Object>();
    for (var component : value.getClass().getRecordComponents()) {
      var written = written(get(component, value));
      if (written != null) {
        map.put(component.getName(), written);
      }
    }
    return map;
  }

  private static @Nullable Object written(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return written(optional.orElse(null));
    }
    if (value instanceof Uncompared<?> uncompared) {
      return written(uncompared.value());
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? null : list.stream().map(RecordForm::element).toList();
    }
    if (value instanceof Boolean flag) {
      return flag ? true : null;
    }
    return value == null ? null : element(value);
  }

  private static Object element(@Nullable Object value) {
    if (value instanceof ObjectId id) {
      return IdText.of(id);
    }
    if (value instanceof Record inner) {
      return write(inner);
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
  }

  /**
   * @param form as {@link #write} made it
   * @param where for messages
   */
  static Object read(Class<?> type, Map<?, ?> form, String where) {
    var components = type.getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    var left = new TreeMap<String, Object>();
    form.forEach((name, value) -> left.put(String.valueOf(name), value));
    for (var i = 0; i < components.length; i++) {
      var name = components[i].getName();
      types[i] = components[i].getType();
      values[i] = value(components[i].getGenericType(), left.remove(name), where + ": " + name);
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          where + " has a property that this Plumbline does not know: " + left.firstKey());
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(where + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " must be a public record", e);
    }
  }

  private static Object value(Type type, @Nullable Object given, String where) {
    if (type instanceof ParameterizedType generic) {
      var inner = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return given == null ? Optional.empty() : Optional.of(value(inner, given, where));
      }
      if (generic.getRawType() == Uncompared.class) {
        return new Uncompared<>(value(inner, given, where));
      }
      if (generic.getRawType() == List.class && (given == null || given instanceof List<?>)) {
        return given == null
            ? List.of()
            : ((List<?>) given).stream().map(each -> value(inner, each, where)).toList();
      }
    }
    if (type == boolean.class || type == Boolean.class) {
      return Boolean.TRUE.equals(given);
    }
    if (given instanceof String text && type == String.class) {
      return text;
    }
    if (given instanceof String text && type == ObjectId.class) {
      return IdText.parse(text);
    }
    if (given instanceof Long number && (type == long.class || type == Long.class)) {
      return number;
    }
    if (given instanceof Long number && (type == int.class || type == Integer.class)) {
      return number.intValue();
    }
    if (type instanceof Class<?> known && known.isEnum() && given instanceof String text) {
      for (var constant : known.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(text)) {
          return constant;
        }
      }
    }
    if (type instanceof Class<?> known && known.isRecord() && given instanceof Map<?, ?> map) {
      return read(known, map, where);
    }
    throw new IllegalArgumentException(
        where + (given == null ? " is missing" : " is not what it should be: " + given));
  }

  private static @Nullable Object get(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(owner.getClass() + " must be a public record", e);
    }
  }
}
