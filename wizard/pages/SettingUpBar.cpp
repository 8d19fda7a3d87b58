#include "pages/SettingUpPage.h"

#include "answers/Isolate.h"
#include "pages/Question.h"
#include "pages/SimilarNumbers.h"
#include "pages/UndoDialog.h"

// Page "Setting up": what the button bar offers and does.

namespace trunkline::pages {

using setup::Runner;
using widgets::Button;
using Way = Trouble::Way;

Bar SettingUpPage::bar() const
{
    if (trouble() && !running())
        return barOfTrouble();
    Bar bar;
    bar.backVisible = false;
    bar.leadingHidden = true;
    if (isDone() && isUndo()) {
        bar.second = tr("&Set up another");
        bar.next = tr("C&lose");
    } else if (!isDone()) {
        bar.nextEnabled = false;
        if (m_before != Before::Nothing) {
            bar.second = tr("&Stop");
            bar.secondIcon = u"stop"_qs;
        } else if (run() && run()->running()) {
            bar.second = run()->purchaseInFlight() ? tr("&Stop after buying") : tr("&Stop");
            bar.secondIcon = u"stop"_qs;
            bar.secondEnabled = !run()->stopping();
        }
    }
    return bar;
}

Bar SettingUpPage::barOfTrouble() const
{
    const Way out = trouble()->way;
    Bar bar;
    bar.backVisible = false;
    bar.next = wayLabel(out);
    if (isUndo()) {
        bar.leadingHidden = true;
    } else if (madeSomething()) {
        bar.leading = tr("&Undo everything…");
        bar.leadingIcon = u"undo"_qs;
    }
    if ((isUndo() || madeSomething()) && !session()->isPractice()) // practice is not kept
        bar.second = tr("Sa&ve and close");
    if (out == Way::BuySimilar) {
        bar.second = buysSeveral() ? tr("&Go on without it") : tr("&Go on without a number");
        bar.nextDefault = false; // money is involved
        bar.nextEnabled = m_similar->chosen().has_value();
        if (!bar.nextEnabled)
            bar.reason = m_similar->isSearching() ? tr("Loading numbers…") : tr("Choose a number");
    }
    return bar;
}

QString SettingUpPage::wayLabel(Way way) const
{
    const bool wentThere = m_wentToTwilio || (session() && session()->isPractice());
    switch (way) {
    case Way::Continue:
        return tr("C&ontinue");
    case Way::TryAgain:
        return tr("&Try again");
    case Way::CreateAgain:
        return tr("C&reate it again");
    case Way::OpenTwilio:
        return wentThere ? tr("C&ontinue") : tr("&Open Twilio");
    case Way::AddAddress:
        return tr("&Add an address…");
    case Way::SignInAgain:
        return tr("Si&gn in again…");
    case Way::AnotherNumber:
        return tr("Choose &another number");
    case Way::BackToPlan:
        return tr("Back to the &plan");
    case Way::BuySimilar:
        break;
    }
    if (buysSeveral())
        return tr("Take &it instead"); // and the plan is agreed to anew
    const QString price = m_priceChanged ? m_offeredPrice : m_similar->price() ? m_similar->price()->text() : QString();
    return price.isEmpty() ? tr("Buy &it at its monthly price") : tr("Buy &it for %1 a month").arg(isolate(price));
}

bool SettingUpPage::next()
{
    if (running())
        return false;
    if (const auto stopped = trouble()) {
        goWay(stopped->way);
        return false;
    }
    if (isUndo()) {
        Q_EMIT closeWanted();
        return false;
    }
    return isDone();
}

void SettingUpPage::secondPressed()
{
    if (m_before != Before::Nothing) { // only looking: back to the plan
        m_before = Before::Nothing;
        return Q_EMIT goTo(Step::Review);
    }
    if (run() && run()->running())
        return run()->stop();
    if (isDone() && isUndo())
        return Q_EMIT newSetUpWanted();
    if (const auto stopped = trouble(); stopped && stopped->way == Way::BuySimilar) {
        goOnWithoutNumber();
        return prepareThenBegin(Before::Plan);
    }
    Q_EMIT saveAndClose();
}

void SettingUpPage::leadingPressed()
{
    if (madeSomething() && trouble())
        UndoDialog::ask(*session(), this, [this](const Error &cannot) {
            m_cannotBegin = cannot;
            showAll();
        });
    else
        Q_EMIT saveAndClose();
}

bool SettingUpPage::mayClose()
{
    if (!run() || !run()->running())
        return true;
    if (m_closeWhenStopped)
        return false; // it was asked, and closes by itself
    const auto question = new Question(tr("Trunkline"), this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setQuestion(tr("Still working"), tr("Trunkline finishes the current step and remembers where it was."));
    connect(question->addButton(tr("&Close")), &QPushButton::clicked, question, &QDialog::accept);
    connect(question->addButton(tr("&Keep going"), Button::Kind::Primary, true), &QPushButton::clicked, question, &QDialog::reject);
    connect(question, &QDialog::accepted, this, &SettingUpPage::stopAndClose);
    question->open();
    return false;
}

void SettingUpPage::stopAndClose()
{
    if (!run() || !run()->running())
        return Q_EMIT saveAndClose(); // it ended while the question stood open
    m_closeWhenStopped = true;
    run()->stop();
    showAll();
}

QString SettingUpPage::helpText() const
{
    return tr("<p>Trunkline looks at the account, does what the plan said, and reads everything back. Each line of the list is "
              "one step.</p>"
              "<p>You can stop at any time. What is done stays in place, and the next start goes on from there.</p>"
              "<p>If the connection drops, Trunkline looks what is there before it does anything else. Nothing is bought "
              "twice.</p>");
}

QString SettingUpPage::summary() const
{
    return tr("Finished", "second line of the step “Set up”");
}

} // namespace trunkline::pages
