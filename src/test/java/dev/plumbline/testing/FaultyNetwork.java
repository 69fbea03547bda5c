package dev.plumbline.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way between clients and a PostgreSQL server, without TLS. It can hold back one message or the
 * answer to it, lose all connections, and go silent: then connections stay open and nothing comes
 * through, as behind a router that has forgotten them.
 */
public final class FaultyNetwork implements AutoCloseable {

  private static final int SSL_REQUEST = 80877103;
  private static final int GSSENC_REQUEST = 80877104;
  private static final Pattern DATABASE = Pattern.compile("\0database\0([^\0]*)\0");

  private final ServerSocket door;
  private final int server;
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
  private volatile @Nullable Hold hold;
  private volatile boolean newOnesSilent;

  /**
   * @param server port of the server on this machine
   */
  public FaultyNetwork(int server) {
    this.server = server;
    try {
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** Which of two things is held back. */
  public enum What {
    /** The message: the server does not know of it. */
    REQUEST,
    /** What the server says to it: the client does not know. */
    ANSWER
  }

  /** Where clients connect to, on 127.0.0.1. */
  public int port() {
    return door.getLocalPort();
  }

  /**
   * Holds back the first message that fits, or the answer to it.
   *
   * @param what of the two
   * @param database a pattern for the name of the session's database
   * @param text a pattern found in the message's SQL
   */
  public Hold holdBack(What what, String database, String text) {
    var next = new Hold(what, Pattern.compile(database), Pattern.compile(text));
    hold = next;
    return next;
  }

  /** How many messages had this part in their SQL. */
  public int seen(String part) {
    return seen.computeIfAbsent(part, any -> new AtomicInteger()).get();
  }

  /** Closes all connections; new ones come through. */
  public void cut() {
    lines.forEach(Line::close);
  }

  /**
   * All that is open stays open, and nothing comes through any more.
   *
   * @param alsoNewOnes whether connections that are opened from now on find nobody either
   */
  public void goSilent(boolean alsoNewOnes) {
    newOnesSilent = alsoNewOnes;
    lines.forEach(line -> line.silent = true);
  }

  /** New connections come through again; those that were silenced are closed. */
  public void heal() {
    newOnesSilent = false;
    lines.stream().filter(line -> line.silent).forEach(Line::close);
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }

  private void accept() throws IOException {
    while (!door.isClosed()) {
      var client = door.accept();
      Socket upstream;
      try {
        upstream = new Socket(InetAddress.getLoopbackAddress(), server);
      } catch (IOException e) {
        client.close();
        continue;
      }
      var line = new Line(client, upstream);
      line.silent = newOnesSilent;
      lines.add(line);
      start(line::up);
      start(line::down);
    }
  }

  /** One message that is held back, or the answer to it. */
  public static final class Hold {
    private final What what;
    private final Pattern database;
    private final Pattern text;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile int port;
    private boolean taken;

    private Hold(What what, Pattern database, Pattern text) {
      this.what = what;
      this.database = database;
      this.text = text;
    }

    /** Whether it is held back within this time. */
    public boolean awaitReached(Duration limit) throws InterruptedException {
      return reached.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The server's {@code client_port} of the session whose message it is. */
    public int clientPort() {
      return port;
    }

    /** Lets it through. */
    public void release() {
      open.countDown();
    }

    private synchronized boolean takes(String name, String sql) {
      if (taken || !database.matcher(name).find() || !text.matcher(sql).find()) {
        return false;
      }
      taken = true;
      return true;
    }

    private void here(Line line) {
      port = line.upstream.getLocalPort();
      reached.countDown();
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private final class Line {
    private final Socket client;
    private final Socket upstream;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean silent;
    private volatile @Nullable Hold answer;
    private String database = "";

    Line(Socket client, Socket upstream) {
      this.client = client;
      this.upstream = upstream;
    }

    void up() throws IOException {
      try {
        var from = new DataInputStream(client.getInputStream());
        var to = new DataOutputStream(upstream.getOutputStream());
        while (isRequestForEncryption(from, to)) {
          // The server's answer is no; then comes the message that begins a session.
        }
        while (true) {
          var type = from.readByte();
          var length = from.readInt();
          var body = from.readNBytes(length - Integer.BYTES);
          if (type == 'Q') {
            sql(new String(body, StandardCharsets.UTF_8).replace("\0", ""));
          }
          stayHereIfSilent();
          to.writeByte(type);
          to.writeInt(length);
          to.write(body);
          to.flush();
        }
      } finally {
        close();
      }
    }

    private void sql(String text) {
      seen.forEach((part, count) -> count.addAndGet(text.contains(part) ? 1 : 0));
      var next = hold;
      if (next != null && next.takes(database, text)) {
        if (next.what == What.REQUEST) {
          next.here(this);
        } else {
          answer = next;
        }
      }
    }

    /** Forwards one of the first messages, which have no type. */
    private boolean isRequestForEncryption(DataInputStream from, DataOutputStream to)
        throws IOException {
      var length = from.readInt();
      var body = from.readNBytes(length - Integer.BYTES);
      var code = java.nio.ByteBuffer.wrap(body).getInt();
      var named = DATABASE.matcher(new String(body, StandardCharsets.UTF_8));
      if (named.find()) {
        database = named.group(1);
      }
      stayHereIfSilent();
      to.writeInt(length);
      to.write(body);
      to.flush();
      return code == SSL_REQUEST || code == GSSENC_REQUEST;
    }

    void down() throws IOException {
      try {
        var buffer = new byte[8192];
        for (var read = 0; read != -1; read = upstream.getInputStream().read(buffer)) {
          var held = answer;
          if (held != null && read > 0) {
            answer = null;
            held.here(this);
          }
          stayHereIfSilent();
          client.getOutputStream().write(buffer, 0, read);
        }
        stayHereIfSilent();
      } finally {
        close();
      }
    }

    private void stayHereIfSilent() {
      if (silent) {
        try {
          closed.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    void close() {
      lines.remove(this);
      closed.countDown();
      try (client;
          upstream) {
        // Both ends learn of it.
      } catch (IOException e) {
        // They are gone already.
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One side has hung up.
              }
            },
            "faulty-network");
    thread.setDaemon(true);
    thread.start();
  }
}
