/** What is installed: the Helm chart, the kustomize base, the samples. */
@NullMarked
package dev.plumbline.chart;

import org.jspecify.annotations.NullMarked;
