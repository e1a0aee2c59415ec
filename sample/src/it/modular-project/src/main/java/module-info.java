/** A vault. Does not read java.compiler, where {@code @Generated} is. */
module com.acme.vault {
  requires dev.ote.runtime;
  requires static dev.ote.annotations;

  exports com.acme.vault;
}
