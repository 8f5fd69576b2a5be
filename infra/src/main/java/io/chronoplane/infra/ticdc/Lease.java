package io.chronoplane.infra.ticdc;

/// Says which capture owns the cluster: schedules changefeeds, and writes down how far they have come.
public interface Lease {

    /// Takes part in the election, or keeps what was won. Called again and again by the one who wants to own.
    ///
    /// @return whether it is held
    boolean renew();

    /// Whether it is held now.
    boolean isHeld();

    /// Rises with every election: what is written under an older term is to be refused.
    long term();

    /// Lets go of it, so that another election takes place.
    void resign();
}
