/**
 * Textbook procedures on small tables of counts.
 *
 * <p>Every procedure is a pure function of counts and answers with a {@link
 * org.evenhand.stat.Value}: a number, or the reason in words why there is none. Nothing here knows
 * what is counted, and nothing here reads, writes, logs or looks at a clock. All types are
 * immutable.
 *
 * <p>Rules that hold throughout: a group without trials makes a comparison not estimable; a ratio
 * is not estimable if its denominator is 0 and has no logarithmic interval if it is 0; an interval
 * of no width is never given, because it would claim certainty where the formula has none to offer;
 * a stratum in which either side is empty says nothing about a comparison and is left out.
 */
package org.evenhand.stat;
