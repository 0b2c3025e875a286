/**
 * Like for like: the questions about cases compared with cases of the same kind: the questions that
 * carry the verdicts, and those that hold more fixed or allow for cases that hang together.
 */
package org.evenhand.measure.likeforlike;
