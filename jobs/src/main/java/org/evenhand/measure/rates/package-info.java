/**
 * Sanction rates as they stand: the share of decided cases that ended in a sanction, by category
 * and group, nothing held fixed.
 */
package org.evenhand.measure.rates;
