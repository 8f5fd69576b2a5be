package io.chronoplane.infra.ticdc.codec;

import io.chronoplane.infra.ticdc.rows.Ddl;
import io.chronoplane.infra.ticdc.rows.RowEvent;
import java.util.List;
import java.util.Optional;

/// A protocol of messages. Stateless, for any thread.
public interface Codec {

    /// The messages of some rows that go to one partition, in order.
    ///
    /// @throws io.chronoplane.infra.ticdc.FlowException when one row alone is larger than a message may be
    List<Message> rows(List<RowEvent> rows);

    /// Empty where the protocol has no word for it.
    Optional<Message> ddl(Ddl ddl);

    /// Says that all up to the timestamp was sent; empty where the protocol has no word for it.
    Optional<Message> watermark(long ts);

    /// Whether statements go to every partition; else to the first one.
    boolean isDdlForAll();
}
