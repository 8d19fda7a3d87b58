#pragma once

#include "report/FirewallNeed.h"

#include <QCoreApplication>

namespace trunkline::report {

/// A letter to whoever looks after the network and the gateway: what is asked, why, and how one sees that it works.
/// There is nothing secret in it.
class HandOffMessage
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::report::HandOffMessage)
public:
    static HandOffMessage about(const FirewallNeed &need);

    const QString &subject() const { return m_subject; }
    const QString &body() const { return m_body; }
    /// Both, as it is copied.
    QString text() const;

private:
    static QString occasion(const FirewallNeed &need);
    static QString wish(const FirewallNeed &need);
    static QString proof(const FirewallNeed &need);
    static QString transfer(const FirewallNeed &need);
    static QString ibmSettings(const FirewallNeed &need);

    QString m_subject, m_body;
};

} // namespace trunkline::report
