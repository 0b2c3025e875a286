/**
 * The plan's margins, the allowance for many comparisons, and the decision rule: the only room with
 * opinions.
 */
package org.evenhand.verdict;
