package inject;

public @interface Qualifier {}
