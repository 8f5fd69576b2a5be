package io.chronoplane.queries.doris.tablet;

import java.util.List;

/// Tablets that share an id, or the id of their table, oldest first.
public record TabletPlaces(List<TabletPlace> places) {

    public TabletPlaces {
        places = List.copyOf(places);
    }
}
