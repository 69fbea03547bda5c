package dev.plumbline.migrate;

/**
 * Rows that a failed migration could not get past.
 *
 * @param count such as {@code 3 rows} or {@code at least 100000 rows}
 * @param why they are in the way, for people
 * @param query that shows some of them
 */
public record InTheWay(String count, String why, String query) {}
