/** Appeals: who appealed, how long it took, and what was overturned or restored. */
package org.evenhand.measure.appeals;
