/**
 * The document model of a report: sections write blocks, tables and charts about the results of a
 * run, and every number becomes text in one place.
 */
package org.evenhand.report;
