#pragma once

#include "twilio/Alert.h"

#include <QStringList>

namespace trunkline::setup {

/// One thing that was seen of a call: an alert, a notification, a SIP answer, the state of its row in the log. What Twilio
/// packs into the text of an alert is taken apart.
struct Symptom
{
    /// Why there is no SIP answer, where the text tells.
    enum class Silence { None, Timeout, Closed, Unresolved, Tls, Certificate };

    int code = 0;      ///< 32011; 0: none
    int sipStatus = 0; ///< 486; 0: none
    Silence silence = Silence::None;
    QString address;   ///< the gateway that was called: host of the SIP address in the text
    QString said;      ///< Twilio's own words, decoded
    QString status;    ///< of a call's row: "busy", "no-answer", "failed", "canceled", "cut-off", "stood-in"
    QString call;      ///< CA…, for support
    int seconds = 0;   ///< length of the call, for "cut-off"

    /// An alert of Monitor or a notification of a call: the texts are form-encoded and carry `Msg`, sometimes not.
    static Symptom ofAlert(const QString &code, const QString &text, const QString &call = {});
    static Symptom of(const twilio::Alert &alert); ///< the same, decoded already
    static Symptom ofSip(int status, const QString &address = {});
    /// "busy", "no-answer", "failed", "canceled", as rows of the call log have it.
    static Symptom ofStatus(const QString &status, const QString &call = {});
    /// Answered and dropped after about half a minute: the sign of an inside address.
    static Symptom ofCutOff(int seconds, const QString &call = {});
    static bool looksCutOff(int seconds) { return seconds >= 20 && seconds <= 35; }

    /// Where to look it up, the most telling first: "sip 486", "32011".
    QStringList keys() const;

    friend bool operator==(const Symptom &, const Symptom &) = default;
};

} // namespace trunkline::setup
