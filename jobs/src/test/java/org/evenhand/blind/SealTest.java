package org.evenhand.blind;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final OpeningCode CODE = OpeningCode.draw(new SplittableRandom(3));
  private static final SortedMap<String, byte[]> FILES =
      new TreeMap<>(
          java.util.Map.of(
              "letters.json", "B is Zqcanary".getBytes(UTF_8), "open/empty", new byte[0]));

  private static byte[] sealed(long seed) {
    return Seal.close(FILES, CODE, new SplittableRandom(seed));
  }

  @Test
  void open_sameCode_sameFiles() {
    SortedMap<String, byte[]> opened = Seal.open(sealed(1), CODE).orElseThrow();
    assertEquals(FILES.keySet(), opened.keySet());
    FILES.forEach((name, bytes) -> assertArrayEquals(bytes, opened.get(name)));
  }

  @Test
  void close_sameLots_sameBytesAndNoPlainText() {
    assertArrayEquals(sealed(1), sealed(1));
    assertFalse(Arrays.equals(sealed(1), sealed(2)));
    String shown = new String(sealed(1), ISO_8859_1);
    for (String plain : List.of("Zqcanary", "letters", "open", "PK")) {
      assertFalse(shown.contains(plain), plain);
    }
  }

  @Test
  void open_otherCode_nothing() {
    OpeningCode other = OpeningCode.draw(new SplittableRandom(4));
    assertEquals(Optional.empty(), Seal.open(sealed(1), other));
  }

  @Test
  void open_anyByteChanged_nothing() {
    byte[] whole = sealed(1);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      assertEquals(Optional.empty(), Seal.open(changed, CODE), "byte " + i);
      assertEquals(Optional.empty(), Seal.open(Arrays.copyOf(whole, i), CODE), i + " bytes");
    }
  }

  /** What any other program with AES-GCM makes of it: mark, nonce, cipher text with its tag. */
  @Test
  void close_decryptedByTheDocumentedForm_isAZipArchive() throws Exception {
    byte[] sealed = sealed(1);
    byte[] mark = "evenhand sealed 1\n".getBytes(UTF_8);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(CODE.key(), "AES"),
        new GCMParameterSpec(128, sealed, mark.length, 12));
    cipher.updateAAD(mark);
    int start = mark.length + 12;
    byte[] plain = cipher.doFinal(sealed, start, sealed.length - start);
    assertTrue(new String(plain, ISO_8859_1).startsWith("PK"));
  }
}
