#include "setup/OwnKey.h"

namespace trunkline::setup {

OwnKey::OwnKey(SignIn &signIn, QObject *parent) : QObject(parent), m_signIn(signIn), m_calls(std::make_unique<QObject>())
{
    m_again.setSingleShot(true);
    m_again.setInterval(std::chrono::seconds(1));
    connect(&m_again, &QTimer::timeout, this, &OwnKey::tryKey);
    connect(&m_signIn, &SignIn::clientChanged, this, [this] {
        if (isBusy() && !m_adopting)
            cancel(); // somebody else signs in
    });
}

void OwnKey::setPatience(int tries, std::chrono::milliseconds between)
{
    m_tries = tries;
    m_again.setInterval(between);
}

void OwnKey::set(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void OwnKey::fail(const Error &error)
{
    m_error = error;
    set(State::Failed);
}

void OwnKey::cancel()
{
    const bool wasSent = m_state == State::Making;
    m_calls = std::make_unique<QObject>();
    if (wasSent && m_signIn.client())
        return lookForLost(); // it may have been made
    m_again.stop();
    m_made.reset();
    m_found.clear();
    set(State::Idle);
}

void OwnKey::make(const QString &name)
{
    if (isBusy() || !m_signIn.client())
        return;
    m_name = name;
    m_found.clear();
    look();
}

void OwnKey::look()
{
    m_calls = std::make_unique<QObject>();
    set(State::Looking);
    m_signIn.client()->listKeys(m_calls.get(), [this](Result<QVector<twilio::ApiKey>> keys) {
        if (!keys)
            return fail(keys.error());
        looked(*keys);
        m_found.isEmpty() ? send() : set(State::Exists);
    });
}

void OwnKey::looked(const QVector<twilio::ApiKey> &keys)
{
    m_found.clear();
    for (const twilio::ApiKey &key : keys)
        if (const auto sid = ApiKeySid::parse(key.sid); sid && key.name == m_name)
            m_found.append(*sid);
}

void OwnKey::replace()
{
    if (isBusy() || !m_signIn.client())
        return;
    m_calls = std::make_unique<QObject>();
    set(State::Making);
    removeNext();
}

void OwnKey::removeNext()
{
    if (m_found.isEmpty())
        return send();
    m_signIn.client()->deleteKey(m_found.takeFirst(), m_calls.get(), [this](const Result<Nothing> &gone) {
        gone ? removeNext() : fail(gone.error());
    });
}

void OwnKey::send()
{
    set(State::Making);
    m_signIn.client()->createKey(m_name, m_calls.get(), [this](const Result<twilio::MadeKey> &made) {
        if (!made && made.error().effect == Effect::Unknown)
            return lookForLost();
        if (!made)
            return fail(made.error());
        m_made = *made;
        m_left = m_tries;
        tryKey();
    });
}

/// The key may have been made, and its secret was in the answer that nobody got.
void OwnKey::lookForLost()
{
    m_signIn.client()->listKeys(m_calls.get(), [this](const Result<QVector<twilio::ApiKey>> &keys) {
        if (keys)
            looked(*keys);
        set(State::Lost);
    });
}

void OwnKey::tryKey()
{
    set(State::Trying);
    const Credentials credentials{m_signIn.client()->account(), m_made->sid, m_made->secret};
    m_client = std::make_unique<twilio::Client>(m_signIn.endpoints(), credentials, m_signIn.timing());
    m_client->setProxy(m_signIn.proxy());
    m_client->probeTrunking(m_calls.get(), [this](const Result<Nothing> &answer) { tried(answer); });
}

void OwnKey::tried(const Result<Nothing> &answer)
{
    m_client.release()->deleteLater(); // it is the one that calls us
    if (!answer && --m_left > 0)
        return m_again.start(); // a key may take a moment to be known everywhere
    if (!answer) {
        m_found = {m_made->sid};
        m_made.reset();
        m_error = answer.error();
        return set(State::Lost);
    }
    const Credentials credentials{m_signIn.client()->account(), m_made->sid, m_made->secret};
    m_made.reset();
    m_adopting = true;
    m_signIn.adopt(credentials);
    m_adopting = false;
    set(State::Done);
}

} // namespace trunkline::setup
