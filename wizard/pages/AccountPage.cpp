#include "pages/AccountPage.h"

#include "pages/AccountCard.h"
#include "pages/AccountForm.h"
#include "pages/NetworkDialog.h"
#include "pages/OwnKeyNotice.h"
#include "pages/PageColumn.h"
#include "pages/SignedInRow.h"
#include "pages/SignInTrouble.h"
#include "pages/TabStops.h"
#include "pages/WaitingLine.h"
#include "widgets/CheckRow.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QVBoxLayout>
#include <chrono>

namespace trunkline::pages {

using namespace std::chrono_literals;
using setup::SignIn;
using widgets::Theme;

AccountPage::AccountPage(QWidget *parent) : Page(Step::Account, parent), m_proxy(NetworkDialog::saved())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(800ms);
    connect(&m_soon, &QTimer::timeout, this, [this] { check(false); });
    connect(&m_keyring, &Keyring::loaded, this, &AccountPage::codesLoaded);
    connect(&m_keyring, &Keyring::notLoaded, this, [this] { m_keyring.probe(); });
    rebuild();
}

AccountPage::~AccountPage() = default;

// Parts ------------------------------------------------------------------------------------------------------------

void AccountPage::rebuild()
{
    const bool wantedOwnKey = m_form && m_form->wantsOwnKey();
    delete layout();
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));

    m_column = new PageColumn(this);
    m_trouble = new SignInTrouble;
    m_form = new AccountForm(m_keyring);
    m_waiting = new WaitingLine;
    m_card = new AccountCard;
    m_mishap = new widgets::CheckRow(tr("&Let one step go wrong, so that I see what happens"));
    m_signedIn = new SignedInRow;
    m_signedIn->setNarrow(m_narrow);
    m_ownKey = new OwnKeyNotice;
    auto body = new QWidget; // one part, so that whatever comes first in it has the same distance from the subtitle
    auto rows = new QVBoxLayout(body);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::px(20));
    for (QWidget *part : std::initializer_list<QWidget *>{m_trouble, m_signedIn, m_form, m_waiting, m_card, m_ownKey, m_mishap})
        rows->addWidget(part);
    m_column->addPart(body, 24);
    m_waiting->setText(tr("Checking with Twilio…"));
    connectParts();
    m_form->setRemembers(m_remembers);
    m_form->setWantsOwnKey(wantedOwnKey);
    m_form->setNarrow(m_narrow);
    if (session()) {
        m_form->setSession(session());
        showState();
    }
}

void AccountPage::connectParts()
{
    const auto whereWanted = [this] { Q_EMIT helpWanted(u"codes"_qs); };
    connect(m_form, &AccountForm::edited, this, &AccountPage::codesEdited);
    connect(m_form, &AccountForm::whereWanted, this, whereWanted);
    connect(m_form, &AccountForm::networkWanted, this, &AccountPage::askNetwork);
    connect(m_form, &AccountForm::rememberChanged, this, [this](bool on) {
        m_remembers = on;
        keepOrForget();
    });
    connect(m_trouble, &SignInTrouble::tryAgainWanted, this, [this] { check(false); });
    connect(m_trouble, &SignInTrouble::networkWanted, this, &AccountPage::askNetwork);
    connect(m_trouble, &SignInTrouble::whereWanted, this, whereWanted);
    connect(m_trouble, &SignInTrouble::pasteWanted, m_form, &AccountForm::pasteFromClipboard);
    connect(m_trouble, &SignInTrouble::authTokenWanted, m_form, &AccountForm::chooseAuthToken);
    connect(m_waiting, &WaitingLine::shown, this, &AccountPage::showState);
    connect(m_waiting, &WaitingLine::stopWanted, this, [this] { session()->signIn().stop(); });
    connect(m_card, &AccountCard::checkAgainWanted, this, [this] { check(false); });
    connect(m_card, &AccountCard::practiceWanted, this, &Page::practiceWanted);
    connect(m_card, &AccountCard::anotherChosen, this, &AccountPage::anotherChosen);
    connect(m_card, &AccountCard::authTokenWanted, this, [this] {
        m_folded = false;
        showState();
        m_form->chooseAuthToken();
    });
    connect(m_signedIn->anotherButton(), &QPushButton::clicked, this, &AccountPage::useAnotherAccount);
    connect(m_ownKey, &OwnKeyNotice::makeWanted, this, &AccountPage::makeOwnKey);
    connect(m_ownKey, &OwnKeyNotice::tokenWanted, this, [this] {
        m_form->setWantsOwnKey(false);
        session()->ownKey().cancel();
        keepOrForget();
        Q_EMIT goOn();
    });
    connect(m_mishap, &QCheckBox::clicked, this, [this](bool on) {
        m_mishapOn = on;
        Q_EMIT mishapWanted(on);
    });
}

void AccountPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void AccountPage::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_form->setNarrow(narrow);
    m_signedIn->setNarrow(narrow);
    showState();
}

// The page and its session -----------------------------------------------------------------------------------------

void AccountPage::setSession(setup::Session *next)
{
    m_soon.stop();
    m_waiting->stop();
    if (setup::Session *former = session()) {
        disconnect(&former->signIn(), nullptr, this, nullptr);
        disconnect(&former->shop(), nullptr, this, nullptr);
        disconnect(&former->subaccounts(), nullptr, this, nullptr);
        disconnect(&former->ownKey(), nullptr, this, nullptr);
    }
    Page::setSession(next);
    m_goOnWhenItWorks = m_codesWereThere = m_offline = m_askedKeyring = false;
    m_form->setSession(next);
    if (!next)
        return;
    SignIn &signIn = next->signIn();
    m_lastState = signIn.state();
    m_worked = m_folded = signIn.state() == SignIn::State::Works;
    m_keyring.setStore(next->isPractice() ? nullptr : next->secretStore());
    if (!next->isPractice()) {
        if (m_proxy.kind != twilio::ProxyChoice::Kind::System)
            signIn.setProxy(m_proxy);
        const auto endpoints = signIn.endpoints().inRegion(next->draft().region());
        if (signIn.endpoints().hasRegions() && endpoints && endpoints->region() != signIn.endpoints().region())
            signIn.setEndpoints(*endpoints); // a continued set-up brings its region
    }
    connect(&signIn, &SignIn::changed, this, &AccountPage::signInChanged);
    connect(&next->shop(), &setup::NumberShop::pricesChanged, this, &AccountPage::showState);
    connect(&next->subaccounts(), &setup::Subaccounts::changed, this, &AccountPage::showState);
    connect(&next->ownKey(), &setup::OwnKey::changed, this, &AccountPage::ownKeyChanged);
    showState();
}

void AccountPage::setMishap(bool on)
{
    m_mishapOn = on;
    m_mishap->setChecked(on);
}

void AccountPage::enter()
{
    m_goOnWhenItWorks = false;
    m_form->refresh();
    SignIn &signIn = session()->signIn();
    const Draft &draft = session()->draft();
    m_folded = m_worked = signIn.state() == SignIn::State::Works;
    if (draft.credentials() && signIn.state() == SignIn::State::NotChecked) {
        m_codesWereThere = m_folded = true;
        check(false);
    }
    if (!session()->isPractice()) {
        const QVector<Keyring::Known> known = Keyring::known();
        const QString sid = draft.text(Field::AccountSid);
        if (!draft.credentials() && !m_askedKeyring && !known.isEmpty() && (sid.isEmpty() || Keyring::isKnown(sid)))
            loadAccount(sid.isEmpty() ? known.constFirst().sid : sid);
        else
            m_keyring.probe();
        m_askedKeyring = true;
    }
    showState();
    focusFirst();
}

void AccountPage::leave()
{
    m_soon.stop();
    m_form->hideSecrets();
    m_goOnWhenItWorks = false;
}

void AccountPage::focusFirst()
{
    if (QWidget *first = form() == Form::Open ? m_form->firstToFill() : nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

AccountPage::Form AccountPage::form() const
{
    if (session()->isPractice() || m_offline)
        return Form::Away;
    if (!m_folded)
        return Form::Open;
    return m_worked ? Form::Folded : Form::Away; // codes that were there are checked before anything is shown
}

void AccountPage::showState()
{
    if (!session())
        return;
    const SignIn &signIn = session()->signIn();
    const bool practice = session()->isPractice();
    const bool works = signIn.state() == SignIn::State::Works;
    const bool checking = signIn.state() == SignIn::State::Checking;
    const QString title = tr("Connect your Twilio account");
    setTitle(title);
    m_column->setTexts(title, practice ? tr("In practice this is a simulated account. You need no codes.")
                                       : tr("Two codes let Trunkline set things up for you. They go to Twilio and nowhere else."));

    m_trouble->tell(signIn, session()->draft().signInKind());
    const Form now = form();
    m_signedIn->setVisible(now == Form::Folded);
    m_signedIn->setSid(session()->draft().text(Field::AccountSid).trimmed());
    m_form->setSideShown(signIn.state() != SignIn::State::Failed || signIn.error().kind != ErrorKind::SignInRefused);
    if (works)
        m_card->tell(*session());
    m_card->setVisible(works || (checking && m_worked && !m_waiting->isShown()));
    m_ownKey->tell(session()->ownKey());
    m_mishap->setVisible(practice);
    m_mishap->setChecked(m_mishapOn);
    if (now != Form::Open && m_form->isVisible())
        moveFocusOutOfForm();
    m_form->setVisible(now == Form::Open);
    Q_EMIT barChanged();
}

/// The form goes: the focus goes on to what takes its place, before Qt looks for a place by itself.
void AccountPage::moveFocusOutOfForm()
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || !m_form->isAncestorOf(focus))
        return;
    for (QWidget *part : std::initializer_list<QWidget *>{m_trouble, m_card, m_signedIn}) {
        const QList<QWidget *> stops = tabStops(part);
        if (!stops.isEmpty())
            return stops.constFirst()->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace trunkline::pages
