/** Where the program starts. */
@NullMarked
package dev.plumbline;

import org.jspecify.annotations.NullMarked;
