#pragma once

#include "twilio/Resources.h"

#include <QCoreApplication>

namespace trunkline::pages {

/// What a number of the account does today, in words, and whether it can be chosen.
class NumberUse
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::NumberUse)
public:
    enum class Kind { Free, Website, App, Forwarded, OtherTrunk, ThisTrunk, TextsOnly, FaxOnly, AddressInCheck, NotDialled };

    Kind kind = Kind::Free;
    QString what; ///< host of the website, number it is forwarded to, name of the trunk; may be empty
    bool texts = false; ///< something answers its text messages, too; that stays as it is

    /// `thisTrunk`: the one the line will use, if it exists. `trunkName`: of the trunk that the number is on.
    static NumberUse of(const twilio::IncomingNumber &number, const std::optional<TrunkSid> &thisTrunk, const QString &trunkName);

    bool canBeChosen() const;
    /// Something answers it that would answer no more.
    bool wouldBeTakenOver() const;

    QString text() const;      ///< "Answered by a website"
    QString note() const;      ///< what stands behind it: the host; may be empty
    QString whole() const;     ///< both, for lists and for reading aloud
    QString icon() const;      ///< of the set; empty for ThisTrunk, which has a badge
    QString iconColour() const; ///< token; empty: muted

    /// The notice before it is moved.
    QString noticeFirst(const PhoneNumber &number) const;
    QString noticeSecond() const;

    friend bool operator==(const NumberUse &, const NumberUse &) = default;

private:
    QString whatStops() const;
};

} // namespace trunkline::pages
