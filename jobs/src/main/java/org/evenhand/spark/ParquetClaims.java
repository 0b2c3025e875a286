package org.evenhand.spark;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.statistics.BinaryStatistics;
import org.apache.parquet.column.statistics.BooleanStatistics;
import org.apache.parquet.column.statistics.DoubleStatistics;
import org.apache.parquet.column.statistics.FloatStatistics;
import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.SizeStatistics;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * What a file says beside the values of a column chunk, held against those that are read: how many
 * are null, the smallest and the greatest, how many bytes they have together, how many different
 * ones there are, and the filter that every entry of a dictionary passes. Where pages have no
 * checksums much of a damage shows here; not all of it.
 */
final class ParquetClaims {

  private final ColumnMetaData said;
  private final org.apache.parquet.column.statistics.Statistics<?> bounds;
  private final Optional<BloomFilter> filter;
  private final boolean binary;
  private final byte[] smallest;
  private final byte[] greatest;
  private long values;
  private long bytes;
  private boolean smallestSeen;
  private boolean greatestSeen;

  /**
   * What is said of a chunk.
   *
   * @param said in the footer
   * @param bounds the smallest and greatest value of it, where the library takes them for sound
   * @param filter of its values, where there is one
   */
  ParquetClaims(
      ColumnMetaData said,
      org.apache.parquet.column.statistics.Statistics<?> bounds,
      PrimitiveType type,
      Optional<BloomFilter> filter) {
    boolean bounded = bounds != null && bounds.hasNonNullValue();
    this.said = said;
    this.bounds = bounded ? bounds : null;
    this.filter = filter;
    this.binary = type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
    boolean texts = binary && bounded && ParquetText.isText(type.getLogicalTypeAnnotation());
    this.smallest = texts ? bounds.getMinBytes() : null;
    this.greatest = texts ? bounds.getMaxBytes() : null;
  }

  /** Takes a number. */
  void value(int number) {
    values++;
    if (bounds instanceof IntStatistics own) {
      hold(own.compareMinToValue(number), own.compareMaxToValue(number));
    }
  }

  /** Takes a number. */
  void value(long number) {
    values++;
    if (bounds instanceof LongStatistics own) {
      hold(own.compareMinToValue(number), own.compareMaxToValue(number));
    }
  }

  /** Takes a number; what is none lies in no order. */
  void value(double number) {
    values++;
    if (Double.isNaN(number)) {
      return;
    }
    if (bounds instanceof DoubleStatistics own) {
      hold(own.compareMinToValue(number), own.compareMaxToValue(number));
    } else if (bounds instanceof FloatStatistics own) {
      hold(own.compareMinToValue((float) number), own.compareMaxToValue((float) number));
    }
  }

  /** Takes a truth value. */
  void value(boolean truth) {
    values++;
    if (bounds instanceof BooleanStatistics own) {
      hold(own.compareMinToValue(truth), own.compareMaxToValue(truth));
    }
  }

  /**
   * Takes bytes.
   *
   * @param value as the file has them
   * @param text which it is, where it is one
   */
  void value(Binary value, byte[] text) {
    values++;
    bytes += value.length();
    if (smallest != null) {
      hold(Arrays.compareUnsigned(smallest, text), Arrays.compareUnsigned(greatest, text));
    } else if (bounds instanceof BinaryStatistics own) {
      hold(own.compareMinToValue(value), own.compareMaxToValue(value));
    }
  }

  /**
   * Takes, after all others, the values that are entries of a dictionary.
   *
   * @param uses how often each entry is one
   */
  void values(Dictionary dictionary, int[] uses) {
    boolean all = values == 0;
    int different = 0;
    Set<Binary> texts = new HashSet<>();
    for (int entry = 0; entry < uses.length; entry++) {
      hold(!binary || texts.add(dictionary.decodeToBinary(entry)));
      if (uses[entry] > 0) {
        different++;
        value(dictionary, entry, uses[entry]);
      }
    }
    Statistics own = said.getStatistics();
    // Only who puts all values into a filter has counted them: others name the categories that
    // there might be.
    if (filter.isPresent() && all && own != null && own.isSetDistinct_count()) {
      hold(own.getDistinct_count() == different);
    }
  }

  private void value(Dictionary dictionary, int entry, int times) {
    values += times - 1;
    switch (said.getType()) {
      case INT32 -> {
        int value = dictionary.decodeToInt(entry);
        filter.ifPresent(all -> hold(all.findHash(all.hash(value))));
        value(value);
      }
      case INT64 -> {
        long value = dictionary.decodeToLong(entry);
        filter.ifPresent(all -> hold(all.findHash(all.hash(value))));
        value(value);
      }
      case FLOAT -> value(dictionary.decodeToFloat(entry));
      case DOUBLE -> value(dictionary.decodeToDouble(entry));
      case BOOLEAN -> value(dictionary.decodeToBoolean(entry));
      default -> {
        Binary value = dictionary.decodeToBinary(entry);
        bytes += (times - 1L) * value.length();
        filter.ifPresent(all -> hold(all.findHash(all.hash(value))));
        value(value, value.getBytesUnsafe());
      }
    }
  }

  private void hold(int smallestToValue, int greatestToValue) {
    if (smallestToValue > 0 || greatestToValue < 0) {
      throw new ParquetDamage("a value outside of those that the footer names");
    }
    smallestSeen |= smallestToValue == 0;
    greatestSeen |= greatestToValue == 0;
  }

  /**
   * Ends the chunk.
   *
   * @param rows of the row group
   */
  void end(long rows) {
    Statistics counted = said.getStatistics();
    if (counted != null) {
      hold(!counted.isSetNull_count() || counted.getNull_count() == rows - values);
      hold(!isExact() || !counted.isIs_min_value_exact() || smallestSeen);
      hold(!isExact() || !counted.isIs_max_value_exact() || greatestSeen);
    }
    SizeStatistics sizes = said.getSize_statistics();
    if (binary && sizes != null && sizes.isSetUnencoded_byte_array_data_bytes()) {
      hold(sizes.getUnencoded_byte_array_data_bytes() == bytes);
    }
  }

  /** Zero has two signs, of which writers name either. */
  private boolean isExact() {
    return bounds != null
        && values > 0
        && !(bounds instanceof FloatStatistics || bounds instanceof DoubleStatistics);
  }

  private static void hold(boolean asSaid) {
    if (!asSaid) {
      throw new ParquetDamage("other values than those that the footer counts");
    }
  }
}
