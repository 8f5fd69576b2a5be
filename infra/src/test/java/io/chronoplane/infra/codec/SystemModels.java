package io.chronoplane.infra.codec;

import io.chronoplane.commands.cls.Cls;
import io.chronoplane.commands.cls.ClsRules;
import io.chronoplane.commands.doris.tablet.CompactionRules;
import io.chronoplane.commands.doris.tablet.DorisTablet;
import io.chronoplane.commands.taurusdb.TaurusDb;
import io.chronoplane.commands.ticdc.Ticdc;
import io.chronoplane.infra.core.SystemModel;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.projections.cls.ClsViews;
import io.chronoplane.projections.doris.tablet.DorisTabletViews;
import io.chronoplane.projections.taurusdb.TaurusDbViews;
import io.chronoplane.projections.ticdc.TicdcViews;
import java.util.List;

/// The systems whose events, states and views are written. A new one gets a line here.
final class SystemModels {

    static final List<SystemModel> ALL = List.of(
            Doris.MODEL,
            new SystemModel(DorisTablet.commands(CompactionRules.DEFAULT), DorisTabletViews.queries()),
            new SystemModel(Cls.commands(ClsRules.DEFAULT), ClsViews.queries()),
            new SystemModel(TaurusDb.commands(), TaurusDbViews.queries()),
            new SystemModel(Ticdc.commands(), TicdcViews.queries()));

    private SystemModels() {}
}
