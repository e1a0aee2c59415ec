package shop;

@interface NotNull {
  Class<?>[] groups() default {};

  double share() default 1;
}
