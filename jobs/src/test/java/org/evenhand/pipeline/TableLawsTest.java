package org.evenhand.pipeline;

import java.io.IOException;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The laws of tables on the samples; {@link UnusualExportsTest} has them on unusual exports. */
@ExtendWith(SharedEngine.class)
class TableLawsTest {

  @Test
  void sample_smaller() throws IOException {
    TableLaws.hold(Runs.third());
  }

  @Test
  void sample_full() throws IOException {
    TableLaws.hold(Runs.full());
  }
}
