#include "pages/Trouble.h"

#include "answers/Isolate.h"
#include "pages/PurchaseTrouble.h"

#include <QLocale>

#include <algorithm>

namespace trunkline::pages {

using setup::Change;
using setup::Runner;
using Way = Trouble::Way;

namespace {

const setup::PurchaseNumber *purchase(const std::optional<Change> &failed)
{
    return failed ? std::get_if<setup::PurchaseNumber>(&*failed) : nullptr;
}

} // namespace

/// What is done and what is not, by the names of the list.
QString Troubles::soFar(const Runner &run)
{
    QStringList done, open;
    for (const setup::Row &row : run.rows()) {
        if (row.key == u"look" || row.key == u"check")
            continue;
        const bool over = row.state == setup::Row::State::Done || row.state == setup::Row::State::NotNeeded;
        (over ? done : open) += row.title;
    }
    const QLocale locale;
    if (done.isEmpty())
        return open.isEmpty() ? tr("Nothing has been changed.") : tr("Nothing has been changed. Still to do: %1.").arg(locale.createSeparatedList(open));
    if (open.isEmpty())
        return tr("Done, and stays in place: %1. Only the check of the result is missing.").arg(locale.createSeparatedList(done));
    return tr("Done, and stays in place: %1. Still to do: %2.").arg(locale.createSeparatedList(done), locale.createSeparatedList(open));
}

Trouble Troubles::stoppedByUser(const Runner &run)
{
    Trouble trouble;
    trouble.way = Way::Continue;
    trouble.title = tr("Stopped at step %1 of %2").arg(run.step()).arg(run.rows().size());
    trouble.subtitle = soFar(run);
    return trouble;
}

/// The advice names the set-up file and the command line, too; in front of the window it is the pages.
Advice Troubles::advice(const Error &error)
{
    Advice advice = Advising::advice(error);
    if (error.kind == ErrorKind::NumberInUse)
        advice.next = tr("Go back to the numbers and agree to move it, or choose another one.");
    if (error.kind == ErrorKind::TrunkAmbiguous)
        advice.next = tr("Give the trunk another name, or delete one of them in Twilio.");
    return advice;
}

/// What a change says when the trunk that it belongs to is not there any more.
bool Troubles::trunkIsGone(const Error &error, const std::optional<Change> &failed)
{
    if (error.kind != ErrorKind::NotFound || !failed)
        return false;
    return std::holds_alternative<setup::AddOriginationUrl>(*failed) || std::holds_alternative<setup::UpdateOriginationUrl>(*failed)
           || std::holds_alternative<setup::UpdateTrunk>(*failed) || std::holds_alternative<setup::SetRecording>(*failed);
}

Way Troubles::wayOut(const Error &error)
{
    if (error.kind == ErrorKind::ConsentNeeded || error.kind == ErrorKind::NumberInUse || error.kind == ErrorKind::TrunkAmbiguous)
        return Way::BackToPlan;
    switch (Advising::advice(error).remedy) {
    case Remedy::OpenTwilio:
        return Way::OpenTwilio;
    case Remedy::SignInAgain:
        return Way::SignInAgain;
    case Remedy::ChooseAnotherNumber:
        return Way::AnotherNumber;
    case Remedy::GoBack:
        return Way::BackToPlan;
    case Remedy::Resume:
        return Way::Continue;
    case Remedy::None:
    case Remedy::TryAgain:
    case Remedy::NetworkSettings:
        return Way::TryAgain;
    }
    Q_UNREACHABLE();
}

Trouble Troubles::somethingElse(const Error &error, bool hasRow)
{
    const Advice advice = Troubles::advice(error);
    QStringList sentences;
    if (error.kind == ErrorKind::Refused && !error.message.isEmpty())
        sentences += error.message; // Twilio's own sentence
    else
        sentences += advice.what;
    if (hasRow && error.twilioCode != 0)
        sentences += tr("For support: code %1.").arg(error.twilioCode);

    Trouble trouble;
    trouble.way = wayOut(error);
    trouble.title = tr("One step didn’t work");
    trouble.subtitle = tr("Everything before it is done and stays in place.");
    if (hasRow) {
        trouble.rowText = sentences.join(u' ');
        trouble.noticeFirst = advice.next.isEmpty() ? QString() : tr("What you can do");
        trouble.noticeSecond = advice.next;
    } else {
        trouble.noticeFirst = headline(sentences.join(u' '));
        trouble.noticeSecond = advice.next;
        trouble.noticeIsError = true;
    }
    return trouble;
}

Trouble Troubles::beforeTheRun(const Error &error, bool madeSomething)
{
    Trouble trouble = somethingElse(error, false);
    if (!madeSomething) {
        trouble.title = tr("The set-up can’t begin");
        trouble.subtitle = tr("Nothing has been changed.");
    }
    return trouble;
}

Trouble Troubles::notSignedIn()
{
    return {Way::SignInAgain, tr("Sign in again"), tr("Trunkline needs codes that work before it can go on."), {}, {}, {}, false};
}

QString Troubles::headline(const QString &sentence)
{
    return sentence.endsWith(u'.') || sentence.endsWith(QChar(0x3002)) ? sentence.chopped(1) : sentence;
}

Trouble Troubles::of(const Runner &run)
{
    if (!run.error())
        return stoppedByUser(run);
    const Error &error = *run.error();
    const std::optional<Change> &failed = run.failedChange();
    const bool hasRow = std::any_of(run.rows().begin(), run.rows().end(), [](const setup::Row &row) {
        return row.state == setup::Row::State::Failed || row.state == setup::Row::State::Unclear;
    });

    if (trunkIsGone(error, failed) && !run.isUndo())
        return {Way::CreateAgain, tr("The trunk is gone"), tr("Someone deleted it while Trunkline was working."), {}, {}, {}, false};

    if (const setup::PurchaseNumber *wanted = purchase(failed))
        if (const auto trouble = PurchaseTroubles::of(error, *wanted))
            return *trouble;

    switch (error.kind) {
    case ErrorKind::NumberTaken:
        return {Way::BuySimilar, tr("Choose another number"),
                tr("The number was taken in the meantime. Everything before it is done and stays in place."),
                tr("Someone else bought it a moment ago. You were not charged."), {}, {}, false};
    case ErrorKind::OutcomeUnknown:
        return {Way::Continue, tr("The connection dropped"),
                tr("When you continue, Trunkline first looks what is already there. It never buys twice."),
                purchase(failed) ? tr("The connection dropped before Twilio answered. It may or may not be bought.")
                                 : tr("The connection dropped before Twilio answered. It may or may not be done."),
                tr("Nothing is lost"),
                tr("You can also close Trunkline and continue tomorrow. It starts again from this step."), false};
    case ErrorKind::Offline:
    case ErrorKind::HostNotFound:
    case ErrorKind::TwilioUnreachable:
        return {Way::Continue, tr("The connection dropped"),
                tr("When you continue, Trunkline first looks what is already there. It never buys twice."), {}, tr("Nothing is lost"),
                tr("You can also close Trunkline and continue tomorrow. It starts again from this step."), false};
    case ErrorKind::NumbersLeft:
        return {Way::Continue, tr("Some numbers are left"), tr("All others are done and stay in place."),
                Advising::advice(error).what, tr("What you can do"), Advising::advice(error).next, false};
    case ErrorKind::SignInRefused:
        return {Way::SignInAgain, tr("Sign in again"), tr("Someone made a new Auth Token."),
                tr("Twilio no longer accepts the Auth Token."), {}, {}, false};
    case ErrorKind::ConsentNeeded:
        return {Way::BackToPlan, tr("Agree to the price first"), tr("Everything before it is done and stays in place."),
                tr("The price is not the one you agreed to. Nothing was bought."), tr("What you can do"),
                tr("Go back to the plan. It shows what the number costs now."), false};
    default:
        return somethingElse(error, hasRow);
    }
}

} // namespace trunkline::pages
