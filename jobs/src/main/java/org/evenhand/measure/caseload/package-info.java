/**
 * How many cases there were and what became of them: how many cases there were of each kind and
 * outcome, which were within the rules' scope and how identity was checked.
 */
package org.evenhand.measure.caseload;
