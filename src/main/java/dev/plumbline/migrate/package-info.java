/**
 * Desired, observed, assessment, decision, outcome, and the rules of the migration history. Pure.
 */
@NullMarked
package dev.plumbline.migrate;

import org.jspecify.annotations.NullMarked;
