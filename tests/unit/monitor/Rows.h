#pragma once

#include "monitor/CallLog.h"

#include "../NoWarnings.h"

#include <QTest>

/// Calls and alerts as Twilio's client gives them, made up.
namespace rows {

using namespace trunkline;
using Direction = twilio::CallRow::Direction;
using Status = twilio::Call::Status;
using monitor::CallLog;
using monitor::CallSid;
using monitor::LogChange;
using monitor::Outcome;

inline QString sid(const QString &prefix, int number)
{
    return prefix + QString::number(number).rightJustified(32, u'0');
}

inline monitor::WatchedLine line(bool onlyTrunk = true)
{
    monitor::WatchedLine line;
    const TrunkSid trunk = *TrunkSid::parse(sid(u"TK"_qs, 1));
    line.trunk = twilio::Trunk{trunk, u"Front desk"_qs};
    line.urls = {twilio::OriginationUrl{*OriginationUrlSid::parse(sid(u"OU"_qs, 1)), trunk, u"sip:203.0.113.10:5060;transport=tcp"_qs, u"Gateway"_qs}};
    twilio::IncomingNumber number{*NumberSid::parse(sid(u"PN"_qs, 1))};
    number.e164 = u"+14155550147"_qs;
    number.trunk = trunk;
    line.numbers = {number};
    line.isOnlyTrunk = onlyTrunk;
    return line;
}

/// On the trunk, and answered.
inline twilio::CallRow row(int number, const QDateTime &at, int seconds = 60, Status status = Status::Completed)
{
    twilio::CallRow row;
    row.call = {sid(u"CA"_qs, number), u"+14155550190"_qs, u"sip:+14155550147@203.0.113.10;region=us1"_qs, status, seconds};
    row.direction = Direction::ToGateway;
    row.started = row.created = at;
    row.trunkSid = sid(u"TK"_qs, 1);
    return row;
}

inline twilio::CallRow failed(int number, const QDateTime &at)
{
    return row(number, at, 0, Status::Failed);
}

inline twilio::Alert alert(int number, const QString &call, const QDateTime &at, const QString &text = u"Gateway did not respond in time"_qs,
                           const QString &code = u"32011"_qs)
{
    twilio::Alert alert;
    alert.sid = sid(u"NO"_qs, number);
    alert.code = code;
    alert.text = text;
    alert.resource = call;
    alert.generated = alert.created = at;
    return alert;
}

inline QDateTime now()
{
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
}

} // namespace rows
