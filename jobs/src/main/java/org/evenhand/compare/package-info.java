/**
 * Two runs or two periods side by side: which verdicts changed, and whether software, plan, data or
 * mapping changed them.
 */
package org.evenhand.compare;
