/**
 * What users see: the {@code DatabaseSchema} resource, its spec, status and conditions. Beans
 * without logic.
 */
@NullMarked
package dev.plumbline.api;

import org.jspecify.annotations.NullMarked;
