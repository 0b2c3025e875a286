/**
 * Exact counts of cases by coded dimensions: additive, totally ordered, and marginalised to what a
 * question needs.
 */
package org.evenhand.cube;
