/** Documents as files: a renderer turns blocks into bytes and never computes a number. */
package org.evenhand.report.render;
