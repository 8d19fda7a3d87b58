#pragma once

#include "answers/Draft.h"
#include "setup/Rights.h"
#include "twilio/Client.h"

#include <QDateTime>
#include <QTimer>

namespace trunkline::setup {

/// Whether the typed codes work, whose account it is and what it can do. Works on the Draft's credentials.
class SignIn : public QObject
{
    Q_OBJECT
public:
    enum class State {
        NotChecked, ///< never checked, or the codes were edited since
        Checking,
        Works,      ///< may go on (a trial account only after tryAnyway())
        Failed,     ///< see error()
    };

    SignIn(Draft &draft, twilio::Endpoints endpoints, twilio::Timing timing = {}, QObject *parent = nullptr);
    ~SignIn() override;

    /// Account, balance and trunking at once. Does nothing while the draft has no credentials.
    void check();
    void stop();
    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    const std::optional<twilio::Account> &account() const { return m_account; } ///< empty: the key may not read it
    const std::optional<twilio::Money> &balance() const { return m_balance; }
    QDateTime checkedAt() const { return m_checkedAt; }
    const Rights &rights() const { return m_rights; } ///< of the last check that was answered
    /// From now on with this key of the same account, which was tried already. What is known of the account stays.
    void adopt(const Credentials &key);
    /// Signed in with these. Null before the first success, and after the codes changed.
    twilio::Client *client() const { return m_client.get(); }

    bool isTrial() const { return m_account && m_account->type == twilio::Account::Type::Trial; }
    bool trialAccepted() const { return m_trialAccepted; }
    void tryAnyway();
    bool mayGoOn() const { return m_state == State::Works && (!isTrial() || m_trialAccepted); }

    /// While offline: tries again by itself after 5, 10, 20, 40 s, then every minute.
    int secondsToNextTry() const; ///< 0: no try is planned

    /// "Riverside Clinic", or the masked SID where the name is not visible.
    QString accountName() const;
    /// The region or the custom endpoint changed.
    void setEndpoints(const twilio::Endpoints &endpoints);
    const twilio::Endpoints &endpoints() const { return m_endpoints; }
    void setProxy(const twilio::ProxyChoice &proxy);
    const twilio::ProxyChoice &proxy() const { return m_proxy; }
    const twilio::Timing &timing() const { return m_timing; } ///< for questions that a person waits for

Q_SIGNALS:
    void changed();
    /// The client was replaced; whoever holds results of the old one forgets them.
    void clientChanged();

private:
    struct Round;
    void begin();
    void finishIfAllHere();
    void codesEdited();
    void askForRights();
    Rights judged(const Round &round) const;
    Error refusalOf(const Round &round) const;
    void succeed();
    void replaceClient();
    void fail(const Error &error);
    QByteArray fingerprint() const; ///< a hash of what was typed, to see edits

    Draft &m_draft;
    twilio::Endpoints m_endpoints;
    twilio::Timing m_timing, m_fullTiming;
    twilio::ProxyChoice m_proxy;
    State m_state = State::NotChecked;
    Error m_error;
    std::optional<twilio::Account> m_account;
    std::optional<twilio::Money> m_balance;
    QDateTime m_checkedAt;
    std::unique_ptr<twilio::Client> m_client, m_trying;
    std::unique_ptr<Round> m_round;
    QByteArray m_checkedCodes;
    Rights m_rights;
    bool m_adopting = false;
    bool m_trialAccepted = false;
    int m_failuresInARow = 0;
    QTimer m_again, m_second;
};

} // namespace trunkline::setup
