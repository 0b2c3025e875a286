/**
 * What a committee's question is made of: groups, strata and contrasts in a cube, the events that
 * are counted, and findings, each with its statistic, counts, interval and method. The questions
 * themselves lie in packages by chapter.
 */
package org.evenhand.measure;
