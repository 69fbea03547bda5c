/**
 * The only door to Kubernetes: inputs, reconciler, status, events, reports. Fabric8 and the
 * operator SDK live here alone.
 */
@NullMarked
package dev.plumbline.operator;

import org.jspecify.annotations.NullMarked;
