/** Functions, procedures and aggregates, and what calls them: triggers and event triggers. */
@NullMarked
package dev.plumbline.kind.routine;

import org.jspecify.annotations.NullMarked;
