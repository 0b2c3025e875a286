/**
 * What people write down for a run: plan, lock and mapping, read from YAML. Every complaint is one
 * line that says file, line, key and what to do.
 */
package org.evenhand.settings;
