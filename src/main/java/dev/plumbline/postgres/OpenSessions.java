package dev.plumbline.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of this process, for those who watch over them. Safe for use by many threads. */
final class OpenSessions {

  private static final Set<Session> OPEN = ConcurrentHashMap.newKeySet();

  private OpenSessions() {}

  static void add(Session session) {
    OPEN.add(session);
  }

  static void remove(Session session) {
    OPEN.remove(session);
  }

  /** All of them at this moment. */
  static List<Session> all() {
    return List.copyOf(OPEN);
  }

  /** Those that were opened by one of these threads. */
  static List<Session> of(Collection<Thread> threads) {
    return OPEN.stream().filter(each -> threads.contains(each.owner())).toList();
  }
}
