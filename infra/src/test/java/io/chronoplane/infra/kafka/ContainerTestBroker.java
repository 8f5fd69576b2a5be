package io.chronoplane.infra.kafka;

import com.github.dockerjava.api.DockerClient;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/// Kafka as its makers ship it, in a container.
final class ContainerTestBroker implements TestBroker {

    private static final String SWITCH = "chronoplane.containers";
    private static final String IMAGE = "apache/kafka:4.3.1";

    private final KafkaContainer container = new KafkaContainer(IMAGE);
    private final DockerClient docker = DockerClientFactory.lazyClient();

    ContainerTestBroker() {
        container.start();
    }

    /// Whether these tests are wanted, and possible.
    static boolean isThere() {
        return Boolean.getBoolean(SWITCH) && DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public String addresses() {
        return container.getBootstrapServers();
    }

    /// A container that is started again may get another port, so its broker is stopped in the middle of whatever it
    /// does, and does not answer: to those who wait for it that is the same.
    @Override
    public void kill() {
        docker.pauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void restart() {
        docker.unpauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.stop();
    }
}
