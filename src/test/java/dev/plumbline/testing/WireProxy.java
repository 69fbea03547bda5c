package dev.plumbline.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a PostgreSQL server and counts what the client asks: messages of the
 * simple query protocol, each a round trip. Source: PostgreSQL's documentation, "Message Formats".
 */
public final class WireProxy implements AutoCloseable {

  private static final int SSL_REQUEST = 80877103;
  private static final int GSSENC_REQUEST = 80877104;

  private final ServerSocket listener;
  private final int server;
  private final AtomicInteger queries = new AtomicInteger();

  /**
   * @param server port of the server on this machine, which must not want TLS
   */
  public WireProxy(int server) {
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

  /** How many queries were sent since the last call. */
  public int queries() {
    return queries.getAndSet(0);
  }

  private void accept() throws IOException {
    while (!listener.isClosed()) {
      var client = listener.accept();
      var upstream = new Socket(InetAddress.getLoopbackAddress(), server);
      start(() -> up(client, upstream));
      start(() -> down(client, upstream));
    }
  }

  private void up(Socket client, Socket upstream) throws IOException {
    try (client;
        upstream) {
      var from = new DataInputStream(client.getInputStream());
      var to = new DataOutputStream(upstream.getOutputStream());
      while (isRequestForEncryption(from, to)) {
        // The server's answer is no; then comes the message that begins a session.
      }
      while (true) {
        var type = from.readByte();
        if (type == 'Q') {
          queries.incrementAndGet();
        }
        to.writeByte(type);
        forward(from, to);
      }
    }
  }

  /** Forwards one of the first messages, which have no type. */
  private static boolean isRequestForEncryption(DataInputStream from, DataOutputStream to)
      throws IOException {
    var length = from.readInt();
    var code = from.readInt();
    var rest = from.readNBytes(length - 2 * Integer.BYTES);
    to.writeInt(length);
    to.writeInt(code);
    to.write(rest);
    to.flush();
    return code == SSL_REQUEST || code == GSSENC_REQUEST;
  }

  private static void forward(DataInputStream from, DataOutputStream to) throws IOException {
    var length = from.readInt();
    var rest = from.readNBytes(length - Integer.BYTES);
    to.writeInt(length);
    to.write(rest);
    to.flush();
  }

  private static void down(Socket client, Socket upstream) throws IOException {
    try (client;
        upstream) {
      upstream.getInputStream().transferTo(client.getOutputStream());
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
              } catch (EOFException | SocketException e) {
                // One side has hung up.
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            "wire-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
