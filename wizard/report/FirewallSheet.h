#pragma once

#include "report/FirewallNeed.h"
#include "report/SheetFormat.h"

#include <QCoreApplication>

namespace trunkline::report {

/// What a firewall has to let in, in the form that somebody asks for. Addresses in sentences carry the marks that keep
/// them in order on the screen; plain() takes them away for everything else.
class FirewallSheet
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::report::FirewallSheet)
public:
    static QString write(const FirewallNeed &need, SheetFormat format);
    /// The list, for a form or a ticket.
    static QString text(const FirewallNeed &need);
    /// "Message to the network team", "Rules for nftables" …
    static QString name(SheetFormat format);
    /// What to do with it, as a sentence; empty where it explains itself.
    static QString use(SheetFormat format);

    // Lines that the list and the message share.
    /// "203.0.113.10, port 5060, TCP", a line each
    static QStringList gateways(const FirewallNeed &need);
    /// "54.172.60.0/30     ashburn (us1)", a line each
    static QStringList networks();
    /// "TCP port 5060", "UDP port 5060 and TCP port 5061"
    static QString openings(const FirewallNeed &need);
    /// When the networks were read, and where.
    static QString asOf();
};

} // namespace trunkline::report
