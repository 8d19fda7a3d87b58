#pragma once

#include "setup/CallWatch.h"
#include "setup/FailureBook.h"
#include "setup/Observed.h"
#include "twilio/Client.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>
#include <functional>

namespace trunkline::setup {

/// One call to the new number: placed by Twilio from another number of the account or a verified phone, or made by hand
/// and waited for. Only ever after a click, and hung up politely; a lost answer is looked up, never sent again, since a
/// second call would ring a second time. When it did not get through, Twilio is asked why.
class TestCall : public QObject
{
    Q_OBJECT
public:
    /// Waiting: for a call by hand.
    enum class State { NotYet, NoCaller, Placing, Ringing, Answered, Waiting, Over, Failed };
    /// Over: how it ended. StoodIn: no gateway took it, and the web address for that case answered. HungUp: by us, before
    /// anybody answered. NotSeen: nobody called by hand.
    enum class Ending { None, Answered, StoodIn, Busy, NoAnswer, Refused, HungUp, NotSeen, Unclear };

    /// Whom the call can come from.
    struct Caller
    {
        QString e164, name;
        bool verified = false; ///< a phone of somebody, not a number of the account

        friend bool operator==(const Caller &, const Caller &) = default;
    };

    explicit TestCall(QObject *parent = nullptr);
    ~TestCall() override;

    /// Forgets an earlier call. Twilio is asked which phones are verified and what the call costs.
    void prepare(twilio::Client *client, const PhoneNumber &to, const QVector<twilio::IncomingNumber> &ownNumbers);
    /// What the reasons are explained for; asked each time.
    void setContext(std::function<FailureContext()> context) { m_context = std::move(context); }
    /// In practice: somebody who calls the number while a call by hand is waited for.
    void setPhone(std::function<void(const QString &number)> phone) { m_phone = std::move(phone); }

    const QVector<Caller> &callers() const { return m_callers; }
    QVector<Caller> verifiedCallers() const;
    bool callersKnown() const { return m_callersKnown; } ///< the verified ones are there, too
    /// The call comes from it; empty: none can place one.
    QString caller() const { return m_from; }
    void chooseCaller(const QString &e164);
    /// What a call costs, more than it; nothing while the price list says nothing.
    std::optional<twilio::Money> price() const;
    bool isAskingPrice() const { return m_isAskingPrice; }

    void call();
    void waitForPhone();
    void hangUp(); ///< or no longer wait
    /// Draws itself on the way: where it is, or how far it came.
    /// What was looked at since – the joints before the gateway – is not spoken against.
    void mark(CallPath &path, const QDateTime &checkedAt = {}) const;

    State state() const { return m_state; }
    Ending ending() const { return m_ending; }
    const Error &error() const { return m_error; }
    bool running() const;
    bool byHand() const { return m_byHand; }
    /// It did not get through, and Twilio is still asked why.
    bool explaining() const { return m_looksLeft > 0; }
    bool hasReasons() const { return !m_watch.reasons().isEmpty(); } ///< Twilio said something about it
    /// Why, told for this configuration. Of a call that was answered: what happened to it on the way, if anything.
    std::optional<Failure> failure() const;
    /// The gateway that answered where it was not the first.
    QString answeredBy() const;

    QDateTime at() const { return m_at; }
    int seconds() const { return m_seconds; }
    int pickedUpAfter() const { return m_pickedUpAfter; } ///< seconds, about
    int took() const { return m_took; }                   ///< seconds from the first to the last that was seen of it
    int secondsToWait() const; ///< Waiting: how long still
    /// How often the call is looked at, and how long is listened after the answer.
    void setPace(std::chrono::milliseconds interval, std::chrono::seconds listen);
    /// How long a call by hand is waited for.
    void setPatience(std::chrono::seconds patience) { m_patience = patience; }

Q_SIGNALS:
    void changed();

private:
    void reset(bool byHand);
    void takeVerified(const QVector<twilio::VerifiedCaller> &all);
    void askPrice();
    void place();
    void lookForLostCall();
    void placed(const twilio::Call &call);
    void poll();
    void polled(const twilio::Call &call);
    void over(Ending ending);
    void failed(const Error &error);
    // by hand (TestCallPhone.cpp)
    void waitOn();
    void phoneTick();
    void phoneLooked();
    // why (TestCallReason.cpp)
    void explain();
    void reasonLooked();
    bool stoodIn() const;
    QVector<Symptom> symptoms() const;

    QPointer<twilio::Client> m_client;
    std::function<FailureContext()> m_context;
    std::function<void(const QString &)> m_phone;
    std::optional<PhoneNumber> m_to;
    QVector<Caller> m_callers;
    bool m_callersKnown = false;
    std::optional<twilio::CallPrice> m_price;
    bool m_isAskingPrice = false;
    QString m_from, m_sid, m_status;
    State m_state = State::NotYet;
    Ending m_ending = Ending::None;
    Error m_error;
    QDateTime m_at, m_answeredAt;
    int m_seconds = 0, m_pickedUpAfter = 0, m_took = 0;
    int m_listen = 8;
    bool m_hangUpWanted = false, m_hungUp = false, m_byHand = false;
    int m_leg = 0; ///< where it is while it runs
    int m_looksLeft = 0, m_emptyLooks = 0;
    std::chrono::seconds m_patience{120};
    QTimer m_poll, m_look, m_second;
    CallWatch m_watch;
    std::unique_ptr<QObject> m_calls, m_asked; ///< owners: of what belongs to one call, of callers and price
};

} // namespace trunkline::setup
