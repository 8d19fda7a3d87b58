#pragma once

#include "answers/Preset.h"
#include "setup/Remembered.h"
#include "sip/ProbeReport.h"
#include "twilio/Alert.h"

#include <QHash>

namespace trunkline::setup {

/// What is known about a line besides what was asked and what Twilio holds.
struct Surroundings
{
    std::optional<Preset> product;      ///< of the gateway, if it is known
    QVector<sip::ProbeReport> reports;  ///< of the gateways that were asked, in any order
    std::optional<Remembered> before;   ///< how the line was at the last check
    std::optional<QVector<twilio::Alert>> alerts; ///< of this trunk, of the last day; nothing: not looked at
    QDateTime lastAnswered;             ///< the last call in that time that was answered
    QString region;                     ///< of the trunk: "us1"
    QHash<QString, QString> voiceRegions; ///< by E.164: where calls to a number come in, as far as it is known
    bool asIs = false;                  ///< nobody asked for anything: the wish was made from what is there and was
    QDateTime now = QDateTime::currentDateTimeUtc();

    const sip::ProbeReport *reportOf(const SipUri &uri) const
    {
        for (const sip::ProbeReport &report : reports)
            if (report.target == sip::Target::of(uri))
                return &report;
        return nullptr;
    }
};

} // namespace trunkline::setup
