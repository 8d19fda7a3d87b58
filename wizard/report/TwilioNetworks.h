#pragma once

#include "answers/Edges.h"
#include "report/PortRange.h"

#include <QDate>

namespace trunkline::report {

/// Where Twilio's calls come from, as Twilio publishes it. A dated fact: what it is today stands at source().
class TwilioNetworks
{
public:
    /// All of them have to be let in, wherever the trunk's calls are expected from.
    static const QVector<Edges::Edge> &signalling() { return Edges::open(); }
    /// The sound comes from here, for every edge.
    static QString media() { return Edges::soundNetwork(); }
    /// The ports on Twilio's side of the sound.
    static PortRange mediaPorts() { return {10'000, 60'000}; }

    static QString source();
    static QDate verified() { return {2026, 11, 22}; }
    /// Read so long ago that a look at source() is due.
    static bool isOld(const QDate &today) { return verified().daysTo(today) > 90; }
};

} // namespace trunkline::report
