package dev.plumbline.kind;

/**
 * What a kind has to know about the table that an object of it belongs to, to change it online.
 *
 * @param major the server's major version
 * @param partitioned whether the table is partitioned
 */
public record Surroundings(int major, boolean partitioned) {}
