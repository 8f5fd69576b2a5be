package io.chronoplane.infra.ticdc.codec;

import io.chronoplane.commands.ticdc.ErrorCode;
import io.chronoplane.infra.ticdc.FlowException;
import io.chronoplane.infra.ticdc.rows.RowEvent;

/// The limit of messages.
final class MessageSize {

    /// What a broker adds to a record, as upstream reckons it.
    static final int OVERHEAD = 36;

    private MessageSize() {}

    static Message checked(Message message, RowEvent row, int limit) {
        int length = message.size() + OVERHEAD;
        if (length > limit) {
            throw new FlowException(
                    ErrorCode.MESSAGE_TOO_LARGE,
                    "message is too large. table:" + row.table().fullName() + ", length:" + length
                            + ", maxMessageBytes:" + limit);
        }
        return message;
    }
}
