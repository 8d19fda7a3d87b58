#pragma once

#include "answers/Answers.h"

#include <QByteArray>

namespace trunkline {

/// Reads a set-up file:
///
///     {"version": 1,
///      "trunk":    {"name": "Support line", "secure": false, "transferMode": "disable-all", "cnam": false,
///                   "recording": "do-not-record"},
///      "gateways": [{"uri": "sip:203.0.113.10:5060;transport=tcp", "name": "Gateway 1", "priority": 10, "weight": 10,
///                    "enabled": true}],
///      "number":   {"buy": "+14155550123"}}         or {"use": "+1…", "takeOver": true}, or null
///
/// or, for several numbers on one trunk, instead of "number":
///
///      "numbers":  [{"use": "+14155550123"}, {"use": "+14155550147", "takeOver": true}, {"buy": "+14155550198"}]
///
/// Only "version" and "trunk"."name" are required; what is left out of "trunk" takes Twilio's default on a new trunk and
/// stays as it is on an existing one. Also allowed:
///
/// - in "trunk": "sid" (TK…: one of several trunks of the same name), "transferCallerId" ("from-transferee",
///   "from-transferor"), "trimSilence", "domainName" (….pstn.twilio.com) and "disasterRecoveryUrl" (https://…), both also
///   empty to remove them, and "switchOff", a list of origination URLs (OU…) that are on the trunk and shall be off;
/// - in a gateway, what is left out is "Gateway N", priority 10, weight 10, enabled; at most 10 gateways, none twice, and
///   all by TLS if "secure" is true;
/// - in "numbers", as many as are wanted, each as "number" would have it and none twice; an empty list is "later";
/// - with "buy": "addressSid" (AD…) and "bundleSid" (BU…), where the country asks for them;
/// - with "use": "takeOver", by which one agrees that what answers the number today stops answering.
///
/// Unknown or repeated keys, wrong types and impossible values are refused with ErrorKind::BadFile, whose message names
/// the file, the line and what is allowed: `line.json:4: "priority" must be a whole number from 0 to 65535.`
class SetupFile
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::SetupFile)
public:
    static Result<Answers> read(const QString &path);
    static Result<Answers> parse(const QByteArray &json, const QString &fileName);
};

} // namespace trunkline
