/** Wrappers of what others wrote. */
@ObserveExternal(Source.class)
package shop;

import dev.ote.annotations.ObserveExternal;
import other.Source;
