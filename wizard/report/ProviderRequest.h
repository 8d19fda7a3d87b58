#pragma once

#include "answers/SipUri.h"

#include <QCoreApplication>
#include <QVector>

namespace trunkline::report {

/// What another phone provider than Twilio needs to know, to send the calls of a number to this gateway.
class ProviderRequest
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::report::ProviderRequest)
public:
    struct Line
    {
        QString what;       ///< "Send calls to"
        QString value;      ///< "sip:203.0.113.10:5060;transport=tcp"
        bool fixed = false; ///< an address, as it is typed
    };

    /// The six lines of the list. `gateway`: nothing while the address is not known.
    static QVector<Line> lines(const std::optional<SipUri> &gateway);
    /// A short letter with them, subject and body.
    static QString message(const std::optional<SipUri> &gateway);

private:
    static QString connection(const std::optional<SipUri> &gateway, const QString &orTls);
};

} // namespace trunkline::report
