#pragma once

#include "twilio/Http.h"

#include <QElapsedTimer>
#include <QTimer>

namespace trunkline::twilio {

/// One request from the queue to its end: each try of it, the waits between them, and the one answer. Belongs to its
/// Http; goes when its owner goes, and then the request is cut off and nobody is told.
class Exchange final : public QObject
{
    Q_OBJECT
public:
    Exchange(Http &http, const Request &request, QObject *owner, Then<Answer> then);
    ~Exchange() override;

private:
    void lineUp();
    void begin();
    void sendWhenWayIsKnown();
    void watch();
    void stop(Arrived::Stopped why);
    void ended();
    Arrived takeReply();
    void dropReply();
    void log(const Result<Answer> &outcome, qint64 milliseconds);
    bool tryAgain(const Error &why);
    void finish(Result<Answer> outcome);

    Http &m_http;
    const Request m_request;
    Then<Answer> m_then;
    QMetaObject::Connection m_owner;
    QMetaObject::Connection m_wayFound;

    Line::Sent m_sent; ///< of the try that is under way
    int m_timesSent = 0;
    bool m_viaProxy = false;
    bool m_withProxyPassword = false;
    Arrived::Stopped m_stopped = Arrived::Stopped::No;
    QString m_certificateTrouble;

    QElapsedTimer m_clock;
    QTimer m_deadline; ///< for the whole try; Qt's own timer begins anew with every byte
    QTimer m_pause;
    int m_failures = 0;
};

} // namespace trunkline::twilio
