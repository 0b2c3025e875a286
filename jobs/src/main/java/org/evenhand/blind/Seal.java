package org.evenhand.blind;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Files that only their opening code makes readable: a zip archive under AES-GCM, which also tells
 * when a single bit of it was changed. The sealed bytes are a mark that names this form, the nonce,
 * and the cipher text.
 */
public final class Seal {

  private static final byte[] MARK = "evenhand sealed 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** The same files give the same archive, whenever it is made. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Seal() {}

  /** Seals files by their names. */
  public static byte[] close(
      SortedMap<String, byte[]> files, OpeningCode code, RandomGenerator lots) {
    byte[] nonce = new byte[NONCE_BYTES];
    lots.nextBytes(nonce);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    sealed.writeBytes(MARK);
    sealed.writeBytes(nonce);
    try {
      sealed.writeBytes(cipher(Cipher.ENCRYPT_MODE, code, nonce).doFinal(zipped(files)));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java seals what lies in memory", e);
    }
    return sealed.toByteArray();
  }

  /** The files that were sealed; empty if this code does not open them. */
  static Optional<SortedMap<String, byte[]>> open(byte[] sealed, OpeningCode code) {
    int start = MARK.length + NONCE_BYTES;
    boolean isWhole = sealed.length > start + TAG_BITS / Byte.SIZE;
    if (!isWhole || !Arrays.equals(sealed, 0, MARK.length, MARK, 0, MARK.length)) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOfRange(sealed, MARK.length, start);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, code, nonce);
      return Optional.of(unzipped(cipher.doFinal(sealed, start, sealed.length - start)));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("what was sealed whole is opened whole", e);
    }
  }

  private static Cipher cipher(int mode, OpeningCode code, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(code.key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(MARK);
    return cipher;
  }

  private static byte[] zipped(SortedMap<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static SortedMap<String, byte[]> unzipped(byte[] archive) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
