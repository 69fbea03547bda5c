/** Views and materialized views, and the rules that rewrite queries on them and on tables. */
@NullMarked
package dev.plumbline.kind.view;

import org.jspecify.annotations.NullMarked;
