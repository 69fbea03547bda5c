/** Types that schemas define, and collations. No kind imports another; they meet as ids. */
@NullMarked
package dev.plumbline.kind.type;

import org.jspecify.annotations.NullMarked;
