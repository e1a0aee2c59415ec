/** Code from before OTE. It works; its documentation has not kept up, and the compiler says so. */
@NullMarked
package dev.ote.sample.legacy;

import org.jspecify.annotations.NullMarked;
