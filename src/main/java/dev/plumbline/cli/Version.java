package dev.plumbline.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: the version, and the source that it was built from where known. */
public final class Version implements IVersionProvider {

  /** The project's version; a test keeps it equal to the build's. */
  public static final String NUMBER = "0.1.0-SNAPSHOT";

  @Override
  public String[] getVersion() {
    var revision = System.getProperty("plumbline.revision", "");
    return new String[] {
      "plumbline " + NUMBER + (revision.isBlank() ? "" : " (" + revision + ")"),
      "Java " + System.getProperty("java.version"),
    };
  }
}
