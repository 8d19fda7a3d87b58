#pragma once

#include <QCoreApplication>
#include <QString>
#include <array>

namespace trunkline::setup {

/// How much is known about one joint of the line. The order is from nothing known to known bad; see `worse()`.
enum class LegState { Planned, NotChecked, Checking, Likely, Verified, Attention, Failed };
/// "not-checked": for JSON and the drawing.
QString token(LegState state);

/// A place the call passes. The detail is shown under the name: a number, a trunk's name, an address.
struct Station
{
    QString name;
    QString detail;
    bool exists = true; ///< false: still to be made or bought; drawn with a dashed ring

    friend bool operator==(const Station &, const Station &) = default;
};

/// The joint between two stations.
struct Leg
{
    LegState state = LegState::NotChecked;
    QString word;    ///< what is written on the leg, at most 16 characters in English; empty: the state's own word
    QString finding; ///< one sentence, empty when there is nothing to say

    friend bool operator==(const Leg &, const Leg &) = default;
};

/// The way of a call as a value: caller → number → trunk → internet → gateway. The picture, the report, the text for
/// screen readers and the `check` command are all made from it.
class CallPath
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::setup::CallPath)
public:
    enum StationIndex { Caller, Number, Trunk, Internet, Gateway };

    std::array<Station, 5> stations;
    std::array<Leg, 4> legs;

    /// The word on a leg: its own, or the one of its state ("Verified").
    static QString word(const Leg &leg);
    static QString word(LegState state);

    /// "Phone number to Twilio trunk"
    QString legName(int leg) const;

    /// The whole way in sentences, for readers that do not go into the parts of the picture.
    QString spoken() const;
    /// Of one joint: "Phone number to Twilio trunk: Verified."
    QString spoken(int leg) const;

    /// Legs 0 … 3 all verified or likely.
    bool looksGood() const;

    friend bool operator==(const CallPath &, const CallPath &) = default;
};

/// The state to show for a leg that several checks belong to.
LegState worse(LegState one, LegState other);

} // namespace trunkline::setup
