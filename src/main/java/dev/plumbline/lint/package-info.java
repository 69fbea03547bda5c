/**
 * What pending migrations may cost: from what was observed of them in the shadow database and from
 * the difference that they make, to hazards with codes, and what comments and policy say of those.
 * Pure; SQL text is looked at only for comments that name hazards and for the names that stand
 * beside them.
 */
@NullMarked
package dev.plumbline.lint;

import org.jspecify.annotations.NullMarked;
