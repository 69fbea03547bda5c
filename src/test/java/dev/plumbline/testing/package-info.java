/** The real parts that tests and the demo run on: PostgreSQL servers and an API server. */
@NullMarked
package dev.plumbline.testing;

import org.jspecify.annotations.NullMarked;
