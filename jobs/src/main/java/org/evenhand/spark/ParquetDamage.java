package org.evenhand.spark;

/** A Parquet file is not what it says of itself. */
final class ParquetDamage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ParquetDamage(String what) {
    super(what);
  }
}
