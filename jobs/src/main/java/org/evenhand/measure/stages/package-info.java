/**
 * Stage by stage: where on the way from receipt to sanction the groups' cases part ways, what is
 * pending there and what it could still change.
 */
package org.evenhand.measure.stages;
