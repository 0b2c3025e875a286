/**
 * How often the decision rule errs at an organisation's own counts: periods of known truth are
 * drawn and put to the very measures and the very rule of a run. No case is drawn where counts will
 * do, and nothing is drawn without a seed.
 */
package org.evenhand.run.calibration;
