package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.OperationSpec;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Dictionary}.
 */
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Dictionary")
final class DictionaryObserved implements Dictionary {
  private final Dictionary delegate;

  private final dev.ote.runtime.Operation size;

  private final dev.ote.runtime.Operation isEmpty;

  private final dev.ote.runtime.Operation containsKey;

  private final dev.ote.runtime.Operation containsValue;

  private final dev.ote.runtime.Operation get;

  private final dev.ote.runtime.Operation put;

  private final dev.ote.runtime.Operation remove;

  private final dev.ote.runtime.Operation putAll;

  private final dev.ote.runtime.Operation clear;

  private final dev.ote.runtime.Operation keySet;

  private final dev.ote.runtime.Operation values;

  private final dev.ote.runtime.Operation entrySet;

  private final dev.ote.runtime.Operation getOrDefault;

  private final dev.ote.runtime.Operation forEach;

  private final dev.ote.runtime.Operation replaceAll;

  private final dev.ote.runtime.Operation putIfAbsent;

  private final dev.ote.runtime.Operation replace;

  private final dev.ote.runtime.Operation computeIfAbsent;

  private final dev.ote.runtime.Operation computeIfPresent;

  private final dev.ote.runtime.Operation compute;

  private final dev.ote.runtime.Operation merge;

  private final dev.ote.runtime.Operation object;

  DictionaryObserved(Dictionary delegate) {
    this(delegate, dev.ote.runtime.PerformanceMetrics.global());
  }

  DictionaryObserved(Dictionary delegate, dev.ote.runtime.PerformanceMetrics metrics) {
    this.delegate = java.util.Objects.requireNonNull(delegate, "delegate");
    this.size = metrics.operation(
        OperationSpec.of("Dictionary.size", "shop.Dictionary", "shop.DictionaryObserved", "size"));
    this.isEmpty = metrics.operation(
        OperationSpec.of("Dictionary.isEmpty", "shop.Dictionary", "shop.DictionaryObserved", "isEmpty"));
    this.containsKey = metrics.operation(
        OperationSpec.of("Dictionary.containsKey", "shop.Dictionary", "shop.DictionaryObserved", "containsKey"));
    this.containsValue = metrics.operation(
        OperationSpec.of("Dictionary.containsValue", "shop.Dictionary", "shop.DictionaryObserved", "containsValue"));
    this.get = metrics.operation(
        OperationSpec.of("Dictionary.get", "shop.Dictionary", "shop.DictionaryObserved", "get"));
    this.put = metrics.operation(
        OperationSpec.of("Dictionary.put", "shop.Dictionary", "shop.DictionaryObserved", "put"));
    this.remove = metrics.operation(
        OperationSpec.of("Dictionary.remove", "shop.Dictionary", "shop.DictionaryObserved", "remove"));
    this.putAll = metrics.operation(
        OperationSpec.of("Dictionary.putAll", "shop.Dictionary", "shop.DictionaryObserved", "putAll"));
    this.clear = metrics.operation(
        OperationSpec.of("Dictionary.clear", "shop.Dictionary", "shop.DictionaryObserved", "clear"));
    this.keySet = metrics.operation(
        OperationSpec.of("Dictionary.keySet", "shop.Dictionary", "shop.DictionaryObserved", "keySet"));
    this.values = metrics.operation(
        OperationSpec.of("Dictionary.values", "shop.Dictionary", "shop.DictionaryObserved", "values"));
    this.entrySet = metrics.operation(
        OperationSpec.of("Dictionary.entrySet", "shop.Dictionary", "shop.DictionaryObserved", "entrySet"));
    this.getOrDefault = metrics.operation(
        OperationSpec.of("Dictionary.getOrDefault", "shop.Dictionary", "shop.DictionaryObserved", "getOrDefault"));
    this.forEach = metrics.operation(
        OperationSpec.of("Dictionary.forEach", "shop.Dictionary", "shop.DictionaryObserved", "forEach"));
    this.replaceAll = metrics.operation(
        OperationSpec.of("Dictionary.replaceAll", "shop.Dictionary", "shop.DictionaryObserved", "replaceAll"));
    this.putIfAbsent = metrics.operation(
        OperationSpec.of("Dictionary.putIfAbsent", "shop.Dictionary", "shop.DictionaryObserved", "putIfAbsent"));
    this.replace = metrics.operation(
        OperationSpec.of("Dictionary.replace", "shop.Dictionary", "shop.DictionaryObserved", "replace"));
    this.computeIfAbsent = metrics.operation(
        OperationSpec.of("Dictionary.computeIfAbsent", "shop.Dictionary", "shop.DictionaryObserved", "computeIfAbsent"));
    this.computeIfPresent = metrics.operation(
        OperationSpec.of("Dictionary.computeIfPresent", "shop.Dictionary", "shop.DictionaryObserved", "computeIfPresent"));
    this.compute = metrics.operation(
        OperationSpec.of("Dictionary.compute", "shop.Dictionary", "shop.DictionaryObserved", "compute"));
    this.merge = metrics.operation(
        OperationSpec.of("Dictionary.merge", "shop.Dictionary", "shop.DictionaryObserved", "merge"));
    this.object = metrics.operation(
        OperationSpec.of("Dictionary.object", "shop.Dictionary", "shop.DictionaryObserved", "object"));
  }

  Dictionary unwrap() {
    return this.delegate;
  }

  @java.lang.Override
  public int size() {
    long start = this.size.start();
    int result;
    try {
      result = this.delegate.size();
    } catch (Throwable failure) {
      this.size.failure(start, failure);
      throw failure;
    }
    this.size.success(start);
    return result;
  }

  @java.lang.Override
  public boolean isEmpty() {
    long start = this.isEmpty.start();
    boolean result;
    try {
      result = this.delegate.isEmpty();
    } catch (Throwable failure) {
      this.isEmpty.failure(start, failure);
      throw failure;
    }
    this.isEmpty.success(start);
    return result;
  }

  @java.lang.Override
  public boolean containsKey(java.lang.Object arg0) {
    long start = this.containsKey.start();
    boolean result;
    try {
      result = this.delegate.containsKey(arg0);
    } catch (Throwable failure) {
      this.containsKey.failure(start, failure);
      throw failure;
    }
    this.containsKey.success(start);
    return result;
  }

  @java.lang.Override
  public boolean containsValue(java.lang.Object arg0) {
    long start = this.containsValue.start();
    boolean result;
    try {
      result = this.delegate.containsValue(arg0);
    } catch (Throwable failure) {
      this.containsValue.failure(start, failure);
      throw failure;
    }
    this.containsValue.success(start);
    return result;
  }

  @java.lang.Override
  public Map.Entry<Object.Nested, Override> get(java.lang.Object arg0) {
    long start = this.get.start();
    Map.Entry<Object.Nested, Override> result;
    try {
      result = this.delegate.get(arg0);
    } catch (Throwable failure) {
      this.get.failure(start, failure);
      throw failure;
    }
    this.get.success(start);
    return result;
  }

  @java.lang.Override
  public Map.Entry<Object.Nested, Override> put(String arg0,
      Map.Entry<Object.Nested, Override> arg1) {
    long start = this.put.start();
    Map.Entry<Object.Nested, Override> result;
    try {
      result = this.delegate.put(arg0, arg1);
    } catch (Throwable failure) {
      this.put.failure(start, failure);
      throw failure;
    }
    this.put.success(start);
    return result;
  }

  @java.lang.Override
  public Map.Entry<Object.Nested, Override> remove(java.lang.Object arg0) {
    long start = this.remove.start();
    Map.Entry<Object.Nested, Override> result;
    try {
      result = this.delegate.remove(arg0);
    } catch (Throwable failure) {
      this.remove.failure(start, failure);
      throw failure;
    }
    this.remove.success(start);
    return result;
  }

  @java.lang.Override
  public void putAll(Map<? extends String, ? extends Map.Entry<Object.Nested, Override>> arg0) {
    long start = this.putAll.start();
    try {
      this.delegate.putAll(arg0);
    } catch (Throwable failure) {
      this.putAll.failure(start, failure);
      throw failure;
    }
    this.putAll.success(start);
  }

  @java.lang.Override
  public void clear() {
    long start = this.clear.start();
    try {
      this.delegate.clear();
    } catch (Throwable failure) {
      this.clear.failure(start, failure);
      throw failure;
    }
    this.clear.success(start);
  }

  @java.lang.Override
  public Set<String> keySet() {
    long start = this.keySet.start();
    Set<String> result;
    try {
      result = this.delegate.keySet();
    } catch (Throwable failure) {
      this.keySet.failure(start, failure);
      throw failure;
    }
    this.keySet.success(start);
    return result;
  }

  @java.lang.Override
  public Collection<Map.Entry<Object.Nested, Override>> values() {
    long start = this.values.start();
    Collection<Map.Entry<Object.Nested, Override>> result;
    try {
      result = this.delegate.values();
    } catch (Throwable failure) {
      this.values.failure(start, failure);
      throw failure;
    }
    this.values.success(start);
    return result;
  }

  @java.lang.Override
  public Set<Map.Entry<String, Map.Entry<Object.Nested, Override>>> entrySet() {
    long start = this.entrySet.start();
    Set<Map.Entry<String, Map.Entry<Object.Nested, Override>>> result;
    try {
      result = this.delegate.entrySet();
    } catch (Throwable failure) {
      this.entrySet.failure(start, failure);
      throw failure;
    }
    this.entrySet.success(start);
    return result;
  }

  @java.lang.Override
  public Map.Entry<Object.Nested, Override> getOrDefault(java.lang.Object key,
      Map.Entry<Object.Nested, Override> defaultValue) {
    long start = this.getOrDefault.start();
    Map.Entry<Object.Nested, Override> result;
    try {
      result = this.delegate.getOrDefault(key, defaultValue);
    } catch (Throwable failure) {
      this.getOrDefault.failure(start, failure);
      throw failure;
    }
    this.getOrDefault.success(start);
    return result;
  }

  @java.lang.Override
  public void forEach(
      BiConsumer<? super String, ? super Map.Entry<Object.Nested, Override>> action) {
    long start = this.forEach.start();
    try {
      this.delegate.forEach(action);
    } catch (Throwable failure) {
      this.forEach.failure(start, failure);
      throw failure;
    }
    this.forEach.success(start);
  }

  @java.lang.Override
  public void replaceAll(
      BiFunction<? super String, ? super Map.Entry<Object.Nested, Override>, ? extends Map.Entry<Object.Nested, Override>> function) {
    long start = this.replaceAll.start();
    try {
      this.delegate.replaceAll(function);
    } catch (Throwable failure) {
      this.replaceAll.failure(start, failure);
      throw failure;
    }
    this.replaceAll.success(start);
  }

  @java.lang.Override
  public Map.Entry<Object.Nested, Override> putIfAbsent(String key,
      Map.Entry<Object.Nested, Override> value) {
    long start = this.putIfAbsent.start();
    Map.Entry<Object.Nested, Override> result;
    try {
      result = this.delegate.putIfAbsent(key, value);
    } catch (Throwable failure) {
      this.putIfAbsent.failure(start, failure);
      throw failure;
    }
    this.putIfAbsent.success(start);
    return result;
  }

  @java.lang.Override
  public boolean remove(java.lang.Object key, java.lang.Object value) {
    long start = this.remove.start();
    boolean result;
    try {
      result = this.delegate.remove(key, value);
    } catch (Throwable failure) {
      this.remove.failure(start, failure);
      throw failure;
    }
    this.remove.success(start);
    return result;
  }

  @java.lang.Override
  public boolean replace(String key, Map.Entry<Object.Nested, Override> oldValue,
      Map.Entry<Object.Nested, Override> newValue) {
    long start = this.replace.start();
    boolean result;
    try {
      result = this.delegate.replace(key, oldValue, newValue);
    } catch (Throwable failure) {
      this.replace.failure(start, failure);
      throw failure;
    }
    this.replace.success(start);
    return result;
  }

  @java.lang.Override
  public Map.Entry<Object.Nested, Override> replace(String key,
      Map.Entry<Object.Nested, Override> value) {
    long start = this.replace.start();
    Map.Entry<Object.Nested, Override> result;
    try {
      result = this.delegate.replace(key, value);
    } catch (Throwable failure) {
      this.replace.failure(start, failure);
      throw failure;
    }
    this.replace.success(start);
    return result;
  }

  @java.lang.Override
  public Map.Entry<Object.Nested, Override> computeIfAbsent(String key,
      Function<? super String, ? extends Map.Entry<Object.Nested, Override>> mappingFunction) {
    long start = this.computeIfAbsent.start();
    Map.Entry<Object.Nested, Override> result;
    try {
      result = this.delegate.computeIfAbsent(key, mappingFunction);
    } catch (Throwable failure) {
      this.computeIfAbsent.failure(start, failure);
      throw failure;
    }
    this.computeIfAbsent.success(start);
    return result;
  }

  @java.lang.Override
  public Map.Entry<Object.Nested, Override> computeIfPresent(String key,
      BiFunction<? super String, ? super Map.Entry<Object.Nested, Override>, ? extends Map.Entry<Object.Nested, Override>> remappingFunction) {
    long start = this.computeIfPresent.start();
    Map.Entry<Object.Nested, Override> result;
    try {
      result = this.delegate.computeIfPresent(key, remappingFunction);
    } catch (Throwable failure) {
      this.computeIfPresent.failure(start, failure);
      throw failure;
    }
    this.computeIfPresent.success(start);
    return result;
  }

  @java.lang.Override
  public Map.Entry<Object.Nested, Override> compute(String key,
      BiFunction<? super String, ? super Map.Entry<Object.Nested, Override>, ? extends Map.Entry<Object.Nested, Override>> remappingFunction) {
    long start = this.compute.start();
    Map.Entry<Object.Nested, Override> result;
    try {
      result = this.delegate.compute(key, remappingFunction);
    } catch (Throwable failure) {
      this.compute.failure(start, failure);
      throw failure;
    }
    this.compute.success(start);
    return result;
  }

  @java.lang.Override
  public Map.Entry<Object.Nested, Override> merge(String key,
      Map.Entry<Object.Nested, Override> value,
      BiFunction<? super Map.Entry<Object.Nested, Override>, ? super Map.Entry<Object.Nested, Override>, ? extends Map.Entry<Object.Nested, Override>> remappingFunction) {
    long start = this.merge.start();
    Map.Entry<Object.Nested, Override> result;
    try {
      result = this.delegate.merge(key, value, remappingFunction);
    } catch (Throwable failure) {
      this.merge.failure(start, failure);
      throw failure;
    }
    this.merge.success(start);
    return result;
  }

  @java.lang.Override
  public java.util.Objects object(java.lang.Object o, Objects own) {
    long start = this.object.start();
    java.util.Objects result;
    try {
      result = this.delegate.object(o, own);
    } catch (Throwable failure) {
      this.object.failure(start, failure);
      throw failure;
    }
    this.object.success(start);
    return result;
  }

  @java.lang.Override
  public boolean equals(java.lang.Object other) {
    return this.delegate.equals(other instanceof DictionaryObserved that ? that.delegate : other);
  }

  @java.lang.Override
  public int hashCode() {
    return this.delegate.hashCode();
  }

  @java.lang.Override
  public String toString() {
    return this.delegate.toString();
  }
}
