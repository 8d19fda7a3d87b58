#include "twilio/Outcome.h"

#include "answers/CleanText.h"
#include "twilio/BackOff.h"
#include "twilio/Refusal.h"

#include <QJsonDocument>
#include <QMetaEnum>

namespace trunkline::twilio {

namespace {

using Net = QNetworkReply;

/// Before there is a status: how far it got.
ErrorKind wayKind(const Arrived &arrived)
{
    if (arrived.stopped == Arrived::Stopped::NoProxyKnown)
        return ErrorKind::ProxyUnreachable;
    switch (arrived.error) {
    case Net::ProxyAuthenticationRequiredError:
        return ErrorKind::ProxyWantsPassword;
    case Net::ProxyConnectionRefusedError:
    case Net::ProxyConnectionClosedError:
    case Net::ProxyNotFoundError:
    case Net::ProxyTimeoutError:
    case Net::UnknownProxyError:
        return ErrorKind::ProxyUnreachable;
    case Net::SslHandshakeFailedError:
        return ErrorKind::NotSecure;
    default:
        break;
    }
    // Qt 6.4 reports a proxy that refuses as UnknownNetworkError, and one whose name is unknown as if Twilio's were.
    if (arrived.viaProxy && (arrived.neverLeft || !arrived.seenLeaving))
        return ErrorKind::ProxyUnreachable;
    switch (arrived.error) {
    case Net::HostNotFoundError:
        return arrived.networkUp ? ErrorKind::HostNotFound : ErrorKind::Offline;
    case Net::UnknownNetworkError: // no route
    case Net::TemporaryNetworkFailureError:
    case Net::NetworkSessionFailedError:
    case Net::TimeoutError:
        return arrived.networkUp ? ErrorKind::TwilioUnreachable : ErrorKind::Offline;
    default:
        return ErrorKind::TwilioUnreachable;
    }
}

class Judge
{
public:
    Judge(const Request &request, const Arrived &arrived) : m_request(request), m_arrived(arrived) {}

    Result<Answer> verdict() const
    {
        const int status = m_arrived.status;
        if (status == 0)
            return m_arrived.neverLeft ? failure(wayKind(m_arrived), Effect::No) : lost(wayKind(m_arrived));
        if (status / 100 == 2)
            return granted();
        if (status / 100 == 3)
            return redirected();
        if (status == 408)
            return lost(ErrorKind::TwilioUnreachable);
        if (status / 100 == 4)
            return refused();
        return lost(status / 100 == 5 ? ErrorKind::TwilioInTrouble : ErrorKind::Unexpected);
    }

private:
    Result<Answer> granted() const
    {
        Answer answer{{}, m_arrived.status, requestId(), m_request.isWrite(), m_request.described()};
        const bool isWhole = !m_arrived.isCut() && m_arrived.stopped == Arrived::Stopped::No;
        if (m_request.verb == Request::Verb::Delete && m_arrived.status == 204 && isWhole)
            return answer;
        if (m_arrived.stopped == Arrived::Stopped::TooLong)
            return lost(ErrorKind::Unexpected, u"the answer is too long"_qs);
        if (m_arrived.isPage())
            return lost(ErrorKind::NotTwilio, u"a page instead of JSON – a proxy or a sign-in page?"_qs);
        if (m_arrived.error == Net::UnknownContentError)
            return lost(ErrorKind::Unexpected, u"the answer could not be unpacked"_qs);
        if (!isWhole)
            return lost(ErrorKind::TwilioUnreachable, u"the answer was cut off"_qs);
        const QJsonDocument json = QJsonDocument::fromJson(m_arrived.body);
        if (!json.isObject())
            return lost(ErrorKind::Unexpected, u"not a JSON object"_qs);
        answer.json = json.object();
        return answer;
    }

    /// Credentials follow no redirect, so what was asked did not reach the place it was sent on to. Whoever redirects
    /// may have acted all the same.
    Error redirected() const
    {
        Error made = failure(ErrorKind::NotTwilio, m_request.isWrite() ? Effect::Unknown : Effect::No);
        made.detail += u": a redirect, which is not followed"_qs;
        return made;
    }

    Error refused() const
    {
        const ErrorBody body = ErrorBody::read(m_arrived.body);
        const bool saysWhoItIs = m_arrived.status == 407 || m_arrived.status == 429;
        if (m_arrived.isPage() && !saysWhoItIs)
            return failure(ErrorKind::NotTwilio, Effect::No);
        Error made = failure(refusalKind(m_arrived.status, body.code), Effect::No);
        made.message = body.message;
        made.twilioCode = body.code;
        return made;
    }

    /// A write that was sent may have taken effect, whatever became of the answer; a read is only a pity.
    Error lost(ErrorKind readKind, const QString &why = {}) const
    {
        Error made = m_request.isWrite() ? failure(ErrorKind::OutcomeUnknown, Effect::Unknown)
                                         : failure(readKind, Effect::No);
        const ErrorBody body = ErrorBody::read(m_arrived.body);
        made.message = body.message;
        made.twilioCode = body.code;
        if (!why.isEmpty())
            made.detail += u": "_qs + why;
        return made;
    }

    Error failure(ErrorKind kind, Effect effect) const
    {
        Error made;
        made.kind = kind;
        made.effect = effect;
        made.httpStatus = m_arrived.status;
        made.requestId = requestId();
        made.retryAfterSeconds = retryAfterSeconds(m_arrived.retryAfter, m_arrived.date);
        made.detail = m_request.described();
        if (m_arrived.stopped == Arrived::Stopped::TooSlow)
            made.detail += u": too slow"_qs;
        else if (m_arrived.error != Net::NoError && m_arrived.status == 0)
            made.detail += u": "_qs + m_arrived.errorName();
        if (!m_arrived.certificateTrouble.isEmpty())
            made.detail += u": "_qs + m_arrived.certificateTrouble;
        return made;
    }

    QString requestId() const
    {
        const auto isPlain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        const QByteArray &id = m_arrived.requestId;
        return id.size() <= 64 && std::all_of(id.begin(), id.end(), isPlain) ? QString::fromLatin1(id) : QString();
    }

    const Request &m_request;
    const Arrived &m_arrived;
};

} // namespace

QString Arrived::errorName() const
{
    const char *name = QMetaEnum::fromType<Net::NetworkError>().valueToKey(error);
    return name ? QString::fromLatin1(name) : u"error %1"_qs.arg(int(error));
}

bool Arrived::isPage() const
{
    return contentType.toLower().contains("html") || body.trimmed().startsWith('<');
}

Error Answer::unreadable(const QString &why) const
{
    Error made;
    made.kind = toWrite ? ErrorKind::OutcomeUnknown : ErrorKind::Unexpected;
    made.effect = toWrite ? Effect::Unknown : Effect::No;
    made.httpStatus = status;
    made.requestId = requestId;
    made.detail = described + u": "_qs + why;
    return made;
}

Result<Answer> judge(const Request &request, const Arrived &arrived)
{
    return Judge(request, arrived).verdict();
}

bool isWorthAnotherTry(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::HostNotFound:
    case ErrorKind::TwilioUnreachable:
    case ErrorKind::ProxyUnreachable:
    case ErrorKind::TwilioInTrouble:
    case ErrorKind::Busy:
        return true;
    default:
        return false;
    }
}

} // namespace trunkline::twilio
