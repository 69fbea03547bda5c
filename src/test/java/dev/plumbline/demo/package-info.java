/**
 * {@code ./plumbline demo}: an API server, a PostgreSQL and the packaged operator on this machine,
 * and what Plumbline does with them. Built on the test harness; nothing of it is shipped.
 */
@NullMarked
package dev.plumbline.demo;

import org.jspecify.annotations.NullMarked;
