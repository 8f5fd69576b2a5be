# Builds the one jar, then an image of a Java machine and that jar.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip package -pl api -am

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/chronoplane chronoplane
COPY --from=build /src/api/target/chronoplane.jar /opt/chronoplane.jar
USER chronoplane
WORKDIR /var/lib/chronoplane
ENV CHRONOPLANE_DATA=/var/lib/chronoplane/data \
    CHRONOPLANE_SERVER_HOST=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+UseParallelGC"
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/opt/chronoplane.jar"]
CMD ["serve"]
