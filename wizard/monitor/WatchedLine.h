#pragma once

#include "setup/FailureContext.h"
#include "twilio/Alert.h"
#include "twilio/CallRow.h"

#include <QSet>

namespace trunkline::monitor {

/// The trunk whose calls are watched, as far as it tells its calls from those of others. Twilio cannot be asked for the
/// calls of a trunk (API reference §3.5).
struct WatchedLine
{
    std::optional<twilio::Trunk> trunk;
    QVector<twilio::OriginationUrl> urls;
    QVector<twilio::IncomingNumber> numbers;
    bool isOnlyTrunk = false; ///< of the account
    std::optional<twilio::Account> account;
    std::optional<twilio::Money> balance;

    static WatchedLine of(const setup::Observed &seen);

    bool owns(const twilio::CallRow &row) const;
    /// `Perhaps`: it does not say, and there are other trunks.
    enum class Owns { Yes, No, Perhaps };
    Owns owns(const twilio::Alert &alert) const;

    /// E.164 of the number that was called; empty where the row does not tell.
    QString numberOf(const twilio::CallRow &row) const;
    /// Of a SIP address: "sip:+1415…@198.51.100.20;region=us1" → "198.51.100.20".
    static QString hostOf(const QString &address);
    static QString userOf(const QString &address);

    setup::FailureContext context() const;
    QString name() const { return trunk ? trunk->name : QString(); }

private:
    bool hasHost(const QString &host) const;
    bool hasEnabledUrl() const;
};

} // namespace trunkline::monitor
