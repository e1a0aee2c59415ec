package lombok;

/** Nobody acts on it. Lombok itself runs in the sample's invoker projects. */
public @interface Getter {}
