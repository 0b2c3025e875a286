package org.evenhand.notebook;

import java.lang.reflect.Method;
import tech.tablesaw.api.Table;

/** Shows tables and drawings below a cell. */
public final class Display {

  /** The kernel's own way, by name, so that nothing here needs a kernel to run. */
  private static final String KERNEL = "org.rapaio.jupyter.kernel.global.Global";

  private Display() {}

  /** Shows a table, or its first rows if it has very many. */
  public static void show(Table table) {
    show(Html.of(table));
  }

  /** Shows a drawing. */
  public static void show(Plot plot) {
    show(Html.of(plot));
  }

  private static void show(String html) {
    try {
      Method display =
          Class.forName(KERNEL, true, ClassLoader.getSystemClassLoader())
              .getMethod("display", String.class, Object.class);
      display.invoke(null, "text/html", html);
    } catch (ClassNotFoundException e) {
      // Outside of Jupyter, where the build runs the notebooks.
      System.out.println(html);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this kernel shows nothing; use the one of start", e);
    }
  }
}
