package io.chronoplane.projections.doris.tablet;

import io.chronoplane.commands.core.Recorded;
import io.chronoplane.commands.doris.tablet.DorisTabletTags;
import io.chronoplane.commands.doris.tablet.Label;
import io.chronoplane.commands.doris.tablet.LabelFold;
import io.chronoplane.projections.core.Projection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The transactions under each label.
public final class LabelProjection {

    public static final Projection<Label> PROJECTION =
            new Projection<>("doris.tablet.label", 1, DorisTabletTags.LABEL, Label.class, LabelProjection::fold);

    private LabelProjection() {}

    private static @Nullable Label fold(String id, @Nullable Label view, Recorded recorded) {
        Label after = LabelFold.apply(id, view == null ? new Label(List.of()) : view, recorded.event());
        return after.uses().isEmpty() ? null : after;
    }
}
