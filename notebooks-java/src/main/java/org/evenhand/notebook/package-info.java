/** The tables of a run as Tablesaw tables, for notebooks. */
package org.evenhand.notebook;
