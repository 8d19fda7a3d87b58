#include "pages/SettingUpPage.h"

#include "pages/AddAddressDialog.h"
#include "pages/SignInDialog.h"
#include "pages/SimilarNumbers.h"
#include "pages/TwilioSite.h"
#include "pages/UndoDialog.h"

// Page "Setting up": the ways on after a step failed.

namespace trunkline::pages {

using Way = Trouble::Way;

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
        return addAddress();
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

/// The button names one price; where more than one number is to be bought, the plan asks for all of them.
bool SettingUpPage::buysSeveral() const
{
    return session() && session()->draft().newNumbers().size() > 1;
}

/// The others that were to be bought stay in the plan.
void SettingUpPage::goOnWithoutNumber()
{
    const auto *failed = run() && run()->failedChange() ? std::get_if<setup::PurchaseNumber>(&*run()->failedChange()) : nullptr;
    if (!buysSeveral() || !failed)
        return session()->draft().setNumberFrom(Draft::NumberFrom::Later);
    QVector<BuyNumber> numbers = session()->draft().newNumbers();
    numbers.removeIf([&](const BuyNumber &one) { return one.number == failed->wish.number; });
    session()->draft().setNewNumbers(numbers);
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
    if (numbers.size() > 1)
        return Q_EMIT goTo(Step::Review);
    prepareThenBegin(Before::PlanToBuy);
}

/// A number with an address is another purchase, so the plan is shown and agreed to again.
void SettingUpPage::addAddress()
{
    const auto *purchase = run() && run()->failedChange() ? std::get_if<setup::PurchaseNumber>(&*run()->failedChange()) : nullptr;
    if (!purchase)
        return Q_EMIT goTo(Step::Number);
    const BuyNumber wish = purchase->wish;
    const bool mustBeThere = run()->error() && (run()->error()->twilioCode == 21613 || run()->error()->twilioCode == 21615);
    const auto dialog = new AddAddressDialog(session()->documents(), mustBeThere ? twilio::AddressRequirement::Local : twilio::AddressRequirement::Any,
                                             wish.number.country(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, wish] {
        const auto sid = dialog->added() ? AddressSid::parse(dialog->added()->sid) : AddressSid::parse({});
        if (!sid)
            return;
        QVector<BuyNumber> numbers = session()->draft().newNumbers();
        for (BuyNumber &one : numbers)
            if (one.number == wish.number)
                one.address = *sid;
        session()->draft().setNewNumbers(numbers);
        Q_EMIT goTo(Step::Review);
    });
    dialog->open();
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

} // namespace trunkline::pages
