/** The one list of sections, in the order in which a committee reads them. */
package org.evenhand.report.contents;
