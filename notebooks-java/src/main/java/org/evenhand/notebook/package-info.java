/** The tables of a run as a Java notebook reads them. Nothing here starts Spark. */
package org.evenhand.notebook;
