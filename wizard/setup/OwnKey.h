#pragma once

#include "setup/SignIn.h"

#include <QPointer>
#include <QTimer>

namespace trunkline::setup {

/// Makes an API key for this program alone, so that the Auth Token need not be kept. It is asked for once; a secret whose
/// answer was lost cannot be read again, which is said and decided by a person.
class OwnKey : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,
        Looking, ///< whether there is such a key
        Exists,  ///< there is one of this name: see replace()
        Making,
        Trying, ///< whether the new key works
        Done,
        Lost,   ///< the answer got lost: see hasLeftover()
        Failed, ///< see error(); nothing was made
    };

    explicit OwnKey(SignIn &signIn, QObject *parent = nullptr);

    /// With the client that is signed in. Done: it is signed in with the key.
    void make(const QString &name);
    /// Deletes the keys of this name and makes a new one: whoever used one of them stops working.
    void replace();
    void cancel();

    State state() const { return m_state; }
    bool isBusy() const { return m_state == State::Looking || m_state == State::Making || m_state == State::Trying; }
    const QString &name() const { return m_name; }
    const Error &error() const { return m_error; }
    /// After a lost answer: the key is there, and nobody knows its secret.
    bool hasLeftover() const { return m_state == State::Lost && !m_found.isEmpty(); }

    /// How long a new key may be refused before it counts as not working; a try each.
    void setPatience(int tries, std::chrono::milliseconds between);

Q_SIGNALS:
    void changed();

private:
    void look();
    void looked(const QVector<twilio::ApiKey> &keys);
    void removeNext();
    void send();
    void lookForLost();
    void tryKey();
    void tried(const Result<Nothing> &answer);
    void set(State state);
    void fail(const Error &error);

    SignIn &m_signIn;
    std::unique_ptr<QObject> m_calls;
    std::unique_ptr<twilio::Client> m_client; ///< of the new key
    std::optional<twilio::MadeKey> m_made;
    QVector<ApiKeySid> m_found;
    QString m_name;
    Error m_error;
    State m_state = State::Idle;
    bool m_adopting = false;
    QTimer m_again;
    int m_tries = 5;
    int m_left = 0;
};

} // namespace trunkline::setup
