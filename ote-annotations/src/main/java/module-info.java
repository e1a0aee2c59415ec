/** What user code is annotated with; nothing of it is needed at run time. */
module dev.ote.annotations {
  exports dev.ote.annotations;
}
