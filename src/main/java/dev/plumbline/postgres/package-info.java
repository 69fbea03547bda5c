/**
 * The only door to PostgreSQL: connect, read the catalog, read and write the history, replay, carry
 * out. {@code java.sql} lives here alone.
 */
@NullMarked
package dev.plumbline.postgres;

import org.jspecify.annotations.NullMarked;
