package shop;

import java.util.List;

interface RawPort<T> {
  T port(List<T> values);
}
