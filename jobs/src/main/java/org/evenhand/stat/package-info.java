/**
 * Textbook procedures on plain numbers. Nothing here has heard of a case; every procedure gives a
 * number or the reason why there is none.
 */
package org.evenhand.stat;
