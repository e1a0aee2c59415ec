module dev.ote.annotations {
  requires static com.google.errorprone.annotations;

  exports dev.ote.annotations;
}
