/** Text search parsers, templates, dictionaries, configurations. */
@NullMarked
package dev.plumbline.kind.textsearch;

import org.jspecify.annotations.NullMarked;
