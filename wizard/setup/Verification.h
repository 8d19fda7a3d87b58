#pragma once

#include "setup/Check.h"
#include "setup/Failure.h"
#include "setup/Observed.h"
#include "setup/Surroundings.h"

namespace trunkline::setup {

/// The line as it stands, joint by joint. The picture, the list, the report and the `check` command draw from it.
class Verification
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::setup::Verification)
public:
    /// The joints of the line.
    enum LegIndex { CallerToNumber, NumberToTrunk, TrunkToInternet, InternetToGateway };

    /// Compares what is there with what should be. Nothing is sent.
    static QVector<Check> checks(const Desired &desired, const Observed &observed, const Surroundings &around = {});
    /// Before anything is there: all legs planned.
    static CallPath planned(const Desired &desired, const Observed &observed);
    /// A leg shows the worst of its checks; legs without a check stay "not checked".
    static CallPath path(const Desired &desired, const Observed &observed, const QVector<Check> &checks);
    /// Everything that was asked for is there. (That callers of a trial account must be verified, or that somebody else's
    /// gateway comes first, does not make it otherwise.)
    static bool asAsked(const QVector<Check> &checks);
    /// All that can be repaired without a decision, as one wish; with how many findings it does away.
    static Desired allRepairs(const QVector<Check> &checks, const Observed &observed, int *findings = nullptr);
    /// The same line, and nothing asked of it yet: what a remedy begins with.
    static Desired nothingOf(const Desired &desired, const Observed &observed);

    /// What a test call met, with what helps here.
    static Check afterCall(const Failure &failure, const Desired &desired, const Observed &observed);

    /// How many numbers have a line of their own in the list, each.
    static constexpr int fewNumbers = 4;

private:
    // VerificationNumbers.cpp: the account and the numbers
    static void accountChecks(const Observed &observed, QVector<Check> &all);
    static void numberChecks(const Desired &desired, const Observed &observed, const Surroundings &around, QVector<Check> &all);
    static Check voiceCheck(const NumberWish &wish, const Observed &observed);
    static Check onTrunkCheck(const NumberWish &wish, const Desired &desired, const Observed &observed, const Surroundings &around);
    static std::optional<Check> regionCheck(const NumberWish &wish, const Surroundings &around);
    static QString whereItWent(const NumberWish &wish, const Observed &observed, bool wasHere);
    static QVector<Check> grouped(const QVector<Check> &checks, const QString &allWell);

    // VerificationTrunk.cpp: the trunk and the addresses on it
    static Check trunkCheck(const Desired &desired, const Observed &observed, const Surroundings &around);
    static Check urlCheck(const Gateway &gateway, bool first, const Desired &desired, const Observed &observed, const Surroundings &around);
    static Check noAddressCheck();
    static void otherUrlChecks(const Desired &desired, const Observed &observed, QVector<Check> &all);
    static Check misspelledCheck(const twilio::OriginationUrl &url, const Desired &desired, const Observed &observed);

    // VerificationConnection.cpp: how and where Twilio calls, and whether somebody answers
    static void placeChecks(const Gateway &gateway, const Surroundings &around, QVector<Check> &all);
    static void connectionChecks(const Gateway &gateway, const Desired &desired, const Observed &observed, const Surroundings &around,
                                 QVector<Check> &all);
    static void productChecks(const Gateway &gateway, const Desired &desired, const Observed &observed, const Surroundings &around,
                              QVector<Check> &all);
    static void gatewayChecks(const Desired &desired, const Observed &observed, const Surroundings &around, QVector<Check> &all);
    static std::optional<Check> certificateCheck(const sip::ProbeReport &report, const Surroundings &around);
    static Remedy reconnect(const Gateway &gateway, Transport transport, const Desired &desired, const Observed &observed);

    // VerificationPast.cpp: what went wrong lately
    static void alertChecks(const Desired &desired, const Observed &observed, const Surroundings &around, QVector<Check> &all);

    static CallPath stations(const Desired &desired, const Observed &observed);
};

} // namespace trunkline::setup
