package dev.plumbline.postgres;

import java.sql.SQLException;
import java.util.List;

/** Looks on while a migration runs. */
interface Witness {

  /** Nobody looks on: so it is on the target. */
  Witness NOBODY =
      new Witness() {
        @Override
        public void beforeCommit(Session session, List<String> tags) {}

        @Override
        public void afterAlone(Session session, List<String> tags) {}
      };

  /**
   * All statements of a transaction have run, and their locks are held.
   *
   * @param tags the command tag of each
   */
  void beforeCommit(Session session, List<String> tags) throws SQLException;

  /**
   * Statements have run that ended their transaction themselves or ran in none.
   *
   * @param tags the command tag of each
   */
  void afterAlone(Session session, List<String> tags) throws SQLException;
}
