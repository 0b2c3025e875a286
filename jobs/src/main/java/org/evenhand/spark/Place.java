package org.evenhand.spark;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;

/**
 * Where a part of an export lies.
 *
 * @param file name of the file
 * @param start where the part starts in the file
 */
record Place(String file, long start) implements Serializable {

  /** By file, and by where they start in it. */
  static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file).thenComparingLong(Place::start);

  /** Where Hadoop found this part. */
  static Place of(FileSplit part) {
    return new Place(part.getPath().getName(), part.getStart());
  }
}
