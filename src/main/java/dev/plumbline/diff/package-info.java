/** Two snapshots become one ordered plan. Pure. */
@NullMarked
package dev.plumbline.diff;

import org.jspecify.annotations.NullMarked;
