/**
 * What the sections of a report share: findings looked up by question and place, the words for
 * codes, and one builder of tables. The sections themselves lie in packages by chapter, named as
 * those of the measures.
 */
package org.evenhand.report.section;
