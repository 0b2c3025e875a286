/**
 * About the report itself: how to read it, which rows it rests on, the plan and every departure
 * from it, methods, and what it cannot answer.
 */
package org.evenhand.report.section.about;
