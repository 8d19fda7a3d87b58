#pragma once

#include "setup/Observed.h"
#include "twilio/Client.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>

namespace trunkline::setup {

/// One call to the new number, placed by Twilio from another number of the account and hung up politely. Only ever after
/// a click; a lost answer is looked up, never sent again, since a second call would ring a second time.
class TestCall : public QObject
{
    Q_OBJECT
public:
    enum class State { NotYet, NoCaller, Placing, Ringing, Answered, Over, Failed };
    /// Over: how it ended.
    enum class Ending { None, Answered, Busy, NoAnswer, Refused, Unclear };

    explicit TestCall(QObject *parent = nullptr);
    /// Forgets an earlier call.
    void prepare(twilio::Client *client, const PhoneNumber &to, const QVector<twilio::IncomingNumber> &ownNumbers);
    void call();
    void hangUp();

    State state() const { return m_state; }
    Ending ending() const { return m_ending; }
    const Error &error() const { return m_error; }
    QDateTime at() const { return m_at; }
    int seconds() const { return m_seconds; }
    /// Another number of the account that can place calls; the call comes from it.
    QString caller() const { return m_from; }
    bool running() const;
    /// How often the call is looked at, and how long is listened after the answer.
    void setPace(std::chrono::milliseconds interval, std::chrono::seconds listen)
    {
        m_poll.setInterval(interval);
        m_listen = int(listen.count());
    }

Q_SIGNALS:
    void changed();

private:
    void lookForLostCall();
    void placed(const twilio::Call &call);
    void poll();
    void polled(const twilio::Call &call);
    void over(Ending ending);

    QPointer<twilio::Client> m_client;
    std::optional<PhoneNumber> m_to;
    QString m_from, m_sid;
    State m_state = State::NotYet;
    Ending m_ending = Ending::None;
    Error m_error;
    QDateTime m_at, m_answeredAt;
    int m_seconds = 0;
    int m_listen = 8;
    bool m_hangUpWanted = false;
    QTimer m_poll;
    std::unique_ptr<QObject> m_calls;
};

} // namespace trunkline::setup
