package dev.plumbline.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server, and writes down what the client asks. Without TLS. */
public final class Eavesdropper implements AutoCloseable {

  private final ServerSocket door;
  private final int server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /**
   * @param port where the server listens on 127.0.0.1
   */
  public Eavesdropper(int port) throws IOException {
    this.server = port;
    this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    start(this::listen);
  }

  /** Where clients connect. */
  public int port() {
    return door.getLocalPort();
  }

  /** The text of each message with a query, in order: one is one round trip. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void listen() throws IOException {
    while (true) {
      var client = door.accept();
      var backend = new Socket(InetAddress.getLoopbackAddress(), server);
      start(() -> backend.getInputStream().transferTo(client.getOutputStream()));
      start(() -> forward(client, backend));
    }
  }

  private void forward(Socket client, Socket backend) throws IOException {
    try (var out = new DataOutputStream(backend.getOutputStream())) {
      var in = new DataInputStream(client.getInputStream());
      var typed = false;
      while (true) {
        var type = typed ? in.readByte() : 0;
        var length = in.readInt();
        var body = in.readNBytes(length - 4);
        if (typed) {
          out.writeByte(type);
        }
        out.writeInt(length);
        out.write(body);
        out.flush();
        if (type == 'Q' || type == 'P') {
          asked.add(new String(body, StandardCharsets.UTF_8).replace("\0", ""));
        }
        typed = true;
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
                // one of the two has hung up
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
