/** What could overturn this: the sections that show what the measures of the same name found. */
package org.evenhand.report.section.robustness;
