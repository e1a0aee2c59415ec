/** A vault. Reads java.compiler, where {@code @Generated} is. */
module com.acme.vault {
  requires dev.ote.runtime;
  requires static dev.ote.annotations;
  requires static java.compiler;

  exports com.acme.vault;
}
