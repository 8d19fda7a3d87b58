#include "answers/PastedAddress.h"

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

/// "region" is the old name of "edge", and its places had other names. (Twilio: "Global Low Latency Edge Locations")
QString edgeOfRegion(const QString &region)
{
    constexpr std::pair<const char16_t *, const char16_t *> places[] = {
        {u"us1", u"ashburn"},   {u"us2", u"umatilla"}, {u"ie1", u"dublin"},    {u"de1", u"frankfurt"},
        {u"sg1", u"singapore"}, {u"jp1", u"tokyo"},    {u"br1", u"sao-paulo"}, {u"au1", u"sydney"}};
    for (const auto &[old, now] : places)
        if (region == QStringView(old))
            return QString::fromUtf16(now);
    return {};
}

} // namespace

PastedAddress PastedAddress::read(const QString &pasted, Transport usual)
{
    PastedAddress found;
    QString text = plain(pasted).trimmed();
    if (text.isEmpty() || text.size() > longestPaste)
        return found;

    // The brackets of a manual or of a SIP header, perhaps with a name in front: "Gateway" <sip:…>
    static const QRegularExpression brackets(QRegularExpression::anchoredPattern(u"[^<\\n]*<([^<>]*)>[^\\n]*"_qs));
    if (const auto match = brackets.match(text); match.hasMatch()) {
        text = match.captured(1).trimmed();
        found.changes += tr("Brackets removed.");
    }
    static const QRegularExpression around(u"^[\"'`“”‘’]+|[\"'`“”‘’.,;]+$"_qs); // of the sentence it stood in
    text.remove(around);
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
    if (place.endsWith(u'/'))
        place.chop(1);

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
    if (problem && problem->kind == ProblemKind::AddressIsUnspecified)
        return true; // the rest is worth keeping
    if (problem && !schemed && !hasPort)
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
        const QString place = name == u"edge" ? value : name == u"region" ? edgeOfRegion(value) : QString();
        if (name == u"transport" && known && !transport)
            transport = known;
        else if (name == u"transport" && known && transport == Transport::Tls) // sips:…;transport=tcp is TLS over TCP
            continue;
        else if (!place.isEmpty())
            edge = place;
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
