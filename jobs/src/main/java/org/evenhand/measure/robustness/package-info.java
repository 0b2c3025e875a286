/**
 * What could overturn this: what undeclared and pending cases, unrecorded things and differences in
 * reporting would have to be like to change an answer.
 */
package org.evenhand.measure.robustness;
