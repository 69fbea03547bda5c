/**
 * One room per object kind: its record, its catalog query, row to record, and its DDL. Pure; no
 * kind imports another.
 */
@NullMarked
package dev.plumbline.kind;

import org.jspecify.annotations.NullMarked;
