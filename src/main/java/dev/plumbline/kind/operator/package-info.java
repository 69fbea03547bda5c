/** Operators, their classes and families, casts. */
@NullMarked
package dev.plumbline.kind.operator;

import org.jspecify.annotations.NullMarked;
