/** Stage by stage: the sections that show what the measures of the same name found. */
package org.evenhand.report.section.stages;
