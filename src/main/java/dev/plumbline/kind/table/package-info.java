/** Tables and everything that is inside them. No kind imports another; they meet as ids. */
@NullMarked
package dev.plumbline.kind.table;

import org.jspecify.annotations.NullMarked;
