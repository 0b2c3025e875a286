package org.evenhand.spark;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.Page;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * The pages of a row group. Their headers have no checksum: they are held against what the footer
 * says of encodings, against each other, and their dictionaries against their own length before
 * memory is taken for them.
 */
final class ParquetPages implements PageReadStore {

  private enum Kind {
    DICTIONARY,
    DATA
  }

  private final PageReadStore pages;
  private final List<ColumnChunkMetaData> chunks;

  /** Whether pages of this kind have checksums, as the first of them says: all have, or none. */
  private final Map<Kind, Boolean> summed = new EnumMap<>(Kind.class);

  private boolean checked = true;

  /**
   * The pages of a row group.
   *
   * @param pages as they are read
   * @param chunks as the footer describes them
   */
  ParquetPages(PageReadStore pages, List<ColumnChunkMetaData> chunks) {
    this.pages = pages;
    this.chunks = chunks;
  }

  @Override
  public PageReader getPageReader(ColumnDescriptor column) {
    ColumnPath path = ColumnPath.get(column.getPath());
    for (ColumnChunkMetaData chunk : chunks) {
      if (chunk.getPath().equals(path)) {
        return new Chunk(pages.getPageReader(column), chunk);
      }
    }
    throw new ParquetDamage("a column without a chunk");
  }

  /** Whether those that were read have checksums; gzip has its own. */
  boolean areChecked() {
    return checked;
  }

  @Override
  public long getRowCount() {
    return pages.getRowCount();
  }

  /** One encoding has had two names. */
  private static Encoding family(Encoding encoding) {
    return encoding.usesDictionary() ? Encoding.RLE_DICTIONARY : encoding;
  }

  private void check(Kind kind, Page page) {
    boolean has = page.getCrc().isPresent();
    Boolean others = summed.putIfAbsent(kind, has);
    if (others != null && others != has) {
      throw new ParquetDamage("a page that lacks the checksum that others have");
    }
  }

  private final class Chunk implements PageReader {

    private final PageReader own;
    private final Set<Encoding> encodings = new HashSet<>();
    private final boolean gzip;

    Chunk(PageReader own, ColumnChunkMetaData chunk) {
      this.own = own;
      this.gzip = chunk.getCodec() == CompressionCodecName.GZIP;
      chunk.getEncodings().forEach(encoding -> encodings.add(family(encoding)));
    }

    @Override
    public DictionaryPage readDictionaryPage() {
      DictionaryPage page = own.readDictionaryPage();
      if (page != null) {
        check(Kind.DICTIONARY, page);
        if (page.getDictionarySize() < 0 || page.getDictionarySize() > page.getUncompressedSize()) {
          throw new ParquetDamage("a dictionary with more entries than bytes");
        }
      }
      return page;
    }

    @Override
    public long getTotalValueCount() {
      return own.getTotalValueCount();
    }

    @Override
    public DataPage readPage() {
      DataPage page = own.readPage();
      if (page != null) {
        check(Kind.DATA, page);
        checked &= gzip || page.getCrc().isPresent();
        if (!encodings.contains(family(encoding(page)))) {
          throw new ParquetDamage("an encoding that the footer does not name");
        }
      }
      return page;
    }

    private static Encoding encoding(DataPage page) {
      return page.accept(
          new DataPage.Visitor<>() {
            @Override
            public Encoding visit(DataPageV1 first) {
              return first.getValueEncoding();
            }

            @Override
            public Encoding visit(DataPageV2 second) {
              return second.getDataEncoding();
            }
          });
    }
  }
}
