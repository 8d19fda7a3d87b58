#include "twilio/Exchange.h"

#include "twilio/BackOff.h"
#include "twilio/NetworkState.h"
#include "twilio/SentOnce.h"

#include <QNetworkReply>
#include <QPointer>
#include <QRandomGenerator>
#include <QSslError>

namespace trunkline::twilio {

namespace {

constexpr qint64 longestBody = 32 * 1024 * 1024; // a page of a thousand numbers has about 2 MB

} // namespace

Exchange::Exchange(Http &http, const Request &request, QObject *owner, Then<Answer> then)
    : QObject(&http), m_http(http), m_request(request), m_then(std::move(then))
{
    if (owner)
        m_owner = connect(owner, &QObject::destroyed, this, [this] { delete this; });
    const Timing &timing = http.line().timing();
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(request.isWrite() ? timing.writeDeadline : timing.readDeadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Arrived::Stopped::TooSlow); });
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Exchange::lineUp);
    lineUp();
}

Exchange::~Exchange()
{
    dropReply();
    m_http.queue().leave(this);
}

void Exchange::lineUp()
{
    m_http.queue().enter(this, [this] { begin(); });
}

void Exchange::begin()
{
    m_stopped = Arrived::Stopped::No;
    m_certificateTrouble.clear();
    m_timesSent = 0;
    m_clock.start();
    m_deadline.start();
    m_wayFound = connect(&m_http.line().proxies(), &Proxies::found, this, &Exchange::sendWhenWayIsKnown);
    sendWhenWayIsKnown();
}

void Exchange::sendWhenWayIsKnown()
{
    Line &line = m_http.line();
    const QUrl url = m_request.url(line.endpoints());
    if (!line.proxies().knows(url))
        return line.proxies().lookUp(url);
    disconnect(m_wayFound);
    m_viaProxy = line.proxies().isProxied(url);
    m_withProxyPassword = line.proxies().sendsPassword();
    m_sent = line.send(m_request);
    watch();
}

void Exchange::watch()
{
    QNetworkReply *reply = m_sent.reply;
    connect(reply, &QNetworkReply::requestSent, this, [this] { ++m_timesSent; });
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateTrouble = errors.isEmpty() ? QString() : errors.first().errorString();
    });
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] {
        if (reply->bytesAvailable() > longestBody)
            stop(Arrived::Stopped::TooLong);
    });
    // Queued: abort() says finished() from within, and nothing that we tell others may run inside Qt's own code, since
    // they may delete us all there.
    connect(reply, &QNetworkReply::finished, this, &Exchange::ended, Qt::QueuedConnection);
}

void Exchange::stop(Arrived::Stopped why)
{
    if (!m_sent.reply) { // the proxy settings of this computer are still being looked up
        disconnect(m_wayFound);
        m_stopped = Arrived::Stopped::NoProxyKnown;
        return ended();
    }
    if (m_sent.reply->isFinished() || m_stopped != Arrived::Stopped::No)
        return;
    m_stopped = why;
    m_sent.reply->abort();
}

void Exchange::ended()
{
    m_deadline.stop();
    const qint64 took = m_clock.elapsed();
    const Arrived arrived = takeReply();
    dropReply();
    m_http.queue().leave(this);

    Result<Answer> outcome = judge(m_request, arrived);
    const bool wantsPassword = !outcome && outcome.error().kind == ErrorKind::ProxyWantsPassword;
    if (wantsPassword && !m_withProxyPassword && m_http.line().proxies().sendsPassword())
        return lineUp(); // now that it is known how; nothing has left yet
    if (!outcome) {
        Error cleaned = outcome.error();
        cleaned.message = m_http.line().withoutSecret(cleaned.message);
        outcome = cleaned;
    }

    const QPointer<Exchange> alive(this); // whoever is told something may delete us
    log(outcome, took);
    if (!alive || (!outcome && tryAgain(outcome.error())))
        return;
    if (wantsPassword)
        m_http.askForPassword();
    if (alive)
        finish(std::move(outcome));
}

Arrived Exchange::takeReply()
{
    Arrived arrived;
    arrived.stopped = m_stopped;
    arrived.viaProxy = m_viaProxy;
    arrived.certificateTrouble = m_certificateTrouble;
    QNetworkReply *reply = m_sent.reply;
    if (!reply) {
        arrived.neverLeft = true;
        arrived.seenLeaving = false;
        return arrived;
    }
    arrived.error = reply->error();
    arrived.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->isOpen()) // after abort() it is not
        arrived.body = reply->readAll();
    arrived.contentType = reply->rawHeader("Content-Type");
    if (reply->hasRawHeader("Content-Length") && !reply->hasRawHeader("Content-Encoding"))
        arrived.declaredLength = reply->rawHeader("Content-Length").toLongLong();
    arrived.retryAfter = reply->rawHeader("Retry-After");
    arrived.date = reply->rawHeader("Date");
    arrived.requestId = reply->rawHeader("Twilio-Request-Id");

    arrived.seenLeaving = m_timesSent > 0;
    // Our own body knows best. Without one, Qt's signal has to do, which comes from another thread: after a timeout it
    // may still be on its way.
    arrived.neverLeft = m_sent.body ? !m_sent.body->wasTouched()
                                    : m_timesSent == 0 && arrived.error != QNetworkReply::OperationCanceledError;
    if (arrived.status == 0)
        arrived.networkUp = isNetworkUp();
    return arrived;
}

void Exchange::dropReply()
{
    if (!m_sent.reply)
        return;
    m_sent.reply->disconnect(this);
    m_sent.reply->abort();
    m_sent.reply->deleteLater();
    m_sent = {};
}

void Exchange::log(const Result<Answer> &outcome, qint64 milliseconds)
{
    QString line = m_request.described() + u' ';
    if (outcome) {
        line += QString::number(outcome->status);
    } else {
        const Error &error = outcome.error();
        line += error.httpStatus ? QString::number(error.httpStatus) + u' ' : QString();
        line += Advising::name(error.kind);
        line += error.twilioCode ? u" code "_qs + QString::number(error.twilioCode) : QString();
    }
    line += u' ' + QString::number(milliseconds) + u" ms"_qs;
    const QString requestId = outcome ? outcome->requestId : outcome.error().requestId;
    if (!outcome && !requestId.isEmpty())
        line += u' ' + requestId;
    if (m_request.verb == Request::Verb::Post && m_timesSent > 1) // what SentOnce is there to prevent
        line += u" – sent %1 times!"_qs.arg(m_timesSent);
    Q_EMIT m_http.logged(m_http.line().withoutSecret(line));
}

/// Reads only: what a write has done, only a look can tell.
bool Exchange::tryAgain(const Error &why)
{
    const Timing &timing = m_http.line().timing();
    if (m_request.isWrite() || !isWorthAnotherTry(why) || ++m_failures >= timing.readTries)
        return false;
    const auto wait = backOff(m_failures, timing, why.retryAfterSeconds, QRandomGenerator::global()->generateDouble());
    m_pause.start(wait);
    Q_EMIT m_http.retrying(why, wait, m_failures + 1, timing.readTries);
    return true;
}

void Exchange::finish(Result<Answer> outcome)
{
    const Then<Answer> then = std::move(m_then);
    disconnect(m_owner);
    deleteLater();
    then(std::move(outcome)); // owner, client and we may be gone after this
}

} // namespace trunkline::twilio
