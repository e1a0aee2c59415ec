/** Where preferences are kept: an embedded database behind {@link dev.ote.sample.datamanager.PreferenceStore}. */
@NullMarked
package dev.ote.sample.datamanager;

import org.jspecify.annotations.NullMarked;
