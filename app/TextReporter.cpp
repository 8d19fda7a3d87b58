#include "TextReporter.h"

#include "Terminal.h"
#include "answers/Isolate.h"
#include "setup/ChangeGroups.h"

#include <QLocale>

namespace trunkline::app {

namespace {

using setup::LegState;
using setup::Row;

void line(const QString &text)
{
    Terminal::out(QString(text + u'\n'));
}

void marked(QChar mark, const QString &text)
{
    line(QString(mark) + u' ' + text);
}

/// "Trunk            Support line, TK0123…"
void fact(const QString &name, const QString &text)
{
    line(u"  "_qs + name.leftJustified(17) + u' ' + text);
}

QChar mark(LegState state)
{
    switch (state) {
    case LegState::Verified:
    case LegState::Likely:
        return u'✓';
    case LegState::Attention:
        return u'!';
    case LegState::Failed:
        return u'✗';
    case LegState::Planned:
    case LegState::NotChecked:
    case LegState::Checking:
        return u'·';
    }
    Q_UNREACHABLE();
}

QString withNote(const QString &text, const QString &note)
{
    return note.isEmpty() ? text : QString(text + u" – "_qs + note);
}

} // namespace

void TextReporter::planned(const setup::Plan &plan, const QStringList &notes)
{
    for (const QString &note : notes)
        marked(u'·', note);
    if (plan.isEmpty())
        return line(tr("Nothing is left to do."));
    if (plan.changes.isEmpty())
        return listNumbers(tr("These numbers are left out:"), plan.leftOut);
    line(tr("To do:"));
    for (const setup::ChangeGroup &group : setup::grouped(plan.changes))
        line(u"  "_qs + group.plainSentence() + u" ("_qs + group.price() + u')');
    if (plan.purchases().size() > 1)
        line(tr("In all: %1").arg(setup::ChangeText::price(plan.monthly())));
    listNumbers(tr("These numbers are left out:"), plan.leftOut);
}

/// A handful by themselves; of more how many they are for each reason.
void TextReporter::listNumbers(const QString &heading, const QVector<setup::LeftOut> &numbers)
{
    if (numbers.isEmpty())
        return;
    line(heading);
    for (qsizetype i = 0; i < std::min<qsizetype>(numbers.size(), setup::listedOneByOne); ++i)
        line(u"  "_qs + withNote(isolate(numbers.at(i).number.international()), Advising::advice(numbers.at(i).why).what));
    if (const int more = int(numbers.size()) - setup::listedOneByOne; more > 0)
        line(u"  "_qs + tr("and %Ln more", nullptr, more));
}

// The rows say it already, and in the words of the window.
void TextReporter::changeBegan(const setup::Change &) {}
void TextReporter::changeEnded(const setup::Change &, bool, const QString &) {}

void TextReporter::rowChanged(const Row &row)
{
    switch (row.state) {
    case Row::State::Done:
        return marked(u'✓', withNote(row.title, row.alreadyThere && row.note.isEmpty() ? tr("already there") : row.note));
    case Row::State::Retrying:
        return marked(u'…', withNote(row.title, tr("%1 Trying again in %2 s (%3 of %4).")
                                                    .arg(row.note)
                                                    .arg(row.secondsLeft)
                                                    .arg(row.attempt)
                                                    .arg(row.attempts)));
    case Row::State::Failed:
        return marked(u'✗', row.total > 0 ? withNote(row.title, row.note) : row.title);
    case Row::State::Unclear:
        return marked(u'?', withNote(row.title, row.note));
    case Row::State::Waiting:
    case Row::State::Running:
    case Row::State::NotNeeded:
        return;
    }
    Q_UNREACHABLE();
}

std::optional<bool> TextReporter::ask(const QString &question)
{
    //: the letter that means yes
    const QString yes = tr("y");
    //: %1 is a question, %2 the letter that means yes, %3 the one that means no
    return Terminal::confirm(tr("%1 (%2/%3) ").arg(question, yes, tr("n")), yes);
}

void TextReporter::finished(const Ending &ending)
{
    if (ending.of == Ending::Of::Check)
        listChecks(ending);
    if (ending.status == ExitStatus::Done || ending.status == ExitStatus::NotAsAsked) {
        line(sentence(ending));
        listWhatIsThere(ending);
    }
    if (ending.why)
        complain(*ending.why, ending);
    else if (ending.status == ExitStatus::Stopped)
        Terminal::complain(tr("Stopped. Nothing is half done: run the same command again to go on.") + u'\n');
    if (ending.practice)
        line(tr("This was practice: nothing reached Twilio and nothing was charged."));
}

QString TextReporter::sentence(const Ending &ending)
{
    if (ending.onlyGatewayFails)
        return tr("Everything at Twilio is as asked, but a gateway does not answer this computer.");
    if (ending.status == ExitStatus::NotAsAsked)
        return ending.of == Ending::Of::Check ? tr("The line is not as asked. “trunkline apply” with the same file sets it right.")
                                              : tr("Not everything is as asked.");
    switch (ending.of) {
    case Ending::Of::Check:
        return tr("Everything is as asked.");
    case Ending::Of::Undo:
        return undone(ending.observed.numbers);
    case Ending::Of::Apply:
        break;
    }
    if (ending.desired && ending.desired->numbers.isEmpty())
        return tr("The line is built and waits for a number.");
    return ending.writes == 0 ? tr("Nothing had to be done: the line is as asked.") : tr("The line is set up.");
}

QString TextReporter::undone(const setup::HeldNumbers &kept)
{
    if (kept.isEmpty())
        return tr("Everything is as it was before.");
    if (kept.size() > 1)
        return tr("Everything is as it was before. %Ln number(s) stay yours.", nullptr, int(kept.size()));
    const auto number = PhoneNumber::parse(kept.first().e164);
    return tr("Everything is as it was before. The number %1 stays yours.").arg(isolate(number ? number->international() : kept.first().e164));
}

void TextReporter::listChecks(const Ending &ending)
{
    for (const setup::Check &check : ending.checks)
        marked(mark(check.state), withNote(check.finding.isEmpty() ? check.text : check.finding, check.finding.isEmpty() ? check.note : QString()));
}

void TextReporter::listWhatIsThere(const Ending &ending)
{
    const setup::Observed &seen = ending.observed;
    if (ending.of != Ending::Of::Undo) {
        listHeld(seen.numbers);
        if (seen.trunk)
            fact(tr("Trunk"), seen.trunk->name + u", "_qs + seen.trunk->sid.text());
        for (const twilio::OriginationUrl &url : ending.urls())
            fact(tr("Gateway"), url.sipUrl + u", "_qs + url.sid.text());
        for (const twilio::OriginationUrl &url : ending.otherUrls())
            fact(tr("Left alone"), url.sipUrl + u", "_qs + url.sid.text());
    }
    if (ending.of == Ending::Of::Apply) // a check has listed them all
        for (const setup::Check &check : ending.checks) {
            if (check.state == LegState::Attention || check.state == LegState::Failed)
                marked(mark(check.state), check.finding);
            else if (check.state == LegState::Likely) // a gateway that was asked
                marked(mark(check.state), withNote(check.text, check.note));
        }
    if (!ending.journal.isEmpty() && ending.of == Ending::Of::Apply)
        fact(tr("To undo"), u"trunkline undo "_qs + ending.journal);
}

void TextReporter::listHeld(const setup::HeldNumbers &numbers)
{
    if (numbers.size() > setup::listedOneByOne)
        return fact(tr("Phone numbers"), QLocale().toString(numbers.size()));
    for (const twilio::IncomingNumber &number : numbers)
        fact(tr("Phone number"), number.e164 + u", "_qs + number.sid.text());
}

void TextReporter::complain(const Complaint &why, const Ending &ending)
{
    if (ending.leftOut.size() > 1)
        listNumbers(tr("Not done:"), ending.leftOut);
    QString text = why.what + u'\n';
    if (!why.next.isEmpty())
        text += why.next + u'\n';
    if (!why.support.isEmpty())
        text += tr("For support: %1").arg(why.support) + u'\n';
    if (ending.writes > 0 && !ending.journal.isEmpty())
        text += tr("What was made so far is recorded in %1.").arg(ending.journal) + u'\n';
    Terminal::complain(text);
}

} // namespace trunkline::app
