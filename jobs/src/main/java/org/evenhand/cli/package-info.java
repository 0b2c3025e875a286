/**
 * The command line: one class for each verb, the options they share, and what they print. Clock,
 * terminal and exit codes enter the house here and nowhere else.
 */
package org.evenhand.cli;
