#include "answers/Host.h"

#include "answers/Edges.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

namespace trunkline {

namespace {

struct Network
{
    quint8 a, b, c, d;
    int bits;

    bool holds(quint32 address) const
    {
        const quint32 base = quint32(a) << 24 | quint32(b) << 16 | quint32(c) << 8 | d;
        return (address ^ base) >> (32 - bits) == 0;
    }
};

// Own tables: QHostAddress::isGlobal() is true for most of these.
constexpr Network loopbackNetworks[] = {{127, 0, 0, 0, 8}};
// RFC 1918, RFC 6598 (shared by carriers), RFC 3927 (link-local), RFC 6890 (protocols), RFC 2544 (benchmarks)
constexpr Network privateNetworks[] = {{10, 0, 0, 0, 8},    {172, 16, 0, 0, 12},  {192, 168, 0, 0, 16},
                                       {100, 64, 0, 0, 10}, {169, 254, 0, 0, 16}, {192, 0, 0, 0, 24},
                                       {198, 18, 0, 0, 15}};
// RFC 5737
constexpr Network documentationNetworks[] = {{192, 0, 2, 0, 24}, {198, 51, 100, 0, 24}, {203, 0, 113, 0, 24}};
// "this network", multicast, reserved and broadcast
constexpr Network impossibleNetworks[] = {{0, 0, 0, 0, 8}, {224, 0, 0, 0, 4}, {240, 0, 0, 0, 4}};
// What means something only in one building (RFC 2606, 6761, 6762, 8375, and what routers and companies make up) or
// is reached in another way (RFC 7686). Alone, ".home" is a name without a dot.
constexpr const char16_t *endingsAtHome[] = {u".localhost", u".local",   u".internal", u".home.arpa", u".localdomain",
                                             u".lan",       u".home",    u".intranet", u".private",   u".corp",
                                             u".test",      u".invalid", u".onion"};

/// Own reading: QHostAddress takes 1.2.3 for 1.2.0.3, and 010.1.1.1 for 8.1.1.1.
std::optional<quint32> ipv4(const QString &host)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(u"(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})"_qs));
    const auto match = shape.match(host);
    if (!match.hasMatch())
        return {};
    quint32 address = 0;
    for (int part = 1; part <= 4; ++part)
        address = address << 8 | match.captured(part).toUInt();
    return address;
}

template <size_t n>
bool isIn(const Network (&networks)[n], const QString &host)
{
    const auto address = ipv4(host);
    return address && std::any_of(std::begin(networks), std::end(networks),
                                  [&](const Network &one) { return one.holds(*address); });
}

/// Where Twilio's own calls and their sound come from: for firewalls, they answer no calls.
bool isOfTwilio(const QString &host)
{
    const auto isOn = [address = ipv4(host)](const QString &network) {
        const auto base = ipv4(network.section(u'/', 0, 0));
        return address && base && (*address ^ *base) >> (32 - network.section(u'/', 1).toInt()) == 0;
    };
    return isOn(Edges::soundNetwork())
           || std::any_of(Edges::open().begin(), Edges::open().end(), [&](const Edges::Edge &edge) { return isOn(edge.network); });
}

bool isMadeOf(QStringView text, QStringView letters)
{
    return std::all_of(text.begin(), text.end(), [&](QChar letter) { return letters.contains(letter); });
}

bool looksLikeIpv6(const QString &host)
{
    return host.startsWith(u'[') ||
           (host.count(u':') > 1 && isMadeOf(host.section(u'%', 0, 0), u"0123456789abcdefABCDEF:."));
}

/// An IPv6 address cannot be called; but some are an IPv4 address in other clothes (RFC 4291 §2.5.5.2, RFC 6052), and
/// some are those of manuals (RFC 3849).
Problem ipv6Problem(QString host)
{
    host.remove(u'[').remove(u']');
    static const QRegularExpression mapped(
        QRegularExpression::anchoredPattern(
            u"(?:::ffff:|64:ff9b::)(?:(\\d{1,3}(?:\\.\\d{1,3}){3})|([0-9a-f]{1,4}):([0-9a-f]{1,4}))"_qs),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = mapped.match(host); match.hasMatch()) {
        if (match.hasCaptured(1))
            return {ProblemKind::AddressIsMapped, match.captured(1)};
        const uint high = match.captured(2).toUInt(nullptr, 16), low = match.captured(3).toUInt(nullptr, 16);
        return {ProblemKind::AddressIsMapped,
                u"%1.%2.%3.%4"_qs.arg(high >> 8).arg(high & 255).arg(low >> 8).arg(low & 255)};
    }
    static const QRegularExpression sample(u"^2001:0?db8:"_qs, QRegularExpression::CaseInsensitiveOption);
    return {sample.match(host).hasMatch() ? ProblemKind::AddressIsIpv6Sample : ProblemKind::AddressIsIpv6};
}

/// 0x7f.1, 0x7f000001: browsers and libraries take these for addresses, and each for another one.
bool isOddNumber(const QString &host)
{
    static const QRegularExpression atEnd(u"(^|\\.)0x[0-9a-f]*$"_qs);
    static const QRegularExpression numbers(
        QRegularExpression::anchoredPattern(u"(0x[0-9a-f]*|\\d+)(\\.(0x[0-9a-f]*|\\d+))*"_qs));
    return atEnd.match(host).hasMatch() || (host.contains(u'x') && numbers.match(host).hasMatch());
}

std::optional<Problem> numericProblem(const QString &host)
{
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4)
        return Problem{ProblemKind::AddressNotFourParts};
    for (const QString &part : parts) {
        if (part.isEmpty())
            return Problem{ProblemKind::AddressNotFourParts};
        if (part.size() > 1 && part.startsWith(u'0'))
            return Problem{ProblemKind::AddressLeadingZero, part.left(16)};
        if (part.size() > 3 || part.toInt() > 255)
            return Problem{ProblemKind::AddressPartTooBig};
    }
    if (host == u"0.0.0.0")
        return Problem{ProblemKind::AddressIsUnspecified};
    if (isIn(impossibleNetworks, host))
        return Problem{ProblemKind::AddressImpossible};
    if (isOfTwilio(host))
        return Problem{ProblemKind::AddressIsTwilio};
    return {};
}

/// Small letters, and an international name in its ASCII form; empty if there is none.
QString canonical(const QString &typed)
{
    QString host = typed.toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    const bool ascii = std::all_of(host.begin(), host.end(), [](QChar letter) { return letter.unicode() < 128; });
    return ascii ? host : QString::fromLatin1(QUrl::toAce(host));
}

std::optional<Problem> nameProblem(const QString &host)
{
    static const QRegularExpression label(QRegularExpression::anchoredPattern(u"[a-z0-9]([a-z0-9-]*[a-z0-9])?"_qs));
    const QStringList labels = host.split(u'.');
    for (const QString &one : labels)
        if (!label.match(one).hasMatch())
            return Problem{ProblemKind::AddressLetters};
    if (isOddNumber(host))
        return Problem{ProblemKind::AddressOddNumber};
    if (isMadeOf(labels.last(), u"0123456789")) // no such top level; some programs read it as part of an address
        return Problem{ProblemKind::AddressNotFourParts};
    if (host.size() > 253 ||
        std::any_of(labels.begin(), labels.end(), [](const QString &one) { return one.size() > 63; }))
        return Problem{ProblemKind::AddressTooLong};
    if (host == u"twilio.com" || host.endsWith(u".twilio.com"))
        return Problem{ProblemKind::AddressIsTwilio};
    return {};
}

} // namespace

Result<Host, Problem> Host::parse(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return Problem{ProblemKind::AddressEmpty};
    if (text.size() > 1024) // before anything that takes longer the longer it is
        return Problem{ProblemKind::AddressTooLong};
    if (text == u"::" || text == u"[::]")
        return Problem{ProblemKind::AddressIsUnspecified};
    if (looksLikeIpv6(text))
        return ipv6Problem(text);
    const bool numeric = isMadeOf(text, u"0123456789.");
    const QString host = numeric ? text : canonical(text);
    if (const auto problem = numeric ? numericProblem(host) : nameProblem(host))
        return *problem;
    return Host(host);
}

bool Host::isLoopback() const
{
    return isIn(loopbackNetworks, m_text) || m_text == u"localhost" || m_text.endsWith(u".localhost");
}

bool Host::isPrivate() const
{
    if (isLoopback() || isIn(privateNetworks, m_text))
        return true;
    if (ipv4(m_text))
        return false;
    return !m_text.contains(u'.') ||
           std::any_of(std::begin(endingsAtHome), std::end(endingsAtHome),
                       [this](const char16_t *ending) { return m_text.endsWith(QStringView(ending)); });
}

bool Host::isDocumentation() const
{
    return isIn(documentationNetworks, m_text);
}

} // namespace trunkline
