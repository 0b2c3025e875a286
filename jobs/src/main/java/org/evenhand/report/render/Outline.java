package org.evenhand.report.render;

import org.evenhand.report.Marker;

/** The outlines of markers as SVG paths around 0, 0, all of about the same area. */
final class Outline {

  private Outline() {}

  static String of(Marker.Shape shape) {
    return switch (shape) {
      case CIRCLE -> "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z";
      case SQUARE -> "M-4.5,-4.5h9v9h-9z";
      case DIAMOND -> "M0,-6.2l6.2,6.2l-6.2,6.2l-6.2,-6.2z";
      case TRIANGLE -> "M0,-6l6,10.4h-12z";
      case TRIANGLE_DOWN -> "M0,6l6,-10.4h-12z";
      case HOURGLASS -> "M-5,-5.5h10l-10,11h10z";
      case BAR -> "M-1.75,-8h3.5v16h-3.5z";
      case CROSS -> "M-2,-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z";
    };
  }
}
