package dev.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiServerTest {

  private final ApiServer server = ApiServer.shared();

  @Test
  void kubectlAndClientSeeTheSameServer() {
    var namespace = server.createNamespace();
    assertThat(server.kubectl("get", "namespace", namespace, "-o", "name").orThrow())
        .isEqualTo("namespace/" + namespace + "\n");
    assertThat(server.kubectl("get", "namespace", "nowhere").err()).contains("not found");
  }

  @Test
  void serviceAccountsHaveNoRightsButTheirOwn() {
    var namespace = server.createNamespace();
    server
        .client()
        .resource(
            new ServiceAccountBuilder()
                .withNewMetadata()
                .withName("nobody")
                .withNamespace(namespace)
                .endMetadata()
                .build())
        .create();
    try (var nobody = server.serviceAccountClient(namespace, "nobody")) {
      assertThatThrownBy(() -> nobody.secrets().inNamespace(namespace).list())
          .isInstanceOf(KubernetesClientException.class)
          .hasMessageContaining("system:serviceaccount:" + namespace + ":nobody");
    }
  }

  @Test
  void listensOnLoopbackOnly() throws IOException {
    // /proc/net/tcp: local address in hex, 0A = listening; 00000000 would be every interface.
    var ours =
        ProcessHandle.current().descendants().map(ProcessHandle::pid).map(String::valueOf).toList();
    var inodes = new java.util.TreeSet<String>();
    for (var pid : ours) {
      var descriptors = Path.of("/proc", pid, "fd");
      if (!Files.isReadable(descriptors)) {
        continue;
      }
      try (var links = Files.list(descriptors)) {
        for (var link : links.toList()) {
          var to = Files.exists(link) || Files.isSymbolicLink(link) ? target(link) : "";
          if (to.startsWith("socket:[")) {
            inodes.add(to.substring(8, to.length() - 1));
          }
        }
      }
    }
    var addresses = new java.util.ArrayList<String>();
    for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
      if (!Files.exists(Path.of(table))) {
        continue;
      }
      for (var line : Files.readAllLines(Path.of(table))) {
        var fields = line.trim().split("\\s+");
        if (fields[3].equals("0A") && inodes.contains(fields[9])) {
          addresses.add(fields[1].substring(0, fields[1].indexOf(':')));
        }
      }
    }
    if (Files.exists(Path.of("/proc/net/tcp"))) {
      assertThat(addresses)
          .isNotEmpty()
          .allMatch(
              each -> each.equals("0100007F") || each.equals("00000000000000000000000001000000"));
    }
  }

  @Test
  void saysWhatIsMissingWhereNothingCanBeHad(@TempDir Path empty) throws IOException {
    // A build.sh that fails stands for "no network": the real one would take minutes.
    var envtest = Files.createDirectory(empty.resolve("envtest"));
    Files.copy(Path.of("envtest/go.mod"), envtest.resolve("go.mod"));
    Files.writeString(envtest.resolve("build.sh"), "exit 7\n");
    var binaries = new ApiServerBinaries(empty, envtest, () -> "no network");
    assertThatThrownBy(binaries::require)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("downloading them: no network")
        .hasMessageContaining("envtest/build.sh")
        .hasMessageContaining("the three binaries of Kubernetes");
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
