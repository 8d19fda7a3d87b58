#include "setup/Subaccounts.h"

#include <algorithm>

namespace trunkline::setup {

Subaccounts::Subaccounts(Draft &draft, QObject *parent) : QObject(parent), m_draft(draft), m_calls(std::make_unique<QObject>()) {}

void Subaccounts::setClient(twilio::Client *client, const std::optional<twilio::Account> &account)
{
    m_calls = std::make_unique<QObject>();
    m_client = client;
    if (!client)
        return Q_EMIT changed(); // who comes next tells whether it is still the same family
    m_below = account && account->isSubaccount;
    if (!account || (m_below && (!m_parent || m_parent->account.text() != account->ownerSid)))
        forget();
    if (account && !account->isSubaccount) {
        if (!m_parent || m_parent->account.text() != account->sid)
            forget();
        m_parent = m_draft.credentials();
        m_parentName = account->name;
        load();
    }
    Q_EMIT changed();
}

void Subaccounts::forget()
{
    m_all.clear();
    m_parent.reset();
    m_parentName.clear();
}

void Subaccounts::load()
{
    m_client->listAccounts(m_calls.get(), [this, own = m_client->account().text()](Result<QVector<twilio::AccountEntry>> all) {
        if (!all)
            return; // then they are not offered: nothing depends on them
        QVector<twilio::AccountEntry> below = *std::move(all);
        below.removeIf([&](const twilio::AccountEntry &one) {
            return one.account.sid == own || one.account.status == twilio::Account::Status::Closed;
        });
        std::sort(below.begin(), below.end(), [](const auto &one, const auto &other) {
            return one.account.name.localeAwareCompare(other.account.name) < 0;
        });
        m_all = below;
        Q_EMIT changed();
    });
}

bool Subaccounts::mayBeUsed(int index) const
{
    const twilio::AccountEntry &one = m_all.at(index);
    return one.account.status == twilio::Account::Status::Active && !one.token.isEmpty() && AccountSid::parse(one.account.sid);
}

void Subaccounts::use(int index)
{
    if (index >= 0 && index < m_all.size() && mayBeUsed(index))
        fillIn({*AccountSid::parse(m_all.at(index).account.sid), {}, m_all.at(index).token});
}

void Subaccounts::useParent()
{
    if (m_parent)
        fillIn(Credentials(*m_parent));
}

void Subaccounts::fillIn(const Credentials &credentials)
{
    const QString secret = QString::fromUtf8(credentials.secret.revealForAuthorizationOrKeyring());
    m_draft.setText(Field::AccountSid, credentials.account.text());
    m_draft.setSignInKind(credentials.key ? Draft::SignInKind::ApiKey : Draft::SignInKind::AuthToken);
    m_draft.setText(Field::ApiKeySid, credentials.key ? credentials.key->text() : QString());
    m_draft.setText(Field::ApiKeySecret, credentials.key ? secret : QString());
    m_draft.setText(Field::AuthToken, credentials.key ? QString() : secret);
}

} // namespace trunkline::setup
