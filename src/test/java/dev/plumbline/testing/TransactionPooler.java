package dev.plumbline.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a PostgreSQL server as PgBouncer does with {@code pool_mode = transaction}: a
 * client has a session of the server from the first statement of a transaction to its end, and the
 * last one that was given back is lent first. For the simple query protocol alone. Source:
 * PostgreSQL's documentation, "Message Flow".
 */
public final class TransactionPooler implements AutoCloseable {

  private static final int SSL_REQUEST = 80877103;
  private static final int GSSENC_REQUEST = 80877104;
  private static final int PROTOCOL_3 = 196608;

  private final ServerSocket listener;
  private final int server;
  private final Map<String, Deque<Pooled>> pools = new ConcurrentHashMap<>();
  private final AtomicInteger clients = new AtomicInteger();

  private record Pooled(Socket socket, DataInputStream in, DataOutputStream out) {}

  /**
   * @param server port of the server on this machine, which asks for no password
   */
  public TransactionPooler(int server) {
    this.server = server;
    try {
      this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** Where clients connect to. */
  public int port() {
    return listener.getLocalPort();
  }

  private void accept() throws IOException {
    while (!listener.isClosed()) {
      var client = listener.accept();
      start(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    try (client) {
      var in = new DataInputStream(client.getInputStream());
      var out = new DataOutputStream(client.getOutputStream());
      var database = greet(in, out);
      var idle = pools.computeIfAbsent(database, any -> new ConcurrentLinkedDeque<>());
      Pooled lent = null;
      while (true) {
        var type = in.readByte();
        var body = in.readNBytes(in.readInt() - Integer.BYTES);
        if (type == 'X') {
          return;
        }
        if (lent == null) {
          var free = idle.pollFirst();
          lent = free == null ? connect(database) : free;
        }
        send(lent.out(), type, body);
        if (answer(lent.in(), out) == 'I') {
          idle.addFirst(lent);
          lent = null;
        }
      }
    }
  }

  /** Lets a client in, and returns the database that it asked for. */
  private String greet(DataInputStream in, DataOutputStream out) throws IOException {
    String database;
    while (true) {
      var length = in.readInt();
      var code = in.readInt();
      var words = new String(in.readNBytes(length - 2 * Integer.BYTES), StandardCharsets.UTF_8);
      database = words.replaceFirst("(?s).*?database\0([^\0]*)\0.*", "$1");
      if (code != SSL_REQUEST && code != GSSENC_REQUEST) {
        break;
      }
      out.writeByte('N');
      out.flush();
    }
    send(out, (byte) 'R', new byte[Integer.BYTES]);
    for (var each :
        new String[] {
          "server_version\0" + "18.0\0",
          "client_encoding\0UTF8\0",
          "DateStyle\0ISO, MDY\0",
          "TimeZone\0UTC\0",
          "integer_datetimes\0on\0",
          "standard_conforming_strings\0on\0"
        }) {
      send(out, (byte) 'S', each.getBytes(StandardCharsets.UTF_8));
    }
    // A process that no server has.
    send(out, (byte) 'K', new byte[] {127, 0, 0, (byte) clients.incrementAndGet(), 1, 2, 3, 4});
    send(out, (byte) 'Z', new byte[] {'I'});
    return database;
  }

  private Pooled connect(String database) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server);
    var pooled =
        new Pooled(
            socket,
            new DataInputStream(socket.getInputStream()),
            new DataOutputStream(socket.getOutputStream()));
    var words = ("user\0postgres\0database\0" + database + "\0\0").getBytes(StandardCharsets.UTF_8);
    pooled.out().writeInt(words.length + 2 * Integer.BYTES);
    pooled.out().writeInt(PROTOCOL_3);
    pooled.out().write(words);
    pooled.out().flush();
    answer(pooled.in(), new DataOutputStream(OutputStream.nullOutputStream()));
    return pooled;
  }

  /** Passes an answer on, up to the message that says how the session stands. */
  private static char answer(DataInputStream from, DataOutputStream to) throws IOException {
    while (true) {
      var type = from.readByte();
      var body = from.readNBytes(from.readInt() - Integer.BYTES);
      send(to, type, body);
      if (type == 'Z') {
        return (char) body[0];
      }
    }
  }

  private static void send(DataOutputStream to, byte type, byte[] body) throws IOException {
    to.writeByte(type);
    to.writeInt(body.length + Integer.BYTES);
    to.write(body);
    to.flush();
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
              } catch (EOFException | SocketException e) {
                // One side has hung up.
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            "transaction-pooler");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (var idle : pools.values()) {
        for (var each : idle) {
          each.socket().close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
