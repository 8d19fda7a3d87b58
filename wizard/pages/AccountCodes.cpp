#include "pages/AccountPage.h"

#include "pages/AccountForm.h"
#include "pages/CodesDrawing.h"
#include "pages/NetworkDialog.h"
#include "pages/SubaccountMenu.h"
#include "pages/TwilioSite.h"
#include "widgets/HelpDrawer.h"

#include <QMenu>

// Page "Twilio account": codes that are kept, the codes of other accounts, and where codes are found.

namespace trunkline::pages {

using setup::SignIn;
using widgets::Button;

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
    if (wantsOwnKey())
        return; // the token is about to be forgotten, so it is not kept first
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
    if (hasOthers || !session()->subaccounts().all().isEmpty())
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
    if (setup::Subaccounts &below = session()->subaccounts(); !below.all().isEmpty()) {
        QMenu *family = menu->addMenu(QString(below.parentName()).replace(u'&', u"&&"_qs));
        SubaccountMenu::fill(*family, below, session()->draft().text(Field::AccountSid).trimmed(), [this] { anotherChosen(); });
    }
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

/// The codes of another account of the family are in the draft.
void AccountPage::anotherChosen()
{
    m_folded = m_codesWereThere = true;
    m_form->startAnew();
    m_form->refresh();
    check(false);
    focusFirst();
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
