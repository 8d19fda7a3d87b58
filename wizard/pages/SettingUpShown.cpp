#include "pages/SettingUpPage.h"

#include "answers/Isolate.h"
#include "pages/PageColumn.h"
#include "pages/RunRows.h"
#include "pages/SimilarNumbers.h"
#include "pages/UndoDialog.h"
#include "widgets/Notice.h"
#include "widgets/ProgressHead.h"
#include "widgets/ProgressList.h"

// Page "Setting up": what is shown.

namespace trunkline::pages {

using setup::Row;
using setup::Runner;
using widgets::Notice;
using Way = Trouble::Way;

void SettingUpPage::showAll()
{
    showTexts();
    showRows();
    showNotice();
    showSimilar();
    Q_EMIT barChanged();
}

void SettingUpPage::showTexts()
{
    QString title = m_repair ? tr("Fixing your line") : tr("Setting up your line");
    QString subtitle = tr("This takes about 20 seconds. You can leave the window open and do something else.");
    if (const auto stopped = trouble()) {
        title = stopped->title;
        subtitle = stopped->subtitle;
    } else if (undoIsAskedFor()) {
        title = tr("Taking the line down");
        subtitle = tr("Nothing is taken down before you agree.");
    } else if (isUndo()) {
        title = isDone() ? tr("The line is down") : tr("Taking the line down");
        if (isDone())
            subtitle = undoneSubtitle();
    } else if (isDone()) {
        subtitle = tr("Everything was read back from Twilio and is as you asked.");
    }
    setTitle(title);
    m_column->setTexts(title, subtitle);
}

/// What is left of the line after an undo.
QString SettingUpPage::undoneSubtitle() const
{
    QVector<PhoneNumber> kept;
    setup::MonthlyTotal total;
    for (const setup::Journal::Entry &entry : run()->journal().entries()) {
        const auto *bought = std::get_if<setup::PurchaseNumber>(&entry.change);
        if (!bought || entry.undone || entry.outcome != setup::Journal::Outcome::Ok)
            continue;
        kept.append(bought->wish.number);
        bought->monthly ? total.add(*bought->monthly) : void(++total.withoutPrice);
    }
    if (!kept.isEmpty()) {
        const QString numbers = kept.size() == 1 ? isolate(kept.first().international()) : tr("%Ln number(s)", nullptr, int(kept.size()));
        return total.withoutPrice > 0 ? tr("You still own %1.").arg(numbers)
                                      : tr("You still own %1 (%2 a month).").arg(numbers, isolate(total.text()));
    }
    return run()->notes().isEmpty() ? tr("Everything is as it was before.") : tr("What Trunkline made is gone, except for what is named below.");
}

/// What nobody knows matters more than the look that could not settle it.
std::optional<int> SettingUpPage::unclearStep() const
{
    for (int i = 0; i < int(run()->rows().size()); ++i)
        if (run()->rows().at(i).state == Row::State::Unclear)
            return i + 1;
    return {};
}

QString SettingUpPage::sentence() const
{
    if (!run())
        return tr("Looking what is there…");
    const int step = run()->step();
    const int steps = int(run()->rows().size());
    if (isDone())
        return tr("All steps are done");
    if (trouble())
        return tr("Stopped at step %1 of %2").arg(unclearStep().value_or(step)).arg(steps);
    if (m_before != Before::Nothing)
        return tr("Looking what is there…");
    if (m_closeWhenStopped)
        return tr("Trunkline closes after step %1 of %2: %3").arg(step).arg(steps).arg(run()->doing());
    if (run()->stopping())
        return tr("Stopping after step %1 of %2: %3").arg(step).arg(steps).arg(run()->doing());
    return tr("Step %1 of %2: %3").arg(step).arg(steps).arg(run()->doing());
}

void SettingUpPage::showRows()
{
    const bool any = run() != nullptr;
    m_head->setVisible(any || m_before != Before::Nothing);
    m_list->setVisible(any);
    m_detailsPlace->setVisible(any);
    const bool working = any && run()->running() && m_before == Before::Nothing;
    m_head->setSentence(sentence(), working ? tr("Progress, step %1 of %2, %3").arg(run()->step()).arg(run()->rows().size()).arg(run()->doing())
                                            : QString());
    if (!any)
        return;
    m_head->setPercent(run()->percent());
    const auto stopped = trouble();
    m_list->setRows(RunRows::of(*run(), stopped ? stopped->rowText : QString()));
}

void SettingUpPage::showNotice()
{
    Notice::Kind kind = Notice::Kind::Info;
    QString first, second, icon;
    const auto stopped = trouble();
    if (m_priceChanged) {
        kind = Notice::Kind::Warning;
        first = tr("The price has changed");
        second = tr("The number now costs %1 a month.").arg(isolate(m_offeredPrice));
    } else if (stopped && !(stopped->way == Way::Continue && session()->isPractice())) { // practice is not kept
        kind = stopped->noticeIsError ? Notice::Kind::Error : Notice::Kind::Info;
        first = stopped->noticeFirst;
        second = stopped->noticeSecond;
        icon = stopped->way == Way::Continue ? u"save"_qs : QString();
    } else if (isUndo() && isDone() && !run()->notes().isEmpty()) {
        first = tr("Some things stay");
        second = run()->notes().join(u'\n');
    }
    if (first.isEmpty()) {
        if (m_notice->isThere() && !m_notice->isHidden())
            m_notice->goAway();
        return;
    }
    m_notice->setKind(kind);
    m_notice->setIconName(icon);
    m_notice->setText(first, second);
    m_notice->appear();
}

void SettingUpPage::showSimilar()
{
    const auto stopped = trouble();
    m_similar->setVisible(stopped && stopped->way == Way::BuySimilar);
}

// What state the run is in -------------------------------------------------------------------------------------------

bool SettingUpPage::running() const
{
    return m_before != Before::Nothing || (run() && run()->running());
}

bool SettingUpPage::isDone() const
{
    return !m_cannotBegin && m_before == Before::Nothing && run() && run()->state() == Runner::State::Done;
}

bool SettingUpPage::isUndo() const
{
    return run() && run()->isUndo();
}

bool SettingUpPage::madeSomething() const
{
    return session() && UndoDialog::isUseful(*session());
}

/// An undo was asked for, and the user has yet to agree to what it would do now.
bool SettingUpPage::undoIsAskedFor() const
{
    return session() && session()->undoWanted() && !isUndo();
}

std::optional<Trouble> SettingUpPage::trouble() const
{
    if (session() && m_shown && m_before == Before::Nothing && !run() && !session()->signIn().client())
        return Troubles::notSignedIn();
    if (m_cannotBegin)
        return Troubles::beforeTheRun(*m_cannotBegin, madeSomething());
    if (m_before == Before::Nothing && run() && run()->state() == Runner::State::Stopped)
        return Troubles::of(*run());
    return {};
}

} // namespace trunkline::pages
