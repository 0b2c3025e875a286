/**
 * Reading exports, the one scan, writing tables. The only room that knows Spark; rules and counts
 * that it applies are plain Java of other rooms.
 */
package org.evenhand.spark;
