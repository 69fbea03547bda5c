/** How GitOps tools read the resource: their own rules, run over real statuses. */
@NullMarked
package dev.plumbline.gitops;

import org.jspecify.annotations.NullMarked;
