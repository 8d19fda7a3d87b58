#pragma once

#include "answers/Preset.h"
#include "setup/Desired.h"
#include "setup/Observed.h"
#include "sip/ProbeReport.h"

namespace trunkline::setup {

/// What is configured and known, as far as it decides which cause of a failure is likely. A value: whoever explains a
/// failure makes one from what he has.
struct FailureContext
{
    /// What this computer found when it asked the gateway itself.
    enum class Probe { NotAsked, Answers, Silent, OtherWay };

    QVector<SipUri> gateways; ///< those that are on, in the order in which Twilio tries them
    bool switchedOff = false; ///< there are addresses, and all are off
    bool secure = false;      ///< TLS and SRTP
    std::optional<TransferMode> transferMode;
    bool disasterUrl = false;
    bool trial = false;
    bool suspended = false;
    bool region = false; ///< another than the usual one
    QString number;      ///< E.164
    QString caller;      ///< E.164, of the call in question; empty: not known
    std::optional<Preset> product;
    Probe probe = Probe::NotAsked;
    std::optional<Transport> other; ///< OtherWay: by which it answers instead
    bool certificate = false;       ///< this computer found it not in order

    static FailureContext of(const Desired &desired, const Observed &observed);
    /// Of a trunk that is looked at without answers of ours, as Monitor does.
    static FailureContext of(const twilio::Trunk &trunk, const QVector<twilio::OriginationUrl> &urls, const QString &number);
    void learn(const sip::ProbeReport &report);

    /// The gateway with this host; without a host the first. Nothing if there is none.
    std::optional<SipUri> gatewayAt(const QString &host) const;
    Transport transport(const std::optional<SipUri> &gateway) const;

    /// Is one of the conditions of failures.json the case, for this gateway? "!" in front turns it round.
    bool holds(const QString &condition, const std::optional<SipUri> &gateway) const;
    static bool isCondition(const QString &word);

    /// The product whose address it looks like.
    static std::optional<Preset> productAt(const SipUri &uri);

private:
    void takeUrls(const QVector<twilio::OriginationUrl> &urls);
};

} // namespace trunkline::setup
