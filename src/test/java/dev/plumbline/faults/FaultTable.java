package dev.plumbline.faults;

import static dev.plumbline.faults.Moments.OF_A_TRANSACTION;
import static dev.plumbline.faults.Moments.OF_DECISIONS;
import static dev.plumbline.faults.Moments.OF_LARGE_WORK;
import static dev.plumbline.faults.Moments.OF_LOOKING;
import static dev.plumbline.faults.Moments.OF_STATEMENTS;

import java.util.List;
import java.util.stream.Stream;

/** Which fault strikes at which moments. Those that cost little strike at all of them. */
final class FaultTable {

  private static final List<Moment> ALL =
      Stream.of(OF_LOOKING, OF_A_TRANSACTION, OF_STATEMENTS, OF_DECISIONS)
          .flatMap(List::stream)
          .toList();

  private static final List<Moment> OF_WORK =
      Stream.of(OF_A_TRANSACTION, OF_STATEMENTS).flatMap(List::stream).toList();

  /** The run is a process of its own. */
  static final List<FaultCase> PROCESSES =
      Stream.of(
              cases(Fault.PROCESS_KILLED, OF_WORK),
              cases(Fault.PROCESS_KILLED, OF_DECISIONS),
              cases(Fault.PROCESS_TERMINATED, OF_WORK))
          .flatMap(each -> each)
          .toList();

  /** One session is struck; all others on the server go on. */
  static final List<FaultCase> SESSIONS =
      Stream.of(
              cases(Fault.BACKEND_TERMINATED, ALL),
              cases(Fault.STATEMENT_CANCELLED, ALL),
              cases(Fault.CONNECTION_CUT, ALL),
              cases(Fault.LOCK_TAKEN, OF_LOOKING),
              cases(Fault.TABLE_LOCKED, OF_LOOKING))
          .flatMap(each -> each)
          .toList();

  /** Nothing comes through any more; these cost time, and hardly anything else. */
  static final List<FaultCase> SILENCE =
      Stream.of(
              cases(Fault.CONNECTION_SILENT, OF_LOOKING),
              cases(Fault.CONNECTION_SILENT, OF_WORK),
              cases(Fault.NETWORK_SILENT, OF_A_TRANSACTION))
          .flatMap(each -> each)
          .toList();

  /** Each line has a server of its own. */
  static final List<List<FaultCase>> SERVERS =
      List.of(
          cases(Fault.BACKEND_KILLED, OF_WORK).toList(),
          cases(Fault.SERVER_STOPPED, OF_WORK).toList(),
          Stream.of(
                  cases(Fault.POSTMASTER_KILLED, OF_LOOKING),
                  cases(Fault.POSTMASTER_KILLED, OF_STATEMENTS),
                  cases(Fault.CONNECTIONS_TAKEN, OF_LOOKING),
                  cases(Fault.DISK_FULL, OF_LARGE_WORK))
              .flatMap(each -> each)
              .toList());

  private FaultTable() {}

  private static Stream<FaultCase> cases(Fault fault, List<Moment> moments) {
    return moments.stream().map(moment -> new FaultCase(moment, fault));
  }
}
