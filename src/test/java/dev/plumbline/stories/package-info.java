/**
 * What users tell of, one story a class: a real API server, real PostgreSQL servers, and the
 * operator with the rights that the chart gives it.
 */
@NullMarked
package dev.plumbline.stories;

import org.jspecify.annotations.NullMarked;
