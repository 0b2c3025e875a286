/**
 * The contract: fields, codes, tables and the plan as data files, and the records that load them.
 * The only place where a field or a code is written down.
 */
package org.evenhand.schema;
