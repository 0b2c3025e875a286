/**
 * What the columns of an export that nobody has mapped yet seem to hold: counts that add up over
 * the parts of the export, and what they show. It judges nothing and proposes nothing.
 */
package org.evenhand.profile;
