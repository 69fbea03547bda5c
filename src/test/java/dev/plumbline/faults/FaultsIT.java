package dev.plumbline.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * As somebody who sleeps at night, I want whatever breaks at whatever moment to be mended by the
 * next run, or to be told exactly what is broken and both ways out.
 *
 * <p>All groups of {@link FaultTable} run at once, for they mostly wait. {@code -Dfault=part} picks
 * cases by a part of their name.
 */
class FaultsIT {

  private static final Map<FaultCase, Future<?>> RUNNING = new ConcurrentHashMap<>();
  private static final List<ExecutorService> POOLS = new ArrayList<>();
  private static final List<FaultyServer> SERVERS = new ArrayList<>();

  @BeforeAll
  static void begin(@TempDir Path home) throws IOException {
    together(FaultTable.SILENCE, 16, FaultyServer.shared());
    together(FaultTable.SESSIONS, 3, FaultyServer.shared());
    together(FaultTable.PROCESSES, 2, FaultyServer.shared());
    for (var cases : FaultTable.SERVERS) {
      if (!chosen(cases).isEmpty()) {
        var data = Files.createDirectory(home.resolve("server" + SERVERS.size()));
        var server = FaultyServer.own(data);
        SERVERS.add(server);
        together(cases, 1, server);
      }
    }
  }

  private static void together(List<FaultCase> cases, int threads, FaultyServer server) {
    var pool = Executors.newFixedThreadPool(threads);
    POOLS.add(pool);
    for (var each : chosen(cases)) {
      RUNNING.put(
          each,
          pool.submit(
              () -> {
                each.run(server);
                return null;
              }));
    }
  }

  private static List<FaultCase> chosen(List<FaultCase> cases) {
    var part = System.getProperty("fault", "");
    return cases.stream().filter(each -> each.name().contains(part)).toList();
  }

  @AfterAll
  static void end() {
    POOLS.forEach(ExecutorService::shutdownNow);
    SERVERS.forEach(FaultyServer::close);
  }

  @TestFactory
  Stream<DynamicNode> processes() {
    return tests(FaultTable.PROCESSES);
  }

  @TestFactory
  Stream<DynamicNode> sessions() {
    return tests(FaultTable.SESSIONS);
  }

  @TestFactory
  Stream<DynamicNode> silence() {
    return tests(FaultTable.SILENCE);
  }

  @TestFactory
  Stream<DynamicNode> servers() {
    return FaultTable.SERVERS.stream().flatMap(FaultsIT::tests);
  }

  private static Stream<DynamicNode> tests(List<FaultCase> cases) {
    return chosen(cases).stream()
        .collect(groupingBy(each -> each.fault().name(), LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            group ->
                dynamicContainer(
                    group.getKey(),
                    group.getValue().stream()
                        .map(each -> dynamicTest(each.name(), () -> ended(each)))));
  }

  private static void ended(FaultCase each) throws Throwable {
    try {
      java.util.Objects.requireNonNull(RUNNING.get(each)).get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }
}
