# The operator's image, from a finished build:
#   ./mvnw package -DskipTests && docker build -t REGISTRY/plumbline:0.1.0 .
# Any image with a Java 17 runtime or later does as a base; nothing in here needs a shell.
ARG BASE=eclipse-temurin:17-jre
FROM ${BASE}
COPY --chmod=a+rX target/quarkus-app/lib /plumbline/lib
COPY --chmod=a+rX target/quarkus-app/quarkus /plumbline/quarkus
COPY --chmod=a+rX target/quarkus-app/app /plumbline/app
COPY --chmod=a+rX target/quarkus-app/quarkus-run.jar /plumbline/
USER 10001:10001
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/plumbline/quarkus-run.jar"]
CMD ["operator"]
