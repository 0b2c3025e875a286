/**
 * The main job: export, gate, cube from one scan, findings, verdicts, then tables and the
 * committee's report. It alone knows all rooms that data walk through.
 */
package org.evenhand.pipeline;
