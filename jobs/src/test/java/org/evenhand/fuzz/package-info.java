/**
 * Odd inputs by the thousand, put to the command line as a person would: what comes out is an
 * answer or one clear line, whatever goes in.
 */
package org.evenhand.fuzz;
