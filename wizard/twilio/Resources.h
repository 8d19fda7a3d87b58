#pragma once

#include "answers/Answers.h"

#include <QDateTime>
#include <QMap>
#include <QVector>

/// Twilio's resources as values, as far as Trunkline reads them (API reference §1–§4). SIDs that the server may leave
/// null or "" are optional. Text from the server is untrusted: length and control characters are cleaned on reading.
namespace trunkline::twilio {

struct Account
{
    enum class Status { Active, Suspended, Closed };
    enum class Type { Full, Trial, Unknown };
    QString sid;
    QString name;
    Status status = Status::Active;
    Type type = Type::Unknown; ///< Unknown: the key may not read the account (API reference §1.1)
    bool isSubaccount = false;
    QString ownerSid; ///< of a subaccount: its parent

    friend bool operator==(const Account &, const Account &) = default;
};

/// An amount in a currency. Twilio sends prices as strings; kept exactly as decimal text, compared as numbers.
struct Money
{
    QString amount;   ///< "48.20"
    QString currency; ///< "USD"

    double value() const { return amount.toDouble(); }
    /// "US$48.20", "48,20 €": for people, at least two decimals, more only if the amount has them.
    QString text() const;

    friend bool operator==(const Money &, const Money &) = default;
};

struct Trunk
{
    TrunkSid sid;
    QString name;
    bool secure = false;
    bool cnam = false;
    TransferMode transferMode = TransferMode::DisableAll;
    TransferCallerId transferCallerId = TransferCallerId::FromTransferee;
    RecordingMode recording = RecordingMode::DoNotRecord;
    bool trimSilence = false;
    QString domainName;          ///< empty: none
    QString disasterRecoveryUrl; ///< empty: none
    QDateTime created;

    friend bool operator==(const Trunk &, const Trunk &) = default;
};

struct OriginationUrl
{
    OriginationUrlSid sid;
    TrunkSid trunk;
    QString sipUrl; ///< as the server spells it; may not parse as SipUri
    QString name;
    int priority = 10;
    int weight = 10;
    bool enabled = true;
    QDateTime created;

    friend bool operator==(const OriginationUrl &, const OriginationUrl &) = default;
};

/// A number of the account (IncomingPhoneNumbers, or a trunk's PhoneNumbers).
struct IncomingNumber
{
    NumberSid sid;
    QString e164;
    QString name;
    bool voice = false;
    bool sms = false;
    std::optional<TrunkSid> trunk;
    QString voiceUrl;            ///< where calls go when no trunk is set
    QString voiceMethod;
    QString voiceFallbackUrl;
    QString voiceFallbackMethod;
    QString statusCallback;
    QString voiceApplicationSid; ///< AP…, empty: none. Setting a trunk deletes it
    QString voiceReceiveMode;    ///< "fax": takes faxes and no calls; else "voice" or empty
    QString smsUrl;              ///< where text messages go; moving the calls leaves it alone
    QString smsApplicationSid;   ///< AP…, empty: none
    QString type;                ///< "local", "toll-free" …; empty on older answers
    QString emergencyAddressStatus;
    QString status;              ///< "in-use"
    QDateTime created;
    QDateTime updated;           ///< the last change of anything about it

    friend bool operator==(const IncomingNumber &, const IncomingNumber &) = default;
};

enum class AddressRequirement { None, Any, Local, Foreign };

struct AvailableNumber
{
    QString e164;
    QString locality;
    QString region;
    QString country; ///< ISO code
    bool voice = false;
    bool sms = false;
    bool beta = false;
    AddressRequirement address = AddressRequirement::None;

    friend bool operator==(const AvailableNumber &, const AvailableNumber &) = default;
};

struct Country
{
    QString iso;
    QString name;
    bool beta = false;
    QVector<NumberType> types; ///< what the country sells: Local, TollFree, Mobile, National

    friend bool operator==(const Country &, const Country &) = default;
};

/// Monthly prices of numbers in one country, from the account's own price list.
struct NumberPrices
{
    QString country;
    QString currency;
    QMap<NumberType, QString> monthly; ///< decimal text

    std::optional<Money> price(NumberType type) const;
    friend bool operator==(const NumberPrices &, const NumberPrices &) = default;
};

/// What a minute of a call costs that comes in on a trunk, by the type of the number that was dialled.
struct MinutePrices
{
    QString country;
    QString currency;
    QMap<NumberType, QString> perMinute; ///< decimal text

    std::optional<Money> price(NumberType type) const;
    friend bool operator==(const MinutePrices &, const MinutePrices &) = default;
};

/// What to look for among the numbers for sale. Voice-capable ones only, always.
struct NumberQuery
{
    QString country;  ///< ISO code
    NumberType type = NumberType::Local;
    QString contains; ///< digits and `*`; in the US and Canada three digits are sent as area code
    QString locality;
    QString region;     ///< US and Canada: "CA"
    QString postalCode; ///< US and Canada
    int pageSize = 20;

    friend bool operator==(const NumberQuery &, const NumberQuery &) = default;
};

/// An address of the account, for countries that ask for one.
struct Address
{
    QString sid, customerName, street, city, country;

    friend bool operator==(const Address &, const Address &) = default;
};

/// What an address is made of.
struct NewAddress
{
    QString customerName, street, streetSecondary, city, region, postalCode, country;
    bool mayCorrect = true; ///< Twilio may correct the spelling

    friend bool operator==(const NewAddress &, const NewAddress &) = default;
};

/// Documents that Twilio looks at before it hands out numbers of a country.
struct Bundle
{
    QString sid, name;
    bool provisional = false; ///< approved for the time being
    QDateTime validUntil;     ///< not valid: without an end

    friend bool operator==(const Bundle &, const Bundle &) = default;
};

/// An API key as the list shows it: never with its secret.
struct ApiKey
{
    QString sid, name;
    QDateTime created;

    friend bool operator==(const ApiKey &, const ApiKey &) = default;
};

/// A call as placed by us (Calls). A call to a trunk number is two rows at Twilio; this is the outbound one.
struct Call
{
    enum class Status { Queued, Ringing, InProgress, Completed, Busy, Failed, NoAnswer, Canceled };
    QString sid; ///< CA…
    QString from, to;
    Status status = Status::Queued;
    int seconds = 0; ///< length, 0 while it runs

    friend bool operator==(const Call &, const Call &) = default;
};

} // namespace trunkline::twilio
