#include "pages/AccountPage.h"

#include "pages/AccountCard.h"
#include "pages/AccountForm.h"
#include "pages/CodesDrawing.h"
#include "pages/NetworkDialog.h"
#include "pages/PageColumn.h"
#include "pages/SignInTrouble.h"
#include "pages/TabStops.h"
#include "pages/TwilioSite.h"
#include "pages/WaitingLine.h"
#include "widgets/CheckRow.h"
#include "widgets/HelpDrawer.h"
#include "widgets/IconTile.h"
#include "widgets/Text.h"

#include <QApplication>
#include <QMenu>
#include <QVBoxLayout>
#include <chrono>

namespace trunkline::pages {

using namespace std::chrono_literals;
using setup::SignIn;
using widgets::Button;
using widgets::Text;
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
    delete layout();
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));

    m_column = new PageColumn(this);
    m_trouble = new SignInTrouble;
    m_form = new AccountForm(m_keyring);
    m_waiting = new WaitingLine;
    m_card = new AccountCard;
    m_mishap = new widgets::CheckRow(tr("&Let one step go wrong, so that I see what happens"));
    buildSignedIn();
    auto body = new QWidget; // one part, so that whatever comes first in it has the same distance from the subtitle
    auto rows = new QVBoxLayout(body);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::px(20));
    for (QWidget *part : std::initializer_list<QWidget *>{m_trouble, m_signedIn, m_form, m_waiting, m_card, m_mishap})
        rows->addWidget(part);
    m_column->addPart(body, 24);
    m_waiting->setText(tr("Checking with Twilio…"));
    connectParts();
    m_form->setRemembers(m_remembers);
    m_form->setNarrow(m_narrow);
    if (session()) {
        m_form->setSession(session());
        showState();
    }
}

void AccountPage::buildSignedIn()
{
    m_signedIn = new QWidget;
    m_signedInSid = new Text(Text::Fixed);
    m_signedInSid->setSelectable(true);
    m_signedInSid->setWraps(false);
    auto words = new Text(Text::Muted, tr("Signed in as"));
    words->setWraps(false);
    Button *another = widgets::compactButton(tr("&Use another account"));
    connect(another, &QPushButton::clicked, this, &AccountPage::useAnotherAccount);
    auto who = new QHBoxLayout;
    who->setSpacing(Theme::px(12));
    who->addWidget(new widgets::IconLabel(u"key"_qs));
    who->addWidget(words);
    who->addWidget(m_signedInSid, 1);
    m_signedInRow = new QBoxLayout(QBoxLayout::LeftToRight, m_signedIn);
    m_signedInRow->setContentsMargins({});
    m_signedInRow->setSpacing(Theme::px(12));
    m_signedInRow->addLayout(who, 1);
    m_signedInRow->addWidget(another, 0, Qt::AlignLeading);
    m_signedInRow->setDirection(m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
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
    m_signedInRow->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
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
        const auto endpoints = twilio::Endpoints::forRegion(next->draft().region());
        if (signIn.endpoints().isTwilio() && endpoints && endpoints->region() != signIn.endpoints().region())
            signIn.setEndpoints(*endpoints); // a continued set-up brings its region
    }
    connect(&signIn, &SignIn::changed, this, &AccountPage::signInChanged);
    connect(&next->shop(), &setup::NumberShop::pricesChanged, this, &AccountPage::showState);
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
    m_signedInSid->setText(session()->draft().text(Field::AccountSid).trimmed());
    m_form->setSideShown(signIn.state() != SignIn::State::Failed || signIn.error().kind != ErrorKind::SignInRefused);
    if (works)
        m_card->tell(*session());
    m_card->setVisible(works || (checking && m_worked && !m_waiting->isShown()));
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

// Checking ---------------------------------------------------------------------------------------------------------

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
    if (isNew && state == SignIn::State::Works) {
        m_worked = true;
        m_offline = false;
        m_folded = m_folded || signIn.isTrial();
        m_form->setRefused(false);
        keepOrForget();
        if (!session()->isPractice() && signIn.balance())
            session()->shop().loadPrices(u"US"_qs); // to say when the balance is too small for any number
    }
    showState();
    if (isNew && state == SignIn::State::Failed)
        focusFirst();
    if (m_goOnWhenItWorks && signIn.mayGoOn() && !AccountCard::balanceIsLow(*session())) {
        m_goOnWhenItWorks = false;
        Q_EMIT goOn();
    }
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

// Codes that are kept ----------------------------------------------------------------------------------------------

void AccountPage::codesLoaded(const Credentials &credentials)
{
    fillIn(session()->draft(), credentials);
    m_remembers = true;
    m_form->setRemembers(true);
    m_form->startAnew();
    m_form->refresh();
    m_codesWereThere = m_folded = true;
    check(false);
}

void AccountPage::fillIn(Draft &draft, const Credentials &credentials)
{
    draft.setText(Field::AccountSid, credentials.account.text());
    draft.setSignInKind(credentials.key ? Draft::SignInKind::ApiKey : Draft::SignInKind::AuthToken);
    if (credentials.key)
        draft.setText(Field::ApiKeySid, credentials.key->text());
    draft.setText(credentials.key ? Field::ApiKeySecret : Field::AuthToken,
                  QString::fromUtf8(credentials.secret.revealForAuthorizationOrKeyring()));
}

void AccountPage::keepOrForget()
{
    const std::optional<Credentials> credentials = session()->draft().credentials();
    if (session()->isPractice() || !credentials || session()->signIn().state() != SignIn::State::Works)
        return;
    if (m_form->remembers())
        m_keyring.save(*credentials, session()->signIn().accountName());
    else if (m_keyring.state() == Keyring::State::Available)
        m_keyring.forget(credentials->account);
}

void AccountPage::useAnotherAccount()
{
    const QString current = session()->draft().text(Field::AccountSid).trimmed();
    const QVector<Keyring::Known> known = Keyring::known();
    const bool hasOthers = std::any_of(known.begin(), known.end(), [&](auto &one) { return one.sid != current; });
    if (hasOthers)
        offerAccounts();
    else
        startEmpty();
}

void AccountPage::offerAccounts()
{
    auto button = qobject_cast<QPushButton *>(sender());
    auto menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Keyring::Known &known : Keyring::known())
        connect(menu->addAction(known.name), &QAction::triggered, this, [this, sid = known.sid] { loadAccount(sid); });
    menu->addSeparator();
    connect(menu->addAction(tr("New…")), &QAction::triggered, this, &AccountPage::startEmpty);
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void AccountPage::startEmpty()
{
    Draft &draft = session()->draft();
    draft.forgetSecrets();
    for (const Field field : {Field::AccountSid, Field::AuthToken, Field::ApiKeySid, Field::ApiKeySecret})
        draft.setText(field, {});
    m_folded = m_codesWereThere = m_remembers = false;
    m_form->setRemembers(false);
    m_form->startAnew();
    m_form->refresh();
    showState();
    focusFirst();
}

void AccountPage::loadAccount(const QString &sid)
{
    if (const auto account = AccountSid::parse(sid))
        m_keyring.load(*account);
}

void AccountPage::askNetwork()
{
    auto dialog = new NetworkDialog(m_proxy, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_proxy = dialog->choice();
        if (session() && !session()->isPractice())
            session()->signIn().setProxy(m_proxy);
    });
    dialog->open();
}

// Help -------------------------------------------------------------------------------------------------------------

QString AccountPage::helpTitle() const
{
    return tr("Your Twilio account");
}

QString AccountPage::helpText() const
{
    return tr("<p>Trunkline sets up the line in your own Twilio account. Twilio gives you two codes that let a program do "
              "that: the Account SID says which account, the Auth Token proves that you may use it.</p>"
              "<p>Instead of the Auth Token you can use an API key. It can be taken back at any time without changing "
              "anything else.</p>"
              "<p>With “Remember on this computer” the codes are kept in the keyring of your system. While you are logged "
              "in, other programs of yours can read what is in it.</p>");
}

bool AccountPage::fillDrawer(widgets::HelpDrawer &drawer, const QString &topic)
{
    if (topic != u"codes")
        return false;
    const bool withKey = session()->draft().signInKind() == Draft::SignInKind::ApiKey;
    drawer.setTitle(tr("Where the codes are"));
    drawer.addWidget(new CodesDrawing(withKey ? CodesDrawing::Place::ApiKeys : CodesDrawing::Place::AccountInfo));
    if (withKey) {
        drawer.addStep(tr("Sign in to Twilio, open the menu <b>Account</b> and choose <b>API keys</b>."));
        drawer.addStep(tr("Choose <b>Create API key</b>, and copy its <b>SID</b>. It starts with SK."));
        drawer.addStep(tr("Copy the <b>Secret</b> at once: Twilio shows it only this one time."));
    } else {
        drawer.addStep(tr("Sign in to Twilio and find the box <b>Account info</b> on the first page."));
        drawer.addStep(tr("Copy the <b>Account SID</b>. It starts with AC."));
        drawer.addStep(tr("Choose <b>Show</b>, then copy the <b>Auth Token</b>."));
    }
    Button *open = drawer.addButton(tr("Open Twilio"), u"external-link"_qs);
    connect(open, &QPushButton::clicked, this, [] { TwilioSite::open(); });
    drawer.addFootnote(withKey ? tr("Treat the secret like a password. If you think someone has seen it, delete the key in "
                                    "Twilio and make a new one.")
                               : tr("Treat the Auth Token like a password. If you think someone has seen it, make a new one "
                                    "in Twilio."));
    return true;
}

} // namespace trunkline::pages
