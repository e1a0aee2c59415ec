package inject;

@Qualifier
public @interface Named {
  String value();
}
