#pragma once

#include "setup/MonthlyTotal.h"
#include "setup/Observed.h"

#include <QJsonObject>

namespace trunkline::setup {

/// Where calls to a number went before it was put on the trunk; undo puts it back.
struct Routing
{
    std::optional<TrunkSid> trunk;
    QString trunkName; ///< for the sentence
    QString voiceUrl, voiceMethod, voiceFallbackUrl, voiceFallbackMethod;
    QString applicationSid;

    static Routing of(const twilio::IncomingNumber &number, const Observed &observed);
    /// Something answers today.
    bool inUse() const { return trunk || !voiceUrl.isEmpty() || !applicationSid.isEmpty(); }
    friend bool operator==(const Routing &, const Routing &) = default;
};

// What can be done to an account. Each is a decision: complete enough to be shown, priced, sent, journalled and undone.

struct CreateTrunk
{
    TrunkName name;
    TrunkSettings settings;
    friend bool operator==(const CreateTrunk &, const CreateTrunk &) = default;
};
struct UpdateTrunk
{
    QString name;
    TrunkSettings to, from; ///< only what differs; without recording
    friend bool operator==(const UpdateTrunk &, const UpdateTrunk &) = default;
};
struct SetRecording
{
    RecordingMode mode = RecordingMode::DoNotRecord, formerMode = RecordingMode::DoNotRecord;
    bool trim = false, formerTrim = false;
    friend bool operator==(const SetRecording &, const SetRecording &) = default;
};
struct AddOriginationUrl
{
    Gateway gateway;
    friend bool operator==(const AddOriginationUrl &, const AddOriginationUrl &) = default;
};
/// Order, share and switch of an address that is there already.
struct UpdateOriginationUrl
{
    OriginationUrlSid sid;
    QString address;
    bool enabled = true, formerEnabled = true;
    int priority = 10, formerPriority = 10;
    int weight = 10, formerWeight = 10;
    friend bool operator==(const UpdateOriginationUrl &, const UpdateOriginationUrl &) = default;
};
/// One write buys the number and puts it on the trunk.
struct PurchaseNumber
{
    BuyNumber wish;
    std::optional<twilio::Money> monthly; ///< as agreed to; empty: the price list does not say
    friend bool operator==(const PurchaseNumber &, const PurchaseNumber &) = default;
};
struct AssignNumber
{
    NumberSid sid;
    PhoneNumber number;
    Routing former;
    friend bool operator==(const AssignNumber &, const AssignNumber &) = default;
};
// the way back
struct DeleteTrunk
{
    QString name;
    int gateways = 0; ///< they go with it
    friend bool operator==(const DeleteTrunk &, const DeleteTrunk &) = default;
};
struct DeleteOriginationUrl
{
    OriginationUrlSid sid;
    QString address;
    friend bool operator==(const DeleteOriginationUrl &, const DeleteOriginationUrl &) = default;
};
struct DetachNumber
{
    NumberSid sid;
    PhoneNumber number;
    friend bool operator==(const DetachNumber &, const DetachNumber &) = default;
};
struct RestoreRouting
{
    NumberSid sid;
    PhoneNumber number;
    Routing former;
    friend bool operator==(const RestoreRouting &, const RestoreRouting &) = default;
};
struct ReleaseNumber
{
    NumberSid sid;
    PhoneNumber number;
    friend bool operator==(const ReleaseNumber &, const ReleaseNumber &) = default;
};

using Change = std::variant<CreateTrunk, UpdateTrunk, SetRecording, AddOriginationUrl, UpdateOriginationUrl, PurchaseNumber,
                            AssignNumber, DetachNumber, RestoreRouting, DeleteOriginationUrl, ReleaseNumber, DeleteTrunk>;

/// Natural key: how a later look finds what the change made ("number:+14155550147"). One per plan.
QString key(const Change &change);
/// The number that it is about, if it is about one.
std::optional<PhoneNumber> numberOf(const Change &change);
/// Of changes about numbers there may be thousands.
inline bool isAboutNumber(const Change &change) { return numberOf(change).has_value(); }
/// Stable name for JSON and the journal: "buy-number".
QString name(const Change &change);
/// Keys that must be done before.
QStringList dependencies(const Change &change);

/// What a change costs, as far as it is a fixed sum; the rest is said in words.
struct Cost
{
    enum class Kind { Free, Monthly, MonthlyUnknown, PerCall, PerMinute };
    Kind kind = Kind::Free;
    std::optional<twilio::Money> monthly;
};
Cost cost(const Change &change);

/// Talks about changes. Sentences may contain <b>…</b> around what the user named; `plainSentence` has none.
class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::setup::ChangeText)
public:
    /// For Review and the undo dialog: "Create the trunk <b>Support line</b>"
    static QString sentence(const Change &change);
    static QString plainSentence(const Change &change);
    /// For the progress list: "Buy +1 415 555 0147 and connect it"
    static QString row(const Change &change);
    /// For the head of the progress: "buying the number"
    static QString doing(const Change &change);
    /// The same for so many changes that differ in their number alone: "Connect 1,000 numbers", "connecting the numbers"
    static QString many(const Change &kind, int count);
    static QString doingMany(const Change &kind);
    /// "US$1.15 a month", "Free", "Twilio charges per call"
    static QString price(const Change &change);
    static QString price(const MonthlyTotal &total);
    /// Name of an icon of the set: "plus", "card", "pencil" …
    static QString icon(const Change &change);

private:
    static QString settingsSentence(const TrunkSettings &to);
};

QJsonObject toJson(const Change &change);
std::optional<Change> changeFromJson(const QJsonObject &json);

} // namespace trunkline::setup
