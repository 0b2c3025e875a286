/**
 * The draft of a mapping: what the columns of an export that nobody has mapped yet probably are in
 * the contract, and how sure that is. What is not sure stands in it as a question; a person
 * decides.
 */
package org.evenhand.draft;
