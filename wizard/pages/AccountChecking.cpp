#include "pages/AccountPage.h"

#include "pages/AccountCard.h"
#include "pages/AccountForm.h"
#include "pages/OwnKeyNotice.h"
#include "pages/SignInTrouble.h"
#include "pages/WaitingLine.h"

// Page "Twilio account": the check of the codes, and what follows from it.

namespace trunkline::pages {

using setup::SignIn;

void AccountPage::check(bool thenGoOn)
{
    m_soon.stop();
    m_goOnWhenItWorks = thenGoOn;
    session()->signIn().check();
}

void AccountPage::signInChanged()
{
    const SignIn &signIn = session()->signIn();
    const SignIn::State state = signIn.state();
    const bool isNew = state != m_lastState;
    m_lastState = state;
    if (state == SignIn::State::Checking)
        m_waiting->start();
    else
        m_waiting->stop();
    if (isNew && state == SignIn::State::NotChecked)
        m_worked = m_offline = m_folded = false;
    if (isNew && state == SignIn::State::Failed) {
        m_goOnWhenItWorks = false;
        m_offline = SignInTrouble::isNetwork(signIn.error(), signIn.endpoints().isTwilio());
        m_worked = false;
        m_folded = m_folded && m_offline;
        m_form->setRefused(signIn.error().kind == ErrorKind::SignInRefused);
    }
    if (isNew && state == SignIn::State::Works)
        signInWorks();
    showState();
    if (isNew && state == SignIn::State::Failed)
        focusFirst();
    if (m_goOnWhenItWorks && signIn.mayGoOn() && !AccountCard::deservesALook(*session())) {
        m_goOnWhenItWorks = false;
        wantsOwnKey() ? makeOwnKey() : Q_EMIT goOn();
    }
}

void AccountPage::signInWorks()
{
    const SignIn &signIn = session()->signIn();
    m_worked = true;
    m_offline = false;
    m_folded = m_folded || signIn.isTrial();
    m_form->setRefused(false);
    keepOrForget();
    if (!session()->isPractice() && signIn.balance())
        session()->shop().loadPrices(u"US"_qs); // to say when the balance is too small for any number
}

void AccountPage::codesEdited()
{
    m_codesWereThere = false;
    m_goOnWhenItWorks = false;
    const bool toBeChecked = session()->draft().credentials() && session()->signIn().state() == SignIn::State::NotChecked;
    if (toBeChecked)
        m_soon.start();
    else
        m_soon.stop();
    showState();
}

Bar AccountPage::bar() const
{
    Bar bar;
    if (!session())
        return bar;
    const SignIn &signIn = session()->signIn();
    const auto grey = [&bar](const QString &reason) {
        bar.nextEnabled = false;
        bar.reason = reason;
    };
    if (signIn.state() == SignIn::State::Checking)
        grey(tr("Checking…"));
    else if (session()->ownKey().isBusy())
        grey(tr("Making the key…"));
    else if (m_offline)
        grey(tr("Waiting for the internet"));
    else if (signIn.state() == SignIn::State::Works && !signIn.mayGoOn())
        grey(tr("Upgrade the account first"));
    else if (signIn.state() != SignIn::State::Works && !session()->draft().credentials())
        grey(m_form->missing());
    else if (signIn.state() == SignIn::State::Failed)
        bar.next = tr("Try agai&n");
    return bar;
}

bool AccountPage::next()
{
    if (session()->ownKey().isBusy())
        return false;
    if (session()->signIn().mayGoOn() && wantsOwnKey()) {
        makeOwnKey();
        return false;
    }
    if (session()->signIn().mayGoOn())
        return true;
    if (session()->draft().credentials())
        check(true);
    else
        showWhatIsMissing();
    return false;
}

void AccountPage::showWhatIsMissing()
{
    if (form() == Form::Open && !session()->draft().credentials())
        m_form->showProblems();
}

void AccountPage::refresh()
{
    if (session()->draft().credentials())
        check(false);
}

QString AccountPage::summary() const
{
    if (!session())
        return {};
    return session()->isPractice() ? tr("Practice account") : session()->signIn().accountName();
}

// A key of its own ---------------------------------------------------------------------------------------------------

bool AccountPage::wantsOwnKey() const
{
    return !session()->isPractice() && m_form->wantsOwnKey() && session()->draft().signInKind() == Draft::SignInKind::AuthToken;
}

/// Not before Next: what is made at Twilio is made when somebody goes on.
void AccountPage::makeOwnKey()
{
    session()->ownKey().make(OwnKeyNotice::keyName());
}

void AccountPage::ownKeyChanged()
{
    showState();
    if (session()->ownKey().state() != setup::OwnKey::State::Done)
        return;
    session()->ownKey().cancel(); // told once
    m_form->setWantsOwnKey(false);
    m_form->refresh();
    keepOrForget();
    Q_EMIT goOn();
}

} // namespace trunkline::pages
