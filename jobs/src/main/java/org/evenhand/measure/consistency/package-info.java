/**
 * Consistency of decisions: whether deciders, second assessors and blind or outside decisions
 * agree.
 */
package org.evenhand.measure.consistency;
