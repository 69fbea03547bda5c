/** Keeps the docs true: what can be generated is generated, what can be counted is counted. */
@NullMarked
package dev.plumbline.docs;

import org.jspecify.annotations.NullMarked;
