package dev.plumbline.operator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of each watched object its metadata alone: a cluster's Secrets and ConfigMaps are many, and
 * almost none of them is ever asked for.
 */
final class MetadataStore<T extends HasMetadata> implements ItemStore<T> {

  private final Map<String, T> items = new ConcurrentHashMap<>();
  private final Function<ObjectMeta, T> empty;

  /**
   * @param empty makes an object of nothing but metadata
   */
  MetadataStore(Function<ObjectMeta, T> empty) {
    this.empty = empty;
  }

  @Override
  public String getKey(T item) {
    return Cache.metaNamespaceKeyFunc(item);
  }

  @Override
  public @Nullable T put(String key, T item) {
    return items.put(key, reduced(item));
  }

  @Override
  public @Nullable T remove(String key) {
    return items.remove(key);
  }

  @Override
  public Stream<String> keySet() {
    return items.keySet().stream();
  }

  @Override
  public Stream<T> values() {
    return items.values().stream();
  }

  @Override
  public @Nullable T get(String key) {
    return items.get(key);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public boolean isFullState() {
    return false;
  }

  private T reduced(T item) {
    var full = item.getMetadata();
    var few = new ObjectMeta();
    few.setName(full.getName());
    few.setNamespace(full.getNamespace());
    few.setUid(full.getUid());
    few.setResourceVersion(full.getResourceVersion());
    few.setLabels(full.getLabels());
    few.setDeletionTimestamp(full.getDeletionTimestamp());
    var fingerprint =
        full.getAnnotations() == null ? null : full.getAnnotations().get(ReportStore.FINGERPRINT);
    if (fingerprint != null) {
      few.setAnnotations(Map.of(ReportStore.FINGERPRINT, fingerprint));
    }
    return empty.apply(few);
  }
}
