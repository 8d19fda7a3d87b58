#pragma once

#include "setup/SecretStore.h"

#include <QObject>
#include <QTimer>
#include <QVector>
#include <chrono>
#include <memory>
#include <optional>

namespace trunkline::pages {

/// The system's keyring as the account page sees it, with the bound that a keyring itself does not have: a question for
/// its password that nobody answers never ends. A late answer is not listened to.
class Keyring : public QObject
{
    Q_OBJECT
public:
    enum class State { Unknown, Probing, Available, Unavailable };
    /// An account whose codes were kept. Only names are in the settings, never codes.
    struct Known
    {
        QString sid, name;
    };

    explicit Keyring(QObject *parent = nullptr);
    ~Keyring() override;

    void setStore(setup::SecretStore *store); ///< null: there is none
    /// Asks once whether anything can be kept at all.
    void probe();
    State state() const { return m_state; }

    /// An answer is out, and has been for so long that one should say so.
    bool isWaiting() const { return m_waiting; }
    /// "Go on without saving"
    void giveUp();
    /// The keyring refused to tell what was kept: it may be locked.
    bool mayBeLocked() const { return m_mayBeLocked; }

    void load(const AccountSid &account);
    void save(const Credentials &credentials, const QString &accountName);
    void forget(const AccountSid &account);

    /// Accounts whose codes were kept, the last used one first.
    static QVector<Known> known();
    static bool isKnown(const QString &sid);

    void setBound(std::chrono::milliseconds bound) { m_bound.setInterval(bound); }

Q_SIGNALS:
    void changed();
    void loaded(const trunkline::Credentials &credentials);
    /// What was kept cannot be had: not there, locked, or nobody answered.
    void notLoaded();

private:
    QObject *begin();
    void end();
    void boundReached();

    setup::SecretStore *m_store = nullptr;
    State m_state = State::Unknown;
    std::unique_ptr<QObject> m_job; ///< owner of the question that is out; when it goes, the answer goes
    bool m_loading = false;
    bool m_waiting = false;
    bool m_mayBeLocked = false;
    QTimer m_visible, m_bound;
};

} // namespace trunkline::pages
