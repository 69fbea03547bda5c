/** Publications and what they publish. */
@NullMarked
package dev.plumbline.kind.publication;

import org.jspecify.annotations.NullMarked;
