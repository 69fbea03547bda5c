package dev.plumbline.faults;

import dev.plumbline.testing.FaultyNetwork;
import java.util.List;

/**
 * What a fault strikes.
 *
 * @param server that the database is on
 * @param database the target
 * @param network between the run and the server
 * @param attempt the run
 * @param backend process id of the session that the run works with at this moment
 * @param untilHealed what a fault holds on to; closed when the run has ended
 */
record Scene(
    FaultyServer server,
    String database,
    FaultyNetwork network,
    Attempt attempt,
    long backend,
    List<AutoCloseable> untilHealed) {}
