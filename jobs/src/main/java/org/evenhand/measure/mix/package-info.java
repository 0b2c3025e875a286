/**
 * The mix of cases: how much of a gap goes with what the groups were accused of, and how much with
 * rates within kinds of cases.
 */
package org.evenhand.measure.mix;
