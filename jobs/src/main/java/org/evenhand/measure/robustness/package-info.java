/**
 * What could overturn this: how the undeclared fared beside the declared, and what undeclared and
 * pending cases, unrecorded things and differences in reporting would have to be like to change an
 * answer.
 */
package org.evenhand.measure.robustness;
