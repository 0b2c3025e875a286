package org.evenhand.gate;

import java.nio.charset.StandardCharsets;
import org.evenhand.schema.Mapping;

/**
 * Finds a regular part of a cell where it lies, without making an object of it. A part is a place
 * among the cell's bytes: where it begins and how many bytes it has, in one number.
 */
public final class Slice {

  /** The cell has no such part. */
  public static final long NONE = -1;

  private static final int LONG_MARK = 0x80;
  private static final int MARK_BITS = 0xC0;

  private final byte[] after;
  private final byte[] before;
  private final int skipped;
  private final int characters;
  private final boolean orWhole;

  private Slice(Mapping.Part part) {
    this.after = bytes(part.after());
    this.before = bytes(part.before());
    this.skipped = Math.max(0, part.from() - 1);
    this.characters = part.length();
    this.orWhole = part.orWhole();
  }

  /** What finds this part. */
  public static Slice of(Mapping.Part part) {
    return new Slice(part);
  }

  private static byte[] bytes(String mark) {
    return mark == null ? new byte[0] : mark.getBytes(StandardCharsets.UTF_8);
  }

  /** The part of a cell, or {@link #NONE}; a blank cell has itself for its part. */
  public long in(byte[] bytes, int from, int length) {
    long found = length == 0 ? place(from, 0) : found(bytes, from, from + length);
    return found == NONE && orWhole ? place(from, length) : found;
  }

  /** Where a part begins. */
  public static int from(long part) {
    return (int) (part >>> Integer.SIZE);
  }

  /** How many bytes a part has. */
  public static int length(long part) {
    return (int) part;
  }

  private long found(byte[] bytes, int from, int end) {
    int start = from;
    if (after.length > 0) {
      int mark = indexOf(after, bytes, from, end);
      if (mark < 0) {
        return NONE;
      }
      start = mark + after.length;
    }
    start = behind(bytes, start, end, skipped);
    int stop = end;
    if (before.length > 0) {
      stop = indexOf(before, bytes, start, end);
    } else if (characters > 0) {
      stop = behind(bytes, start, end, characters);
    }
    return start < 0 || stop <= start ? NONE : place(start, stop - start);
  }

  private static long place(int from, int length) {
    return (long) from << Integer.SIZE | length;
  }

  private static int indexOf(byte[] mark, byte[] bytes, int from, int end) {
    for (int i = from; i >= 0 && i <= end - mark.length; i++) {
      int same = 0;
      while (same < mark.length && bytes[i + same] == mark[same]) {
        same++;
      }
      if (same == mark.length) {
        return i;
      }
    }
    return -1;
  }

  /** The place behind so many characters, or -1 where the cell has fewer. */
  private static int behind(byte[] bytes, int from, int end, int count) {
    int at = from;
    for (int passed = 0; passed < count; passed++) {
      if (at >= end) {
        return -1;
      }
      at++;
      while (at < end && (bytes[at] & MARK_BITS) == LONG_MARK) {
        at++;
      }
    }
    return at;
  }
}
