/**
 * The ladder of sanctions: which rung of the ladder was reached, how long suspensions lasted, and
 * what guideline and usage would have given.
 */
package org.evenhand.measure.ladder;
