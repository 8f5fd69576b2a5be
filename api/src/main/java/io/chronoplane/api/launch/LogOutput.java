package io.chronoplane.api.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import io.chronoplane.infra.config.LoggingSettings;
import io.chronoplane.infra.config.LoggingSettings.Format;
import org.slf4j.LoggerFactory;

/// Applies the logging settings to the logger that is there; the text form itself is in `logback.xml`.
final class LogOutput {

    private LogOutput() {}

    static void apply(LoggingSettings settings) {
        level(settings.level());
        LoggerContext context = context();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (settings.format() == Format.JSON) {
            root.detachAndStopAllAppenders();
            root.addAppender(json(context));
        }
    }

    /// Changes what is logged from now on.
    static void level(LoggingSettings.Level level) {
        Level own = Level.valueOf(level.name());
        context().getLogger("io.chronoplane").setLevel(own);
        context().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)
                .setLevel(own.isGreaterOrEqual(Level.WARN) ? own : Level.WARN);
    }

    private static LoggerContext context() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            return context;
        }
        throw new IllegalStateException("the logger is not Logback");
    }

    private static ConsoleAppender<ILoggingEvent> json(LoggerContext context) {
        var encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
