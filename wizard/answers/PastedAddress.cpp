#include "answers/PastedAddress.h"

#include "answers/Edges.h"
#include "answers/Isolate.h"

#include <QRegularExpression>
#include <QUrl>

namespace trunkline {

namespace {

constexpr int longestPaste = 2048;

/// Takes a prefix off, ignoring case.
bool take(QString &text, const QString &prefix)
{
    if (!text.startsWith(prefix, Qt::CaseInsensitive))
        return false;
    text.remove(0, prefix.size());
    return true;
}

std::optional<Transport> transportOf(const QString &token)
{
    for (const Transport one : {Transport::Udp, Transport::Tcp, Transport::Tls})
        if (token.compare(transportToken(one), Qt::CaseInsensitive) == 0)
            return one;
    return {};
}

/// It is an address, and one knows why it is not usable.
bool isTelling(const Problem &problem)
{
    switch (problem.kind) {
    case ProblemKind::AddressIsIpv6:
    case ProblemKind::AddressIsIpv6Sample:
    case ProblemKind::AddressIsTwilio:
    case ProblemKind::AddressImpossible:
    case ProblemKind::AddressOddNumber:
    case ProblemKind::AddressLeadingZero:
    case ProblemKind::AddressPartTooBig:
        return true;
    default:
        return false;
    }
}

/// Blanks around the marks of an address, and the blank that some lists have between address and port.
QString withoutBlanks(QString text)
{
    static const QRegularExpression aroundMarks(u"[ \\t]*([:@;=])[ \\t]*"_qs);
    static const QRegularExpression beforePort(
        QRegularExpression::anchoredPattern(u"(\\S+\\.\\S+)[ \\t]+(\\d{2,5})"_qs));
    if (const auto match = beforePort.match(text); match.hasMatch() && !match.captured(1).contains(u':'))
        return match.captured(1) + u':' + match.captured(2);
    return text.replace(aroundMarks, u"\\1"_qs);
}

} // namespace

PastedAddress PastedAddress::read(const QString &pasted, Transport usual)
{
    PastedAddress found;
    QString text = plain(pasted);
    for (const char16_t unseen : {u'\u200b', u'\ufeff', u'\u00ad'}) // come along from web pages
        text.remove(QChar(unseen));
    text = text.trimmed();
    if (text.isEmpty() || text.size() > longestPaste)
        return found;

    // The brackets of a manual or of a SIP header, perhaps with a name in front: "Gateway" <sip:…>
    static const QRegularExpression brackets(QRegularExpression::anchoredPattern(u"[^<\\n]*<([^<>]*)>[^\\n]*"_qs));
    if (const auto match = brackets.match(text); match.hasMatch()) {
        text = match.captured(1).trimmed();
        found.changes += tr("Brackets removed.");
    }
    static const QRegularExpression around(u"^[\"'`“”‘’]+|[\"'`“”‘’.,;]+$"_qs); // of the sentence it stood in
    if (const QString inside = QString(text).remove(around); inside != text) {
        text = inside;
        found.changes += tr("Marks around it removed.");
    }
    if (const QString squeezed = withoutBlanks(text); squeezed != text) {
        text = squeezed;
        found.changes += tr("Blanks removed.");
    }
    if (std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isSpace() || !letter.isPrint(); }))
        return {};
    static const QRegularExpression other(u"^(?!(sips?|tcp|udp|tls):)[a-z][a-z0-9+.-]*://"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    if (other.match(text).hasMatch())
        return readWebAddress(text);

    const bool schemed = found.readScheme(text);
    if (!found.readPlace(text, schemed))
        return {};
    if (!found.transport && (schemed || found.port)) {
        found.transport = usual;
        found.changes += tr("No connection was given; %1 was chosen.").arg(transportName(usual));
    }
    return found;
}

PastedAddress PastedAddress::from(const PastedService &service)
{
    PastedAddress found;
    found.host = service.host;
    if (service.port)
        found.port = QString::number(*service.port);
    found.transport = service.transport;
    found.problem = service.problem;
    if (!found.host.isEmpty() && !found.problem)
        found.problem = SipUri::hostProblem(found.host);
    if (service.name.isEmpty())
        return found;
    switch (service.kind) {
    case ListedService::Kind::Container:
        found.changes += tr("From the container %1.").arg(isolate(service.name));
        break;
    case ListedService::Kind::Service:
        found.changes += tr("From the service %1.").arg(isolate(service.name));
        break;
    case ListedService::Kind::Pod:
        found.changes += tr("From the pod %1.").arg(isolate(service.name));
        break;
    }
    return found;
}

/// Takes sip:, sips: or tcp:// off, with slashes or without.
bool PastedAddress::readScheme(QString &text)
{
    bool schemed = take(text, u"sip:"_qs);
    if (!schemed && take(text, u"sips:"_qs)) {
        transport = Transport::Tls;
        changes += tr("sips: was changed to TLS.");
        schemed = true;
    }
    for (const Transport one : {Transport::Udp, Transport::Tcp, Transport::Tls})
        if (!schemed && take(text, transportToken(one) + u"://"_qs)) {
            transport = one;
            return true;
        }
    if (schemed)
        take(text, u"//"_qs);
    return schemed;
}

/// [user@]host[:port][;transport=…][;edge=…][?…]. False: this is no address.
bool PastedAddress::readPlace(QString text, bool schemed)
{
    if (const qsizetype at = text.lastIndexOf(u'@'); at >= 0) {
        user = text.left(at);
        text.remove(0, at + 1);
        if (user.contains(u':')) {
            user = user.section(u':', 0, 0);
            changes += tr("The password before @ was left out. Twilio sends none.");
        }
    }
    if (const qsizetype mark = text.indexOf(u'?'); mark >= 0) {
        text.truncate(mark);
        changes += tr("What stood after the question mark was left out.");
    }
    QStringList parts = text.split(u';');
    QString place = parts.takeFirst();
    readParameters(parts);
    if (place.endsWith(u'/')) {
        place.chop(1);
        changes += tr("Marks around it removed.");
    }

    static const QRegularExpression inBrackets(QRegularExpression::anchoredPattern(u"(\\[[^\\]]*\\])(?::(.*))?"_qs));
    if (const auto match = inBrackets.match(place); match.hasMatch()) {
        if (match.hasCaptured(2))
            port = match.captured(2);
        place = match.captured(1);
    } else if (place.count(u':') == 1) {
        port = place.section(u':', 1);
        place = place.section(u':', 0, 0);
    }
    static const QRegularExpression digits(QRegularExpression::anchoredPattern(u"\\d+"_qs));
    const bool hasPort = port && digits.match(*port).hasMatch();
    if (port && !hasPort && !schemed) // "note:", "tel:+1…"
        return false;
    problem = SipUri::hostProblem(place);
    if (problem && problem->kind == ProblemKind::AddressIsMapped) {
        place = problem->text;
        changes += tr("It was IPv6 only in form; the IPv4 address in it was taken.");
        problem = SipUri::hostProblem(place);
    }
    if (problem && problem->kind == ProblemKind::AddressIsUnspecified)
        return true; // the rest is worth keeping
    const bool isNone = problem && (problem->kind == ProblemKind::AddressEmpty || (!schemed && !hasPort && !isTelling(*problem)));
    if (isNone)
        return false; // nothing that looks like an address
    host = place;
    return true;
}

void PastedAddress::readParameters(const QStringList &parameters)
{
    QStringList left;
    for (const QString &parameter : parameters) {
        const QString name = parameter.section(u'=', 0, 0).toLower();
        const QString value = parameter.section(u'=', 1).toLower();
        const auto known = transportOf(value);
        const QString place = name == u"edge" ? value : name == u"region" ? Edges::ofRegion(value) : QString();
        if (name == u"transport" && known && !transport)
            transport = known;
        else if (name == u"transport" && known && transport == Transport::Tls) // sips:…;transport=tcp is TLS over TCP
            continue;
        else if (Edges::isKnown(place))
            edge = place;
        else if (!place.isEmpty())
            changes += tr("Twilio has no location called %1. It was left out.").arg(isolate(place));
        else if (!parameter.isEmpty())
            left += isolate(parameter);
    }
    if (!left.isEmpty())
        changes += tr("Left out: %1.").arg(left.join(u", "_qs));
}

PastedAddress PastedAddress::readWebAddress(const QString &text)
{
    PastedAddress found;
    const QUrl url(text);
    if (url.scheme() != u"http" && url.scheme() != u"https")
        return found;
    found.host = url.host();
    if (!found.host.isEmpty())
        found.changes += tr("This is a web address. Enter the host name without https:// and without a path.");
    return found;
}

} // namespace trunkline
