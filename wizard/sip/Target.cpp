#include "sip/Target.h"

#include "answers/PastedAddress.h"

#include <QRegularExpression>
#include <QUrl>

namespace trunkline::sip {

namespace {

bool isIpv4(const QString &host)
{
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(u"(\\d{1,3}\\.){3}\\d{1,3}"_qs));
    return shape.match(host).hasMatch();
}

/// Without brackets; nothing if it is none. A zone ("%eth0") has no place in a SIP address.
std::optional<QString> ipv6(QString text)
{
    if (text.startsWith(u'[') && text.endsWith(u']'))
        text = text.mid(1, text.size() - 2);
    static const QRegularExpression letters(QRegularExpression::anchoredPattern(u"[0-9A-Fa-f:.]+"_qs));
    QUrl url;
    url.setHost(text); // Qt's own reading of IPv6, without Qt Network
    if (text.count(u':') < 2 || !letters.match(text).hasMatch() || url.host().isEmpty())
        return {};
    return url.host().toLower();
}

} // namespace

Target Target::of(const SipUri &uri)
{
    return {uri.host(), uri.port(), uri.effectiveTransport(), uri.user()};
}

Result<Target, Problem> Target::read(const QString &typed, std::optional<Transport> chosen)
{
    Target target;
    if (const auto bare = ipv6(typed.trimmed())) {
        target.host = *bare;
        target.transport = chosen.value_or(Transport::Tcp);
        return target;
    }
    const PastedAddress pasted = PastedAddress::read(typed, chosen.value_or(Transport::Tcp));
    target.transport = chosen ? *chosen : pasted.transport.value_or(Transport::Tcp);
    target.user = pasted.user;
    if (pasted.host.isEmpty())
        return pasted.problem.value_or(SipUri::hostProblem(typed).value_or(Problem{ProblemKind::AddressEmpty}));
    if (pasted.port) {
        if (const auto problem = SipUri::portProblem(*pasted.port))
            return *problem;
        target.port = pasted.port->toInt();
    }
    if (const auto address = ipv6(pasted.host)) {
        target.host = *address;
        return target;
    }
    const auto host = Host::parse(pasted.host);
    if (!host)
        return host.error();
    target.host = host->text();
    return target;
}

bool Target::isAddress() const
{
    return isIpv6() || isIpv4(host);
}

bool Target::isLoopback() const
{
    if (isIpv6())
        return host == u"::1" || host.startsWith(u"::ffff:127.") || host.startsWith(u"::ffff:7f");
    const auto known = Host::parse(host);
    return known && known->isLoopback();
}

bool Target::isDocumentation() const
{
    if (isIpv6())
        return host.startsWith(u"2001:db8:"); // RFC 3849
    const auto known = Host::parse(host);
    return known && known->isDocumentation();
}

bool Target::isPrivate() const
{
    if (isIpv6())
        return true; // whatever it is, Twilio does not call it
    const auto known = Host::parse(host);
    return known && known->isPrivate();
}

QString Target::place() const
{
    const QString bracketed = isIpv6() ? QString(u'[' + host + u']') : host;
    return bracketed + u':' + QString::number(effectivePort());
}

QString Target::uri(const QString &dialled) const
{
    QString text = u"sip:"_qs;
    if (const QString name = dialled.isEmpty() ? user : dialled; !name.isEmpty())
        text += name + u'@';
    return text + place() + u";transport="_qs + transportToken(transport);
}

} // namespace trunkline::sip
