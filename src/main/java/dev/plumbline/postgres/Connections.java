package dev.plumbline.postgres;

import java.util.Optional;

/**
 * Where the target and its shadow are.
 *
 * @param target the database that is managed
 * @param shadow a server on which scratch databases are made (the database named is only connected
 *     to); empty: the target's own server
 * @param template the database that scratch databases are copied from; empty: the default of {@code
 *     CREATE DATABASE}
 */
public record Connections(Target target, Optional<Target> shadow, Optional<String> template) {}
