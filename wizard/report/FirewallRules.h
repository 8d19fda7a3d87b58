#pragma once

#include "report/FirewallNeed.h"

#include <QCoreApplication>

namespace trunkline::report {

/// What a firewall has to let in, in its own language: ready to be handed to the tool. Remarks are in the user's
/// language.
class FirewallRules
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::report::FirewallRules)
public:
    /// For `nft --file`. Goes through the chain "inet filter input" before its own rules and changes nothing else there;
    /// may be loaded again.
    static QString nftables(const FirewallNeed &need);
    /// A shell script.
    static QString ufw(const FirewallNeed &need);
    /// For `aws ec2 authorize-security-group-ingress --ip-permissions file://…`.
    static QString aws(const FirewallNeed &need);
    /// For `kubectl apply --filename`.
    static QString kubernetes(const FirewallNeed &need);

private:
    static QString head(const FirewallNeed &need, const QStringList &remarks);
};

} // namespace trunkline::report
