package org.evenhand.spark;

/** Hears how far the reading of an export has come. */
@FunctionalInterface
public interface Reading {

  /** Nobody listens, and nothing is counted for it. */
  Reading UNHEARD = (rows, done) -> {};

  /**
   * Hears of rows that have been read.
   *
   * @param rows read so far, headers among them
   * @param done the part of the export that has been read, from 0 to 1
   */
  void at(long rows, double done);
}
