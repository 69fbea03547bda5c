/** What is said about objects of every kind: comments, privileges, owners, security labels. */
@NullMarked
package dev.plumbline.kind.aspect;

import org.jspecify.annotations.NullMarked;
