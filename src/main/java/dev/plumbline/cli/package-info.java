/** The same engine from a terminal. */
@NullMarked
package dev.plumbline.cli;

import org.jspecify.annotations.NullMarked;
