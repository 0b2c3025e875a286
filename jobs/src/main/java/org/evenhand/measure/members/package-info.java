/**
 * Members and regions: the questions about sanctions set against members, by region and alignment,
 * and decisions against whole units.
 */
package org.evenhand.measure.members;
