#pragma once

#include "twilio/Line.h"
#include "twilio/Outcome.h"
#include "twilio/RequestQueue.h"

#include <QObject>

namespace trunkline::twilio {

/// Requests with everything that belongs to them: a place in the queue, retries of reads, and an end that is told
/// exactly once, or never if the owner is gone. Above it nobody knows of HTTP; below it nobody knows of trunks.
class Http final : public QObject
{
    Q_OBJECT
public:
    Http(Endpoints endpoints, const Credentials &credentials, const Timing &timing);
    ~Http() override; ///< cancels everything; nobody is told

    /// `then` is called from the event loop, never from within.
    void send(const Request &request, QObject *owner, Then<Answer> then);
    /// The same end for something that is not worth a request.
    void refuse(const Error &why, QObject *owner, Then<Answer> then);

    void setProxy(const ProxyChoice &proxy);
    /// Says proxyWantsPassword(), unless it did already.
    void askForPassword();

    Line &line() { return m_line; }
    RequestQueue &queue() { return m_queue; }

Q_SIGNALS:
    void retrying(const trunkline::Error &why, std::chrono::milliseconds wait, int attempt, int tries);
    void logged(const QString &line);
    void proxyWantsPassword();

private:
    RequestQueue m_queue;
    Line m_line;
    bool m_askedForPassword = false;
};

} // namespace trunkline::twilio
