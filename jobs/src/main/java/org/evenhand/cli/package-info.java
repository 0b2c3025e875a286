/**
 * The command line: one class for each verb, the options they share, and what they print. Clock,
 * chance, terminal and exit codes enter the house here and nowhere else.
 */
package org.evenhand.cli;
