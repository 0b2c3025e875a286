/**
 * The kinds of chart. Each is one value that holds what it shows and draws itself as pictures, so
 * that renderers know pictures and no kind of chart.
 */
package org.evenhand.report.chart;
