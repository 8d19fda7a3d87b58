#pragma once

#include "answers/Answers.h"
#include "twilio/Resources.h"

namespace trunkline::setup {

/// A number the line should have, and how the account comes to it.
struct NumberWish
{
    enum class How { Use, Buy };
    How how = How::Use;
    PhoneNumber number;
    bool mayTakeOver = false; ///< agreed that what answers it today stops answering
    std::optional<AddressSid> address;
    std::optional<BundleSid> bundle;

    friend bool operator==(const NumberWish &, const NumberWish &) = default;
};

/// An origination URL of the trunk that is to lead elsewhere, or there by another connection.
struct Readdress
{
    OriginationUrlSid sid;
    SipUri to;

    friend bool operator==(const Readdress &, const Readdress &) = default;
};

/// What the administrator asked for.
struct Desired
{
    TrunkName trunk;
    std::optional<TrunkSid> trunkSid; ///< chosen by the user, or known from the journal: goes before the name
    TrunkSettings settings;
    QVector<Gateway> gateways;
    QVector<OriginationUrlSid> switchOff;
    QVector<NumberWish> numbers; ///< in the order asked for, none twice; empty: later
    QVector<Readdress> readdress; ///< of a repair

    /// What was asked about this number, if it was.
    const NumberWish *wish(const PhoneNumber &number) const;

    static Desired from(const Answers &answers);
    /// Asks for the other, too; where both say something about the same, the other goes before. `urls`: those that are there.
    void add(const Desired &other, const QVector<twilio::OriginationUrl> &urls);
    friend bool operator==(const Desired &, const Desired &) = default;
};

} // namespace trunkline::setup
