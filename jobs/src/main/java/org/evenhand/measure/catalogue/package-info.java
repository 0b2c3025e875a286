/** The one list of questions that can be asked. */
package org.evenhand.measure.catalogue;
