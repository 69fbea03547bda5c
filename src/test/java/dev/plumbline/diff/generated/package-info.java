/**
 * Random schemas and random changes of them. A {@link dev.plumbline.diff.generated.Model} is a list
 * of things; a recipe per kind writes each as SQL, and what a thing refers to is chosen among what
 * stands before it. The same model gives the same SQL, so a schema and its mutation are both made
 * as a whole.
 */
@NullMarked
package dev.plumbline.diff.generated;

import org.jspecify.annotations.NullMarked;
