/**
 * What happens when something breaks at the worst moment: a table of moments and faults, each pair
 * a test on real servers. A run is brought to a moment by what is real (locks, a network that holds
 * a message back), is struck there, and has to end; then the next run has to leave history, catalog
 * and outcome as they should be.
 */
@NullMarked
package dev.plumbline.faults;

import org.jspecify.annotations.NullMarked;
