/**
 * What a database contains and what can be done to it: objects, snapshots, changes, steps, hazards.
 * JDK only.
 */
@NullMarked
package dev.plumbline.model;

import org.jspecify.annotations.NullMarked;
