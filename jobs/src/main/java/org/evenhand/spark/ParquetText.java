package org.evenhand.spark;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UnknownLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * How the values of a column are read as the text of cells, where its type leaves no doubt: numbers
 * as plain decimals, whole ones without a point; dates as {@code yyyy-MM-dd}, with their time only
 * where it is not midnight; what is no number, as pandas writes for what is missing, as a blank.
 *
 * <p>A time in UTC has another date elsewhere. Where it is not midnight it is written as {@code
 * 2026-06-30 23:00:00 UTC}, which is a date only for whoever gives that pattern in a mapping.
 */
final class ParquetText {

  /** What values are; files of one folder may differ in their types, but not in this. */
  enum Kind {
    TEXT,
    NUMBER,
    DATE,
    INSTANT,
    TRUTH,
    NOTHING
  }

  private static final byte[] BLANK = new byte[0];

  /** No tool writes more; a file can claim two billion. */
  private static final int MOST_DIGITS = 76;

  private static final long NANOS = 1_000_000_000L;
  private static final long NANOS_OF_DAY = 86_400 * NANOS;
  private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

  /** From here on not every whole number is a double. */
  private static final double EXACT = 0x1p53;

  /** From here on not every whole number is a float. */
  private static final double EXACT_FLOAT = 0x1p24;

  /** No field takes it: the row is rejected. */
  private static final String INFINITE = "\u221E";

  /** Before a number whose last digits were lost, so that identifiers fell together. */
  private static final String ROUNDED = "\u2248";

  private static final DateTimeFormatter ELSEWHERE =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendLiteral(" UTC")
          .toFormatter(Locale.ROOT);

  private final Kind kind;
  private final LongFunction<byte[]> whole;
  private final DoubleFunction<byte[]> real;
  private final Function<Binary, byte[]> bytes;

  private ParquetText(
      Kind kind,
      LongFunction<byte[]> whole,
      DoubleFunction<byte[]> real,
      Function<Binary, byte[]> bytes) {
    this.kind = kind;
    this.whole = whole;
    this.real = real;
    this.bytes = bytes;
  }

  private static ParquetText whole(Kind kind, LongFunction<String> text) {
    return new ParquetText(
        kind, number -> text.apply(number).getBytes(US_ASCII), n -> BLANK, b -> BLANK);
  }

  private static ParquetText real(DoubleFunction<String> text) {
    return new ParquetText(
        Kind.NUMBER, n -> BLANK, number -> text.apply(number).getBytes(UTF_8), b -> BLANK);
  }

  private static ParquetText bytes(Kind kind, Function<Binary, byte[]> text) {
    return new ParquetText(kind, n -> BLANK, n -> BLANK, text);
  }

  /** How a column of this type is read; empty where that is not certain. */
  static Optional<ParquetText> of(Type type) {
    if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
      return Optional.empty();
    }
    PrimitiveType primitive = type.asPrimitiveType();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof UnknownLogicalTypeAnnotation) {
      return Optional.of(bytes(Kind.NOTHING, b -> BLANK));
    }
    ParquetText text =
        switch (primitive.getPrimitiveTypeName()) {
          case BOOLEAN -> whole(Kind.TRUTH, number -> String.valueOf(number != 0));
          case INT32 -> ofInt(meaning);
          case INT64 -> ofLong(meaning);
          case FLOAT -> real(n -> decimal(n, EXACT_FLOAT, Float.toString((float) n)));
          case DOUBLE -> real(n -> decimal(n, EXACT, Double.toString(n)));
          case INT96 -> bytes(Kind.INSTANT, ParquetText::hadoopTime);
          case BINARY -> ofBinary(meaning);
          case FIXED_LEN_BYTE_ARRAY -> ofFixed(meaning);
        };
    return Optional.ofNullable(text);
  }

  private static ParquetText ofInt(LogicalTypeAnnotation meaning) {
    if (meaning instanceof IntLogicalTypeAnnotation width && !width.isSigned()) {
      return whole(Kind.NUMBER, number -> Integer.toUnsignedString((int) number));
    }
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return whole(Kind.DATE, day -> LocalDate.ofEpochDay(day).toString());
    }
    return ofWhole(meaning);
  }

  private static ParquetText ofLong(LogicalTypeAnnotation meaning) {
    if (meaning instanceof IntLogicalTypeAnnotation width && !width.isSigned()) {
      return whole(Kind.NUMBER, Long::toUnsignedString);
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation time) {
      long units = unitsPerSecond(time.getUnit());
      DateTimeFormatter shown =
          time.isAdjustedToUTC() ? ELSEWHERE : DateTimeFormatter.ISO_LOCAL_DATE_TIME;
      return whole(
          time.isAdjustedToUTC() ? Kind.INSTANT : Kind.DATE,
          number ->
              time(
                  Math.floorDiv(number, units),
                  Math.floorMod(number, units) * (NANOS / units),
                  shown));
    }
    return ofWhole(meaning);
  }

  private static ParquetText ofWhole(LogicalTypeAnnotation meaning) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return whole(Kind.NUMBER, number -> plain(BigDecimal.valueOf(number, decimal.getScale())));
    }
    return meaning == null || meaning instanceof IntLogicalTypeAnnotation
        ? whole(Kind.NUMBER, Long::toString)
        : null;
  }

  private static ParquetText ofBinary(LogicalTypeAnnotation meaning) {
    return isText(meaning) ? bytes(Kind.TEXT, Binary::getBytesUnsafe) : ofFixed(meaning);
  }

  /** Whether values of this meaning are their own text. */
  static boolean isText(LogicalTypeAnnotation meaning) {
    return meaning instanceof StringLogicalTypeAnnotation
        || meaning instanceof EnumLogicalTypeAnnotation
        || meaning instanceof JsonLogicalTypeAnnotation;
  }

  private static ParquetText ofFixed(LogicalTypeAnnotation meaning) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal
        && decimal.getPrecision() <= MOST_DIGITS) {
      return bytes(
          Kind.NUMBER,
          value ->
              plain(new BigDecimal(new BigInteger(value.getBytesUnsafe()), decimal.getScale()))
                  .getBytes(US_ASCII));
    }
    return meaning instanceof UUIDLogicalTypeAnnotation
        ? bytes(Kind.TEXT, ParquetText::identifier)
        : null;
  }

  private static long unitsPerSecond(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000;
      case MICROS -> 1_000_000;
      case NANOS -> NANOS;
    };
  }

  private static String time(long seconds, long nanos, DateTimeFormatter shown) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, (int) nanos, ZoneOffset.UTC);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : shown.format(time);
  }

  /** Nanoseconds of the day and the Julian day. */
  private static byte[] hadoopTime(Binary value) {
    ByteBuffer parts = ByteBuffer.wrap(value.getBytesUnsafe()).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = parts.getLong();
    long day = parts.getInt() - JULIAN_DAY_OF_EPOCH + Math.floorDiv(nanos, NANOS_OF_DAY);
    long ofDay = Math.floorMod(nanos, NANOS_OF_DAY);
    return time(day * 86_400 + ofDay / NANOS, ofDay % NANOS, ELSEWHERE).getBytes(US_ASCII);
  }

  private static byte[] identifier(Binary value) {
    ByteBuffer halves = ByteBuffer.wrap(value.getBytesUnsafe());
    return new UUID(halves.getLong(), halves.getLong()).toString().getBytes(US_ASCII);
  }

  private static String decimal(double number, double exact, String shortest) {
    if (Double.isNaN(number)) {
      return "";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? INFINITE : "-" + INFINITE;
    }
    if (Math.abs(number) >= exact) {
      return ROUNDED + plain(new BigDecimal(shortest));
    }
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : plain(new BigDecimal(shortest));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The name of a type, as people write it. */
  static String name(Type type) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (!type.isPrimitive()) {
      return meaning instanceof ListLogicalTypeAnnotation
          ? "list"
          : meaning instanceof MapLogicalTypeAnnotation ? "map" : "struct";
    }
    if (type.isRepetition(Type.Repetition.REPEATED)) {
      return "list";
    }
    if (meaning instanceof IntLogicalTypeAnnotation width) {
      return (width.isSigned() ? "int" : "uint") + width.getBitWidth();
    }
    if (meaning instanceof UnknownLogicalTypeAnnotation) {
      return "null";
    }
    return meaning == null
        ? type.asPrimitiveType().getPrimitiveTypeName().name().toLowerCase(Locale.ROOT)
        : meaning.toString().toLowerCase(Locale.ROOT);
  }

  Kind kind() {
    return kind;
  }

  /** Whether values of both have one meaning, whatever their types; what is null fits to all. */
  boolean means(ParquetText other) {
    return kind == other.kind || kind == Kind.NOTHING || other.kind == Kind.NOTHING;
  }

  byte[] of(long number) {
    return whole.apply(number);
  }

  byte[] of(double number) {
    return real.apply(number);
  }

  byte[] of(Binary value) {
    return bytes.apply(value);
  }
}
