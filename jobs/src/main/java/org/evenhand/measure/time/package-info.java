/**
 * Time and backlog: how long cases waited, which are open, what is received and ended month by
 * month, and whether promises were kept.
 */
package org.evenhand.measure.time;
