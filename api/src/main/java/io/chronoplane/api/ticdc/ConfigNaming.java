package io.chronoplane.api.ticdc;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import io.chronoplane.commands.ticdc.PulsarConfig;
import io.chronoplane.commands.ticdc.PulsarOauth2;
import java.util.Map;
import java.util.Set;

/// How the API spells the members of a configuration.
final class ConfigNaming extends PropertyNamingStrategy {

    private static final long serialVersionUID = 1;
    private static final Map<String, String> IRREGULAR =
            Map.of("nullText", "null", "sendAllBootstrapAtStart", "send-all-bootstrap-at-start");
    private static final Set<Class<?>> HYPHENATED = Set.of(PulsarConfig.class, PulsarOauth2.class);

    @Override
    public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
        return translated(field.getDeclaringClass(), name);
    }

    @Override
    public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
        return translated(parameter.getDeclaringClass(), name);
    }

    private static String translated(Class<?> owner, String name) {
        String irregular = IRREGULAR.get(name);
        if (irregular != null) {
            return irregular;
        }
        return HYPHENATED.contains(owner)
                ? PropertyNamingStrategies.KebabCaseStrategy.INSTANCE.translate(name)
                : PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(name);
    }
}
