/** What people read: messages as values, and the one catalogue that puts them into words. */
package org.evenhand.message;
