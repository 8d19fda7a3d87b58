#include "pages/SettingUpPage.h"

#include "answers/Isolate.h"
#include "pages/Question.h"
#include "pages/SignInDialog.h"
#include "pages/SimilarNumbers.h"
#include "pages/TwilioSite.h"
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
        bar.second = tr("&Go on without a number");
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
        return wentThere ? tr("Choose the &address") : tr("&Add an address…");
    case Way::SignInAgain:
        return tr("Si&gn in again…");
    case Way::AnotherNumber:
        return tr("Choose &another number");
    case Way::BackToPlan:
        return tr("Back to the &plan");
    case Way::BuySimilar:
        break;
    }
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

void SettingUpPage::goWay(Way way)
{
    const bool wentThere = m_wentToTwilio || session()->isPractice();
    switch (way) {
    case Way::Continue:
    case Way::TryAgain:
    case Way::CreateAgain:
        return goOnWithRun();
    case Way::OpenTwilio:
        return wentThere ? goOnWithRun() : openTwilio();
    case Way::AddAddress:
        return wentThere ? Q_EMIT goTo(Step::Number) : openTwilio();
    case Way::SignInAgain:
        return signInAgain();
    case Way::AnotherNumber:
        return Q_EMIT goTo(Step::Number);
    case Way::BackToPlan:
        return Q_EMIT goTo(Step::Review);
    case Way::BuySimilar:
        return buyChosen();
    }
}

void SettingUpPage::goOnWithRun()
{
    if (std::exchange(m_cannotBegin, std::nullopt) && trouble() && trouble()->way == Way::BuySimilar)
        return showAll(); // the choice of another number is still to be made
    if (isUndo())
        session()->runMayGoOn() ? run()->start() : askForUndo();
    else if (undoIsAskedFor())
        askForUndo();
    else if (!run() && session()->planState() != setup::Session::PlanState::Ready)
        prepareThenBegin(Before::Plan);
    else
        begin();
}

void SettingUpPage::buyChosen()
{
    const auto number = m_similar->chosen();
    if (!number)
        return;
    const auto price = m_similar->price();
    m_offeredPrice = m_priceChanged ? m_offeredPrice : price ? price->text() : QString();
    BuyNumber wish{*number, {}, {}};
    QVector<BuyNumber> numbers = session()->draft().newNumbers();
    const auto *failed = run() && run()->failedChange() ? std::get_if<setup::PurchaseNumber>(&*run()->failedChange()) : nullptr;
    const auto gone = std::find_if(numbers.begin(), numbers.end(), [&](const BuyNumber &one) { return !failed || one.number == failed->wish.number; });
    if (gone != numbers.end()) { // this one takes its place
        wish.address = gone->address;
        wish.bundle = gone->bundle;
        *gone = wish;
    } else {
        numbers = {wish};
    }
    session()->draft().setNumberFrom(Draft::NumberFrom::New);
    session()->draft().setNewNumbers(numbers);
    prepareThenBegin(Before::PlanToBuy);
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
        session()->draft().setNumberFrom(Draft::NumberFrom::Later);
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

void SettingUpPage::openTwilio()
{
    TwilioSite::open();
    m_wentToTwilio = true;
    Q_EMIT barChanged();
}

void SettingUpPage::signInAgain()
{
    const auto dialog = new SignInDialog(*session(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, before = session()->draft().text(Field::AccountSid).trimmed()] {
        // What was agreed to was agreed to for one account.
        if (session()->draft().text(Field::AccountSid).trimmed() != before)
            return Q_EMIT goTo(Step::Review);
        goOnWithRun();
    });
    dialog->open();
}

/// After "Undo them first…", or when the end of the program cut an undo short: what it would do now is shown first.
void SettingUpPage::askForUndo()
{
    const UndoDialog *dialog = UndoDialog::ask(*session(), this, [this](const Error &cannot) {
        m_cannotBegin = cannot;
        showAll();
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        session()->wantUndo(false);
        isUndo() ? showAll() : Q_EMIT goTo(Step::Review);
    });
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
