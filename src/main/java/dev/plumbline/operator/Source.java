package dev.plumbline.operator;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One ConfigMap that holds migrations.
 *
 * @param name the ConfigMap's
 * @param texts its {@code data}
 * @param files its {@code binaryData}, decoded
 */
record Source(String name, SortedMap<String, String> texts, SortedMap<String, byte[]> files) {

  Source(String name, Map<String, String> texts, Map<String, byte[]> files) {
    this(name, new TreeMap<>(texts), new TreeMap<>(files));
  }
}
