/**
 * Verdicts: the answers to the plan's questions, over all categories and in each, and what the
 * counts could have shown.
 */
package org.evenhand.report.section.verdicts;
