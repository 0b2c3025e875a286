package org.evenhand.gate;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What each value of one column stands for: an open-addressing map from bytes to numbers that looks
 * a value up where it lies in the line, without making an object of it.
 */
final class Vocabulary implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What {@link #find} answers for a value that it does not know. */
  static final int ABSENT = Integer.MIN_VALUE;

  private byte[][] keys = new byte[64][];
  private int[] meanings = new int[64];
  private int size;

  /** The meaning of the value, or {@link #ABSENT}. */
  int find(byte[] bytes, int from, int length) {
    int mask = keys.length - 1;
    int slot = hash(bytes, from, length) & mask;
    while (keys[slot] != null) {
      if (Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, from + length)) {
        return meanings[slot];
      }
      slot = (slot + 1) & mask;
    }
    return ABSENT;
  }

  /** Gives a value its meaning; a value that has one gets the new one. */
  void put(String value, int meaning) {
    put(value.getBytes(StandardCharsets.UTF_8), meaning);
  }

  int size() {
    return size;
  }

  private void put(byte[] key, int meaning) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int mask = keys.length - 1;
    int slot = hash(key, 0, key.length) & mask;
    while (keys[slot] != null && !Arrays.equals(keys[slot], key)) {
      slot = (slot + 1) & mask;
    }
    if (keys[slot] == null) {
      keys[slot] = key;
      size++;
    }
    meanings[slot] = meaning;
  }

  private void grow() {
    byte[][] oldKeys = keys;
    int[] oldMeanings = meanings;
    keys = new byte[2 * oldKeys.length][];
    meanings = new int[2 * oldKeys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        put(oldKeys[i], oldMeanings[i]);
      }
    }
  }

  private static int hash(byte[] bytes, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 15);
  }
}
