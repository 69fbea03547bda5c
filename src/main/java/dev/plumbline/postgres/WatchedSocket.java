package dev.plumbline.postgres;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** A socket that tells how long somebody has been waiting for the other side. */
final class WatchedSocket extends Socket {

  private static final long NOBODY = Long.MIN_VALUE;

  private volatile long since = NOBODY;

  /** Zero when nobody waits. */
  Duration waited() {
    var begun = since;
    return begun == NOBODY ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        since = System.nanoTime();
        try {
          return in.read();
        } finally {
          since = NOBODY;
        }
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        since = System.nanoTime();
        try {
          return in.read(bytes, offset, length);
        } finally {
          since = NOBODY;
        }
      }
    };
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new FilterOutputStream(super.getOutputStream()) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        since = System.nanoTime();
        try {
          out.write(bytes, offset, length);
        } finally {
          since = NOBODY;
        }
      }
    };
  }
}
