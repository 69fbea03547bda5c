/** Foreign-data wrappers, servers, user mappings. */
@NullMarked
package dev.plumbline.kind.foreign;

import org.jspecify.annotations.NullMarked;
