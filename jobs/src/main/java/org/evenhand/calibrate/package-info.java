/**
 * How often the decision rule errs at an organisation's own counts, found by simulating periods and
 * asking the rule.
 */
package org.evenhand.calibrate;
