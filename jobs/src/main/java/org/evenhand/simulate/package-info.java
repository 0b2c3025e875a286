/**
 * Synthetic exports whose truth is known: every row is a pure function of the truth and its number.
 */
package org.evenhand.simulate;
