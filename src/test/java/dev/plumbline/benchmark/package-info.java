/** How fast the differ is, beside {@code pg_dump}; see docs/benchmarks.md. */
@NullMarked
package dev.plumbline.benchmark;

import org.jspecify.annotations.NullMarked;
