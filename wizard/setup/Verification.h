#pragma once

#include "setup/CallPath.h"
#include "setup/Observed.h"

#include <QJsonObject>
#include <functional>

namespace trunkline::setup {

/// What can be repaired with one click; the repair is always a plan.
enum class Fix { None, Apply, ChooseNumber, OpenTwilio, ChangeAddress };

/// One finding about one joint of the line.
struct Check
{
    QString subject; ///< stable: "account", "number-voice", "number-on-trunk", "trunk", "origination-url"
    int leg = 0;     ///< 0 … 3
    LegState state = LegState::NotChecked;
    QString text;    ///< "Number is connected to the trunk"
    QString note;    ///< muted, behind the text
    QString word;    ///< for the picture, when the state's own word says too little: "Not connected"
    QString finding; ///< a sentence, when something is not as it should be
    Fix fix = Fix::None;

    QJsonObject toJson() const;
    friend bool operator==(const Check &, const Check &) = default;
};

/// The line as it stands, joint by joint. The picture, the list, the report and the `check` command draw from it.
class Verification
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::setup::Verification)
public:
    /// Compares what is there with what was asked. Nothing is sent.
    static QVector<Check> checks(const Desired &desired, const Observed &observed);
    /// Before anything is there: all legs planned.
    static CallPath planned(const Desired &desired, const Observed &observed);
    /// A leg shows the worst of its checks; legs without a check stay "not checked".
    static CallPath path(const Desired &desired, const Observed &observed, const QVector<Check> &checks);
    /// Everything that was asked for is there. (That callers of a trial account must be verified, or that somebody else's
    /// gateway comes first, does not make it otherwise.)
    static bool asAsked(const QVector<Check> &checks);

private:
    static Check accountCheck(const Observed &observed);
    static Check voiceCheck(const NumberWish &wish, const Observed &observed);
    static Check onTrunkCheck(const NumberWish &wish, const Observed &observed);
    static Check worstOf(const Desired &desired, const std::function<Check(const NumberWish &)> &check);
    static Check trunkCheck(const Desired &desired, const Observed &observed);
    static Check urlCheck(const Gateway &gateway, bool first, const Observed &observed);
    static void sharedWithOthers(const twilio::OriginationUrl &ours, const Observed &observed, Check &check);
    static Check gatewayCheck(const Desired &desired);
    static CallPath stations(const Desired &desired, const Observed &observed);
};

} // namespace trunkline::setup
