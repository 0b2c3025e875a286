/**
 * Change over time: the questions about periods side by side, what came with a change of rules or a
 * vote, and monitoring charts.
 */
package org.evenhand.measure.trend;
