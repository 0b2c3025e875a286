/**
 * Java notebooks over the tables of a run: a reader of those tables, and a runner that executes a
 * notebook without Jupyter. Nothing here starts Spark.
 */
package org.evenhand.notebook;
