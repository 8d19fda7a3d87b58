#pragma once

#include "setup/Runner.h"

#include <QCoreApplication>

namespace trunkline::pages {

/// What page "Setting up" says and offers when a run stopped before its end.
struct Trouble
{
    /// What the primary button does.
    enum class Way {
        Continue,       ///< looks what is there, and goes on
        TryAgain,       ///< the same, in other words
        CreateAgain,
        BuySimilar,     ///< the number was taken: one of those shown
        OpenTwilio,     ///< first to Twilio, then Continue
        AddAddress,     ///< in a dialog, then to the page "Review"
        SignInAgain,
        AnotherNumber,  ///< to the page "Phone number"
        BackToPlan,     ///< to the page "Review"
    };

    Way way = Way::TryAgain;
    QString title, subtitle;
    QString rowText;                   ///< second line of the row that failed; empty: as the run says
    QString noticeFirst, noticeSecond; ///< empty: none
    bool noticeIsError = false;
};

/// Speaks about a run that stopped. (Table "When a step fails".)
class Troubles
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::Troubles)
public:
    /// A run in State::Stopped.
    static Trouble of(const setup::Runner &run);
    /// The run could not even begin. `madeSomething`: an earlier one has.
    static Trouble beforeTheRun(const Error &error, bool madeSomething);

    /// What it means in front of the window.
    static Advice advice(const Error &error);
    /// The codes do not work any more, or nobody is signed in.
    static Trouble notSignedIn();
    /// A sentence as the first line of a notice: without its full stop.
    static QString headline(const QString &sentence);

private:
    static QString soFar(const setup::Runner &run);
    static Trouble stoppedByUser(const setup::Runner &run);
    static Trouble somethingElse(const Error &error, bool hasRow);
    static Trouble::Way wayOut(const Error &error);
    static bool trunkIsGone(const Error &error, const std::optional<setup::Change> &failed);
};

} // namespace trunkline::pages
