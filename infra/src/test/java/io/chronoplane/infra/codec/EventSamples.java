package io.chronoplane.infra.codec;

import io.chronoplane.commands.cls.ClsEvents;
import io.chronoplane.commands.core.Event;
import io.chronoplane.commands.core.EventType;
import io.chronoplane.commands.doris.tablet.DorisTabletEvents;
import io.chronoplane.commands.taurusdb.TaurusDbEvents;
import io.chronoplane.commands.ticdc.TicdcEvents;
import io.chronoplane.infra.doris.Doris;
import io.chronoplane.infra.doris.meta.DorisMetaUpcasters;
import java.util.List;

/// One system's events: those approved, one sample of each, and how older ones are read. The next system is a line.
record EventSamples(List<EventType> approved, List<Event> samples, List<Upcaster> upcasters) {

    static final List<EventSamples> OF_ALL_SYSTEMS = List.of(
            new EventSamples(Doris.MODEL.commands().events(), DorisMetaExamples.ALL, DorisMetaUpcasters.ALL),
            new EventSamples(ClsEvents.ALL, ClsExamples.ALL, List.of()),
            new EventSamples(TaurusDbEvents.ALL, TaurusDbExamples.ALL, List.of()),
            new EventSamples(DorisTabletEvents.ALL, DorisTabletExamples.ALL, List.of()),
            new EventSamples(TicdcEvents.ALL, TicdcExamples.ALL, List.of()));

    static List<EventType> allApproved() {
        return OF_ALL_SYSTEMS.stream().flatMap(system -> system.approved.stream()).toList();
    }

    static List<Event> all() {
        return OF_ALL_SYSTEMS.stream().flatMap(system -> system.samples.stream()).toList();
    }

    static List<Upcaster> allUpcasters() {
        return OF_ALL_SYSTEMS.stream().flatMap(system -> system.upcasters.stream()).toList();
    }
}
