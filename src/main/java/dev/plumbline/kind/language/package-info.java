/** Procedural languages, transforms, encoding conversions. */
@NullMarked
package dev.plumbline.kind.language;

import org.jspecify.annotations.NullMarked;
