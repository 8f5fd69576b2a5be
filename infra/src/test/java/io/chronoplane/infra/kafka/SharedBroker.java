package io.chronoplane.infra.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives all test classes of a run the same broker, which ends with the run: each test has topics of its own.
abstract class SharedBroker implements ParameterResolver {

    /// From Maven's artifacts.
    static final class Embedded extends SharedBroker {

        @Override
        TestBroker start() {
            try {
                return new EmbeddedTestBroker(Files.createTempDirectory("kafka"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// In a container.
    static final class Container extends SharedBroker {

        @Override
        TestBroker start() {
            return new ContainerTestBroker();
        }
    }

    abstract TestBroker start();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestBroker.class;
    }

    @Override
    public TestBroker resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(getClass()))
                .computeIfAbsent(TestBroker.class, any -> start(), TestBroker.class);
    }
}
