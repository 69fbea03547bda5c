package dev.plumbline.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that notice within about a minute that the network has gone silent. A migration may take
 * hours, so that no limit on the time of an answer could tell; the system's own default is two
 * hours.
 */
public final class KeepAliveSockets extends SocketFactory {

  private static final int IDLE_SECONDS = 30;
  private static final int INTERVAL_SECONDS = 10;
  private static final int PROBES = 3;

  private static final Map<String, Made> MAKING = new ConcurrentHashMap<>();

  private final @Nullable Made made;

  /**
   * As pgjdbc makes it.
   *
   * @param key of a {@link #making}
   */
  public KeepAliveSockets(String key) {
    made = MAKING.get(key);
  }

  /** What becomes of the sockets that are made under a key, while one connects. */
  static final class Made implements AutoCloseable {
    private final String key = UUID.randomUUID().toString();
    private volatile WatchedSocket last = new WatchedSocket();

    /** For {@code socketFactoryArg}. */
    String key() {
      return key;
    }

    /** The socket that was made last: the one that is connected. */
    WatchedSocket last() {
      return last;
    }

    @Override
    public void close() {
      MAKING.remove(key);
    }
  }

  /** Connections that are made until this is closed tell their socket. */
  static Made making() {
    var making = new Made();
    MAKING.put(making.key(), making);
    return making;
  }

  @Override
  public Socket createSocket() throws IOException {
    var socket = new WatchedSocket();
    // Later ones of this factory carry the requests to cancel.
    if (made != null && MAKING.containsKey(made.key())) {
      made.last = socket;
    }
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
      socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, IDLE_SECONDS);
      socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, INTERVAL_SECONDS);
      socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
    }
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new UnsupportedOperationException("pgjdbc connects its sockets itself");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException("pgjdbc connects its sockets itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("pgjdbc connects its sockets itself");
  }

  @Override
  public Socket createSocket(
      InetAddress address, int port, InetAddress localAddress, int localPort) {
    throw new UnsupportedOperationException("pgjdbc connects its sockets itself");
  }
}
