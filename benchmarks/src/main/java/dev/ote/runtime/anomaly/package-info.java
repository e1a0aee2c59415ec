/**
 * How well anomalies are found, and what that costs. In the package of what is measured, as none of
 * it is public: series are fed in where the totals of real operations are.
 */
@NullMarked
package dev.ote.runtime.anomaly;

import org.jspecify.annotations.NullMarked;
