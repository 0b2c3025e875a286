/**
 * What may enter: rules over the raw fields of a row, the reasons of every rejection, and an
 * account in which rows read are rows admitted plus rows rejected.
 */
package org.evenhand.gate;
