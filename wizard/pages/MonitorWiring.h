#pragma once

#include "monitor/FeedTiming.h"
#include "setup/Session.h"

#include <functional>

namespace trunkline::pages {

/// What the program gives the monitor. What is not given is not offered.
struct MonitorWiring
{
    setup::Service service;                ///< with the credentials of whoever is signed in
    QString folder;
    setup::SecretStore *secrets = nullptr; ///< may be null
    std::optional<twilio::ProxyChoice> proxy; ///< that was typed; else the system's
    QString trunk;                         ///< SID or name; empty: the last one
    monitor::FeedTiming timing = {};

    /// `service`: with the codes of whoever is signed in to the monitor.
    using OfTrunk = std::function<void(const setup::Service &service, const twilio::Trunk &trunk)>;
    OfTrunk check;     ///< page "Check the line", or the repair of this trunk
    OfTrunk testCall;
    OfTrunk addNumber;
    /// In place of a message of the desktop.
    std::function<void(const QString &title, const QString &text)> notify;
};

} // namespace trunkline::pages
