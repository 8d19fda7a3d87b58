#pragma once

#include "answers/Answers.h"
#include "practice/PracticeTwilio.h"
#include "setup/RunTiming.h"
#include "twilio/Timing.h"

#include <QTcpServer>
#include <QTemporaryDir>

namespace trunkline::test {

/// Which line is set up, and what is there before.
enum class Scenario {
    NewLine, ///< no trunk yet, a number to buy
    OldLine, ///< the trunk is there with other settings and one of two gateways, and the number is in use elsewhere
};

/// An account in which others have things, too, some of them called nearly as ours; a folder for the record; and a
/// server that nobody may talk to.
class Ground
{
public:
    explicit Ground(Scenario scenario, practice::Options options = withSmallPages());
    static practice::Options withSmallPages();

    const Scenario scenario;
    practice::PracticeTwilio twilio;
    QTemporaryDir folder;

    QByteArray file() const; ///< the set-up file
    Answers answers() const;
    QString journals() const { return folder.filePath(u"journals"_qs); }
    /// Of the only journal there is.
    QString journal() const;
    /// Where redirects lead to.
    QByteArray elsewhere() const;
    int strangersSeen() const { return m_strangers; }

    QString trunkSid() const; ///< of the line, "" until it is made
    const practice::Trunk *trunk() const;
    static QString phoneNumber(Scenario scenario);

    /// What is not ours, as text: compared byte for byte.
    QString others() const;
    /// Everything but what a purchase leaves behind: compared before a set-up and after its undo.
    QString everything() const;

    /// Everything works again.
    void heal();
    void goAway();

    // What was there of the line; empty on a new one.
    QString oldUrlSid, numberSid;

private:
    void addOthers();
    void addOldLine();

    QTcpServer m_elsewhere;
    int m_strangers = 0;
    bool m_away = false;
};

/// Short waits, so that a matrix takes minutes and not days.
twilio::Timing quickTiming();
setup::RunTiming quickRunTiming();

} // namespace trunkline::test
