#pragma once

#include "twilio/Client.h"

#include <QHash>
#include <QPointer>

namespace trunkline::setup {

/// Whether calls arrived on the trunks of an account in the last seven days, as far as the call log tells. Each new client
/// starts anew.
class RecentCalls : public QObject
{
    Q_OBJECT
public:
    enum class State { NotLoaded, Loading, Loaded };

    struct OfTrunk
    {
        QDateTime answered; ///< the last one; not valid: none
        QDateTime failed;   ///< likewise

        /// The last call that counts went wrong. (Who hangs up first counts neither way.)
        bool failsNow() const { return failed.isValid() && (!answered.isValid() || failed > answered); }
    };

    explicit RecentCalls(QObject *parent = nullptr);
    void setClient(twilio::Client *client);

    void load();
    State state() const { return m_state; }
    OfTrunk of(const TrunkSid &trunk) const { return m_trunks.value(trunk.text()); }

    static constexpr int days = 7;
    static constexpr int mostPages = 20; ///< of a thousand: an account with more calls is told by its latest ones

Q_SIGNALS:
    void changed();

private:
    void take(const QVector<twilio::CallRow> &rows);
    void over();

    QPointer<twilio::Client> m_client;
    std::unique_ptr<QObject> m_calls; ///< owner of the requests
    State m_state = State::NotLoaded;
    QHash<QString, OfTrunk> m_trunks;
    int m_pages = 0;
};

} // namespace trunkline::setup
