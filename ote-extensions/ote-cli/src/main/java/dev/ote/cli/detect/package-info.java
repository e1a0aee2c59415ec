/** Series in CSV files, replayed through the detector. */
@NullMarked
package dev.ote.cli.detect;

import org.jspecify.annotations.NullMarked;
