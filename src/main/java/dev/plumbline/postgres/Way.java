package dev.plumbline.postgres;

/** How a script runs. */
enum Way {
  /** As one message, in one transaction with its history row. */
  ONE_TRANSACTION,
  /** Statement by statement, each on its own, the history row first. */
  STATEMENTS
}
