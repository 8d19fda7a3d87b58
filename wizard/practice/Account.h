#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace trunkline::practice {

struct Options;

// The records are plain data: a test may read them, compare them, and change them as somebody else with access to the
// account would.

struct OriginationUrl
{
    QString sid; ///< OU…
    QString friendlyName;
    QString sipUrl; ///< as it was sent
    int priority = 10;
    int weight = 10;
    bool enabled = true;
    QDateTime created;
    QDateTime updated;
    friend bool operator==(const OriginationUrl &, const OriginationUrl &) = default;
};

struct Recording
{
    QString mode = u"do-not-record"_qs;
    QString trim = u"do-not-trim"_qs;
    friend bool operator==(const Recording &, const Recording &) = default;
};

struct Trunk
{
    QString sid; ///< TK…
    QString friendlyName;
    QString domainName; ///< empty until set
    bool secure = false;
    bool cnamLookup = false;
    QString transferMode = u"disable-all"_qs;
    QString transferCallerId = u"from-transferee"_qs;
    QString disasterRecoveryUrl;
    QString disasterRecoveryMethod;
    Recording recording;
    QList<OriginationUrl> urls; ///< newest first
    QDateTime created;
    QDateTime updated;
    friend bool operator==(const Trunk &, const Trunk &) = default;
};

enum class NumberType { Local, TollFree, Mobile, National };

struct Capabilities
{
    bool voice = true;
    bool sms = true;
    bool mms = true;
    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

/// A number that the account owns.
struct Number
{
    QString sid;         ///< PN…
    QString phoneNumber; ///< E.164
    QString friendlyName;
    NumberType type = NumberType::Local;
    Capabilities capabilities;
    QString addressRequirements = u"none"_qs;
    QString addressSid;
    QString bundleSid;
    QString identitySid;
    QString trunkSid;     ///< empty: on no trunk
    QJsonObject settings; ///< "voice_url", "sms_method" … as the API spells them
    QDateTime created;
    QDateTime updated;

    QString voiceUrl() const { return settings.value(u"voice_url"_qs).toString(); }
    QString voiceApplicationSid() const { return settings.value(u"voice_application_sid"_qs).toString(); }
    friend bool operator==(const Number &, const Number &) = default;
};

struct Address
{
    QString sid; ///< AD…
    QString isoCountry;
    QJsonObject lines; ///< "customer_name", "street" …
    QDateTime created;
    QDateTime updated;
    friend bool operator==(const Address &, const Address &) = default;
};

/// Documents that Twilio looks at before it hands out numbers of a country.
struct Bundle
{
    QString sid; ///< BU…
    QString friendlyName;
    QString status = u"twilio-approved"_qs; ///< or draft, pending-review, in-review, twilio-rejected, provisionally-approved
    QString isoCountry;
    NumberType type = NumberType::Local;
    QDateTime validUntil; ///< not valid: without an end
    QDateTime created;

    bool isApproved() const { return status == u"twilio-approved"_qs || status == u"provisionally-approved"_qs; }
};

/// An API key. A Main key may do everything, a Standard key everything but read the account and the keys, a Restricted
/// key only what it was made for.
struct Key
{
    enum class Kind { Standard, Main, Restricted };

    QString sid; ///< SK…
    QString friendlyName;
    QString secret;
    QDateTime created;
    QDateTime updated;
    Kind kind = Kind::Standard;
    /// Of a Restricted key: "trunks", "numbers", "for-sale", "addresses", "documents", "prices", "alerts", "calls",
    /// "regions"; with ":read" behind it only to read.
    QStringList may;
    int refusedWith = 20003; ///< the code of the 403 for everything else
};

struct CallerId
{
    QString sid; ///< PN…
    QString phoneNumber;
    QString friendlyName;
    QDateTime created;
};

struct Call
{
    QString sid; ///< CA…
    QString direction;
    QString from;
    QString to;
    QString status = u"completed"_qs;
    QString phoneNumberSid;
    QString trunkSid;
    QString parentSid; ///< of a call that was passed on
    QString forwardedFrom;
    int seconds = 0;
    QDateTime started;
    bool listed = true; ///< a trunk call that still runs may be missing from the list
    QStringList ahead; ///< states that a call which was placed here has reached and nobody has seen yet: one a look
};

/// What the account was told about a call, or about a trunk that let none through.
struct Alert
{
    QString sid; ///< NO…
    int code = 0;
    QString message; ///< what people read
    QString resourceSid; ///< CA… of the call; there may be no such row in the call log
    QList<std::pair<QString, QString>> more; ///< beside the message: "sipResponse" …
    QDateTime generated;

    bool isError() const; ///< else a warning: 32011 is one
};

/// Money that was spent: what the account must never do twice for one number.
struct Purchase
{
    QString phoneNumber;
    QString numberSid;
    qint64 cents = 0; ///< the first month
};

/// Everything that one practice account holds.
class Account
{
public:
    enum class Type { Full, Trial };
    enum class Status { Active, Suspended, Closed };

    explicit Account(const Options &options);

    QString sid;       ///< AC…
    QString authToken; ///< 32 hexadecimal digits
    QString friendlyName;
    QString ownerSid; ///< of a subaccount: AC… of its parent. Else empty
    Type type = Type::Full;
    Status status = Status::Active;
    qint64 balanceCents = 0; ///< hundredths of the currency
    QDateTime created;

    QList<Trunk> trunks; ///< each list: newest first, as Twilio lists them
    QList<Number> numbers;
    QList<Address> addresses;
    QList<Key> keys; ///< the last one is there from the start
    QList<Bundle> bundles;
    /// By number: the region that its calls come in at. The others come in at us1.
    QHash<QString, QString> voiceRegions;
    QList<CallerId> callerIds;
    QList<Call> calls;
    QList<Alert> alerts;
    QList<Purchase> purchases;   ///< oldest first
    QStringList applicationSids; ///< AP…
    /// Termination domains that other accounts have taken.
    QStringList takenDomains{u"example.pstn.twilio.com"_qs, u"riverside.pstn.twilio.com"_qs};
    /// SIDs that the next n lists leave out, as a list that lags behind does.
    QHash<QString, int> hiddenFromLists;

    Trunk *trunk(const QString &trunkSid);
    OriginationUrl *originationUrl(const QString &trunkSid, const QString &urlSid);
    Number *number(const QString &numberSid);
    Number *numberByPhone(const QString &phoneNumber);
    Address *address(const QString &addressSid);
    QList<Number> numbersOn(const QString &trunkSid) const;

    Trunk &addTrunk(const QString &name);
    OriginationUrl &addOriginationUrl(Trunk &trunk, const QString &sipUrl, const QString &name);
    Number &addNumber(const QString &phoneNumber, NumberType kind = NumberType::Local);
    Alert &addAlert(int code, const QString &message, const QString &resourceSid);
    Key &addKey(Key::Kind kind, const QString &name, const QStringList &may = {});
    Bundle &addBundle(const QString &isoCountry, NumberType kind, const QString &name);
    Address &addAddress(const QString &isoCountry, const QString &customer, const QString &city);
    /// Its numbers stay owned and are on no trunk then.
    void removeTrunk(QString trunkSid); // a copy: the caller's may belong to the trunk
    /// Puts the number on the trunk; an application that answered it is forgotten, web addresses are kept but not
    /// asked.
    static void assign(Number &number, const QString &trunkSid);

    /// Whether a list leaves the SID out this time; each time it is asked counts.
    bool hidesFromList(const QString &itemSid);

    QString newSid(QLatin1String prefix); ///< prefix and 32 hexadecimal digits
    QString newSecret();                  ///< 32 letters and digits
    static QDateTime now();               ///< to the second, as Twilio's dates are

private:
    QString randomText(int length, const QString &alphabet);
    Number *indexed(const QString &wanted, QString Number::*field);

    QRandomGenerator m_random;
    /// Where a number is, counted from the end of the list, since new ones come to its beginning. Tests change the list
    /// as they like, so what is found is looked at.
    QHash<QString, qsizetype> m_places;
};

/// Fills a new account with what its variant holds at the start.
void fill(Account &account, const Options &options);

} // namespace trunkline::practice
