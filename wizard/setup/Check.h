#pragma once

#include "setup/CallPath.h"
#include "setup/Desired.h"

#include <QJsonObject>

namespace trunkline::setup {

/// What helps with a finding.
enum class Fix {
    None,
    Apply,   ///< it is not as it should be; the first remedy sets it right
    Improve, ///< it is as it should be, and could be better; likewise
    ChooseNumber,
    OpenTwilio,
    ChangeAddress,
    TestAgain, ///< the gateway: when somebody has looked after it
};

/// What Trunkline can do about a finding with one click. A remedy is a wish about the line that says nothing else: the
/// plan for it is shown, and applied as any other.
struct Remedy
{
    enum class Kind {
        SetAsAsked,   ///< settings, order: as they were asked for, or at the last check
        CreateTrunk,
        ConnectAgain, ///< the number
        MoveHere,     ///< the number, from another trunk
        AddAddress,
        PutBack,      ///< the address, as it was before somebody changed it
        CorrectAddress,
        SwitchOn,
        SwitchOff,
        PutFirst,
        Connection,   ///< `about`: the one to change to, "TCP"
        EncryptionOn,
        EncryptionOff,
    };
    Kind kind = Kind::SetAsAsked;
    Desired wish;
    QString about; ///< for the button: an address, a connection

    friend bool operator==(const Remedy &, const Remedy &) = default;
};

/// One finding about one joint of the line.
struct Check
{
    QString subject; ///< stable: "account", "number-voice", "number-on-trunk", "trunk", "origination-url", "gateway" …
    int leg = 0;     ///< 0 … 3
    LegState state = LegState::NotChecked;
    QString text;    ///< "Number is connected to the trunk"
    QString note;    ///< muted, behind the text
    QString word;    ///< for the picture, when the state's own word says too little: "Not connected"
    QString finding; ///< a sentence, when something is not as it should be
    Fix fix = Fix::None;
    QString about;   ///< which number (E.164) or which origination URL (SID, or its address); empty: the line
    QVector<Remedy> remedies; ///< for Apply and Improve; where there are two, they exclude each other
    bool drift = false;       ///< it was otherwise at the last check: somebody else changed it since

    bool isFinding() const { return state == LegState::Failed || state == LegState::Attention; }
    bool isRepairable() const { return (fix == Fix::Apply || fix == Fix::Improve) && !remedies.isEmpty(); }

    QJsonObject toJson() const;
    friend bool operator==(const Check &, const Check &) = default;
};

} // namespace trunkline::setup
