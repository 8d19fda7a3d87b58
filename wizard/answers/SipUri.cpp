#include "answers/SipUri.h"

#include <QRegularExpression>
#include <QSet>

namespace trunkline {

namespace {

constexpr int longestText = 2048;

/// The whole text, unlike ^…$, which lets a line break at the end pass.
QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// A part in an error sentence: not endless, and nothing in it that cannot be seen.
Problem malformed(QString part)
{
    part.truncate(64);
    for (QChar &letter : part)
        if (!letter.isPrint())
            letter = QChar::ReplacementCharacter;
    return Problem{ProblemKind::UriMalformed, part};
}

std::optional<Transport> transportFrom(const QString &token)
{
    const QString lower = token.toLower();
    for (const Transport one : {Transport::Udp, Transport::Tcp, Transport::Tls})
        if (lower == transportToken(one))
            return one;
    return {};
}

/// RFC 3261 §25.1 user: unreserved, escaped and user-unreserved. No password: it would stand in the open. Two slashes at
/// its beginning would be read as those of sip://.
bool isUser(const QString &user)
{
    static const QRegularExpression shape = whole(u"([A-Za-z0-9_.!~*'()&=+$,;?/-]|%[0-9A-Fa-f]{2})+"_qs);
    return user.size() <= 128 && !user.startsWith(u"//") && shape.match(user).hasMatch();
}

bool isEdge(const QString &edge)
{
    static const QRegularExpression shape = whole(u"[a-z0-9-]{1,32}"_qs);
    return shape.match(edge).hasMatch();
}

/// `X-Name=value[&X-Name2=value2]`: Twilio takes only names that start with X-, and none of its own.
bool areHeaders(const QString &headers)
{
    static const QRegularExpression shape =
        whole(u"[Xx]-[A-Za-z0-9-]+=([A-Za-z0-9_.!~*'()/?:+$\\[\\]-]|%[0-9A-Fa-f]{2})*"_qs);
    const QStringList all = headers.split(u'&');
    return headers.size() <= 1024 && std::all_of(all.begin(), all.end(), [](const QString &one) {
               return shape.match(one).hasMatch() && !one.startsWith(u"X-Twilio"_qs, Qt::CaseInsensitive);
           });
}

/// Order and the case of names mean nothing. (RFC 3261 §19.1.4)
QStringList sorted(QStringList parts, bool valuesHaveCase)
{
    for (QString &part : parts)
        part = valuesHaveCase ? QString(part.section(u'=', 0, 0).toLower() + u'=' + part.section(u'=', 1))
                              : part.toLower();
    parts.sort();
    return parts;
}

struct HostAndPort
{
    Host host;
    std::optional<int> port;
};

Result<HostAndPort, Problem> readHostAndPort(const QString &text)
{
    QString name = text;
    std::optional<int> port;
    if (text.count(u':') == 1) { // more of them are IPv6, about which the host has a better sentence
        const QString digits = text.section(u':', 1);
        if (const auto problem = SipUri::portProblem(digits))
            return *problem;
        port = digits.toInt();
        name = text.section(u':', 0, 0);
    }
    const auto host = Host::parse(name);
    if (!host)
        return host.error();
    return HostAndPort{*host, port};
}

} // namespace

QString transportToken(Transport transport)
{
    return transportName(transport).toLower();
}

QString transportName(Transport transport)
{
    switch (transport) {
    case Transport::Udp:
        return u"UDP"_qs;
    case Transport::Tcp:
        return u"TCP"_qs;
    case Transport::Tls:
        return u"TLS"_qs;
    }
    Q_UNREACHABLE();
}

int usualPort(Transport transport)
{
    return transport == Transport::Tls ? 5061 : 5060;
}

std::optional<Problem> SipUri::hostProblem(const QString &typed)
{
    const auto host = Host::parse(typed);
    return host ? std::nullopt : std::optional(host.error());
}

std::optional<Problem> SipUri::portProblem(const QString &typed)
{
    static const QRegularExpression digits = whole(u"[0-9]{1,5}"_qs);
    const QString text = typed.trimmed();
    if (!digits.match(text).hasMatch() || text.toInt() < 1 || text.toInt() > 65535)
        return Problem{ProblemKind::PortRange};
    return {};
}

Result<SipUri, Problem> SipUri::make(const QString &host, const QString &port, Transport transport, const QString &user,
                                     const QString &edge)
{
    const auto valid = Host::parse(host);
    if (!valid)
        return valid.error();
    if (const auto problem = portProblem(port))
        return *problem;
    if (!user.isEmpty() && !isUser(user))
        return malformed(user);
    if (!edge.isEmpty() && !isEdge(edge))
        return malformed(edge);
    SipUri uri(*valid);
    uri.m_port = port.trimmed().toInt();
    uri.m_transport = transport;
    uri.m_user = user;
    uri.m_edge = edge;
    return uri;
}

Result<SipUri, Problem> SipUri::parse(const QString &text)
{
    QString rest = text.trimmed();
    if (rest.startsWith(u"sips:"_qs, Qt::CaseInsensitive))
        return Problem{ProblemKind::UriSips};
    if (!rest.startsWith(u"sip:"_qs, Qt::CaseInsensitive))
        return Problem{ProblemKind::UriScheme};
    const bool blank =
        std::any_of(rest.begin(), rest.end(), [](QChar letter) { return letter.isSpace() || !letter.isPrint(); });
    if (blank || rest.size() > longestText)
        return malformed(rest);
    rest.remove(0, 4);
    if (rest.startsWith(u"//"_qs))
        rest.remove(0, 2);

    // The user part may hold ';' and '?', so it is cut off first.
    QString user, headers;
    if (const qsizetype at = rest.lastIndexOf(u'@'); at >= 0) {
        user = rest.left(at);
        rest.remove(0, at + 1);
        if (!isUser(user))
            return malformed(user + u'@');
    }
    if (const qsizetype mark = rest.indexOf(u'?'); mark >= 0) {
        headers = rest.mid(mark + 1);
        rest.truncate(mark);
        if (!areHeaders(headers))
            return malformed(u'?' + headers);
    }
    QStringList parts = rest.split(u';');
    const auto place = readHostAndPort(parts.takeFirst());
    if (!place)
        return place.error();
    SipUri uri(place->host);
    uri.m_port = place->port;
    uri.m_user = user;
    uri.m_headers = headers;
    if (const auto problem = uri.readParameters(parts))
        return *problem;
    return uri;
}

std::optional<Problem> SipUri::readParameters(const QStringList &parameters)
{
    static const QRegularExpression shape = whole(u"[A-Za-z0-9._!~*'()-]+(=[A-Za-z0-9._!~*'()\\[\\]/:&+$%-]+)?"_qs);
    QSet<QString> seen;
    for (const QString &parameter : parameters) {
        const QString name = parameter.section(u'=', 0, 0).toLower();
        const QString value = parameter.section(u'=', 1);
        if (parameter.size() > 128 || !shape.match(parameter).hasMatch() || seen.contains(name))
            return malformed(u';' + parameter);
        seen.insert(name);
        if (name == u"transport") {
            m_transport = transportFrom(value);
            if (!m_transport)
                return value.isEmpty() ? malformed(u';' + parameter)
                                       : Problem{ProblemKind::UriTransport, value.left(32)};
        } else if (name == u"edge") {
            m_edge = value.toLower();
            if (!isEdge(m_edge))
                return malformed(u';' + parameter);
        } else {
            m_otherParameters.append(value.isEmpty() ? name : QString(name + u'=' + value));
        }
    }
    return {};
}

QString SipUri::text() const
{
    QString text = u"sip:"_qs;
    if (!m_user.isEmpty())
        text += m_user + u'@';
    text += host();
    if (m_port)
        text += u':' + QString::number(*m_port);
    if (m_transport)
        text += u";transport="_qs + transportToken(*m_transport);
    if (!m_edge.isEmpty())
        text += u";edge="_qs + m_edge;
    for (const QString &parameter : m_otherParameters)
        text += u';' + parameter;
    if (!m_headers.isEmpty())
        text += u'?' + m_headers;
    return text;
}

int SipUri::effectivePort() const
{
    return m_port.value_or(usualPort(effectiveTransport()));
}

SipUri SipUri::by(Transport transport) const
{
    SipUri other = *this;
    if (m_port == usualPort(effectiveTransport()))
        other.m_port = usualPort(transport);
    other.m_transport = transport;
    return other;
}

bool SipUri::sameAs(const SipUri &other) const
{
    return m_host == other.m_host && m_user == other.m_user && effectivePort() == other.effectivePort() &&
           effectiveTransport() == other.effectiveTransport() && m_edge == other.m_edge &&
           sorted(m_otherParameters, false) == sorted(other.m_otherParameters, false) &&
           sorted(m_headers.split(u'&'), true) == sorted(other.m_headers.split(u'&'), true);
}

} // namespace trunkline
