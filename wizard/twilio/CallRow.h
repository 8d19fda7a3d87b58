#pragma once

#include "twilio/Resources.h"

namespace trunkline::twilio {

/// A row of the call log: more than is known of a call that was just placed. What Twilio does not say is empty or not
/// valid; a price comes later than the row.
struct CallRow
{
    enum class Direction { Inbound, Placed, Dialled, ToGateway, FromGateway, Other };

    Call call; ///< on a trunk `to` is a SIP address, perhaps with the number in it (API reference §3.5)
    Direction direction = Direction::Other;
    QString parent; ///< CA…: a call that was passed on has the first one as parent
    QDateTime created, started, ended;
    QString price, currency; ///< decimal text, negative: what it cost
    QString trunkSid, numberSid;
    QString forwardedFrom, callerName;

    /// When it began, as far as anybody said.
    const QDateTime &at() const { return started.isValid() ? started : created; }

    friend bool operator==(const CallRow &, const CallRow &) = default;
};

/// Which rows of the call log. Twilio cannot filter by trunk or direction, and finds no trunk call by its number.
struct CallQuery
{
    QDateTime since, until; ///< not valid: no bound. Compared here, to the second
    QString from;
    std::optional<Call::Status> status;
    int pageSize = 200;
};

} // namespace trunkline::twilio
