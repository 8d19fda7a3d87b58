#include "pages/Keyring.h"

#include <QSettings>

namespace trunkline::pages {

using namespace std::chrono_literals;
using Answer = setup::SecretStore::Answer;

namespace {

constexpr QLatin1String accountsKey("keyring/accounts");

/// SID and name in one text; a SID holds no blank.
void remember(const QString &sid, const QString &name)
{
    QStringList entries{QString(sid + u' ' + name)};
    for (const Keyring::Known &known : Keyring::known()) {
        if (known.sid != sid)
            entries.append(QString(known.sid + u' ' + known.name));
    }
    QSettings().setValue(accountsKey, entries);
}

void unremember(const QString &sid)
{
    QStringList entries;
    for (const Keyring::Known &known : Keyring::known()) {
        if (known.sid != sid)
            entries.append(QString(known.sid + u' ' + known.name));
    }
    QSettings().setValue(accountsKey, entries);
}

} // namespace

Keyring::Keyring(QObject *parent) : QObject(parent)
{
    m_visible.setSingleShot(true);
    m_visible.setInterval(300ms);
    connect(&m_visible, &QTimer::timeout, this, [this] {
        m_waiting = true;
        Q_EMIT changed();
    });
    m_bound.setSingleShot(true);
    m_bound.setInterval(60s);
    connect(&m_bound, &QTimer::timeout, this, &Keyring::giveUp);
}

Keyring::~Keyring() = default;

void Keyring::setStore(setup::SecretStore *store)
{
    if (m_store == store && m_state != State::Unknown)
        return;
    m_store = store;
    m_job.reset();
    m_state = store ? State::Unknown : State::Unavailable;
    m_mayBeLocked = false;
    end();
}

void Keyring::probe()
{
    if (m_state != State::Unknown || m_job)
        return;
    QObject *owner = begin();
    m_state = State::Probing;
    m_store->probe(owner, [this](Answer answer) {
        m_state = answer == Answer::Ok ? State::Available : State::Unavailable;
        end();
    });
}

void Keyring::giveUp()
{
    if (!m_job)
        return;
    if (m_state == State::Probing)
        m_state = State::Unavailable;
    const bool wasLoading = m_loading;
    m_mayBeLocked = wasLoading;
    end();
    if (wasLoading)
        Q_EMIT notLoaded();
}

void Keyring::load(const AccountSid &account)
{
    if (!m_store)
        return;
    QObject *owner = begin();
    m_loading = true;
    m_store->read(account, owner, [this](Answer answer, const std::optional<Credentials> &credentials) {
        // A locked keyring says "not there" too, so what was kept once is said to be locked, not gone.
        m_mayBeLocked = answer != Answer::Ok;
        if (answer == Answer::Ok)
            m_state = State::Available;
        end();
        if (answer == Answer::Ok && credentials)
            Q_EMIT loaded(*credentials);
        else
            Q_EMIT notLoaded();
    });
}

void Keyring::save(const Credentials &credentials, const QString &accountName)
{
    if (!m_store || m_state != State::Available)
        return;
    const QString sid = credentials.account.text();
    m_store->write(credentials, begin(), [this, sid, accountName](Answer answer) {
        if (answer == Answer::Ok)
            remember(sid, accountName);
        else
            m_state = State::Unavailable;
        end();
    });
}

void Keyring::forget(const AccountSid &account)
{
    if (!m_store || !isKnown(account.text()))
        return;
    unremember(account.text());
    m_store->remove(account, begin(), [this](Answer) { end(); });
}

QVector<Keyring::Known> Keyring::known()
{
    QVector<Known> all;
    for (const QString &entry : QSettings().value(accountsKey).toStringList())
        all.append({entry.section(u' ', 0, 0), entry.section(u' ', 1)});
    return all;
}

bool Keyring::isKnown(const QString &sid)
{
    const QVector<Known> all = known();
    return std::any_of(all.begin(), all.end(), [&](const Known &one) { return one.sid == sid; });
}

QObject *Keyring::begin()
{
    if (m_state == State::Probing)
        m_state = State::Unknown; // its answer is not waited for any longer
    m_job = std::make_unique<QObject>();
    m_loading = false;
    m_visible.start();
    m_bound.start();
    return m_job.get();
}

void Keyring::end()
{
    m_visible.stop();
    m_bound.stop();
    m_waiting = false;
    m_loading = false;
    if (m_job)
        m_job.release()->deleteLater(); // we may be inside its own answer
    Q_EMIT changed();
}

} // namespace trunkline::pages
