package shop;

import java.util.List;

/** Holds its like, and no secret. */
public record Tree<T extends Comparable<T>>(List<Tree<T>> children, T value) {}
