#pragma once

#include "answers/PhoneNumber.h"
#include "answers/Sid.h"
#include "answers/SipUri.h"
#include "answers/TrunkName.h"

#include <QJsonObject>
#include <QVector>
#include <optional>
#include <variant>

namespace trunkline {

enum class TransferMode { DisableAll, SipOnly, EnableAll };
enum class TransferCallerId { FromTransferee, FromTransferor };
enum class RecordingMode { DoNotRecord, FromRinging, FromAnswer, FromRingingDual, FromAnswerDual };

/// Twilio's words for them: "sip-only", "from-transferor", "record-from-answer-dual" …
QString token(TransferMode mode);
QString token(TransferCallerId callerId);
QString token(RecordingMode mode);
std::optional<TransferMode> transferModeFrom(const QString &token);
std::optional<TransferCallerId> transferCallerIdFrom(const QString &token);
std::optional<RecordingMode> recordingModeFrom(const QString &token);

inline constexpr QStringView trunkDomainEnding = u".pstn.twilio.com";
/// A domain of a trunk: letters, digits and hyphens, then that ending.
bool isTrunkDomain(const QString &text);
/// A web address that Twilio may ask: https and a host.
bool isHttpsAddress(const QString &text);

/// What was asked about the trunk. What is left empty takes Twilio's default on a new trunk and stays as it is on an
/// existing one.
struct TrunkSettings
{
    std::optional<bool> secure;                       ///< TLS and SRTP
    std::optional<bool> cnam;                         ///< look up the caller's name; costs per call
    std::optional<TransferMode> transferMode;
    std::optional<TransferCallerId> transferCallerId;
    std::optional<RecordingMode> recording;
    std::optional<bool> trimSilence;
    std::optional<QString> domainName;                ///< "clinic.pstn.twilio.com"
    std::optional<QString> disasterRecoveryUrl;       ///< https, asked when no gateway answers

    bool isEmpty() const { return *this == TrunkSettings{}; }
    friend bool operator==(const TrunkSettings &, const TrunkSettings &) = default;
};

/// One origination URL. Lowest priority is tried first; equals share by weight. (Twilio: 0–65535, 1–65535.)
struct Gateway
{
    SipUri uri;
    QString name;
    int priority = 10;
    int weight = 10;
    bool enabled = true;

    friend bool operator==(const Gateway &, const Gateway &) = default;
};

/// A number that the account already has.
struct UseNumber
{
    PhoneNumber number;
    bool mayTakeOver = false; ///< the user agreed that what answers it today stops answering

    friend bool operator==(const UseNumber &, const UseNumber &) = default;
};

/// A number to be bought: exactly this one, never "one of this area".
struct BuyNumber
{
    PhoneNumber number;
    std::optional<AddressSid> address; ///< where the country asks for one
    std::optional<BundleSid> bundle;

    friend bool operator==(const BuyNumber &, const BuyNumber &) = default;
};

/// A number of the line, and how the account comes to it.
using NumberAnswer = std::variant<UseNumber, BuyNumber>;
const PhoneNumber &phoneNumber(const NumberAnswer &answer);

/// The valid answers to all questions: serialisable, without secrets. The set-up file is exactly this.
/// With settings.secure every gateway is reached by TLS, since Twilio uses nothing else then.
struct Answers
{
    TrunkName trunk;
    std::optional<TrunkSid> existingTrunk; ///< "Use the existing trunk", chosen by the user
    TrunkSettings settings;
    QVector<Gateway> gateways;             ///< up to 10
    QVector<OriginationUrlSid> switchOff;  ///< addresses on an existing trunk that the user wants off
    QVector<NumberAnswer> numbers;         ///< as they were given, none twice; empty: later

    static constexpr int maxGateways = 10; // Twilio: origination URLs per trunk

    /// The set-up file's form, version 1. SetupFile::parse() makes the same answers of it. One number is written as "number",
    /// as ever, several as "numbers".
    QJsonObject toJson() const;

    friend bool operator==(const Answers &, const Answers &) = default;
};

} // namespace trunkline
