/**
 * How cases start: who reports whom, by which route and on which basis, single reporters and many
 * together, exchanges, referrals and disclosures.
 */
package org.evenhand.measure.reports;
