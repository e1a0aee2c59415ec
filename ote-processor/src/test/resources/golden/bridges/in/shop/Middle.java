package shop;

import java.util.List;

abstract class Middle<E> extends Top<E, List<E>> implements Cloneable {
  @Override
  public Number size(List<E> values) {
    return 1.0;
  }

  @Override
  public List<E> self(List<E> values) {
    return values;
  }
}
