#include "twilio/Endpoints.h"

#include "answers/CleanText.h"
#include "answers/Edges.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <algorithm>

namespace trunkline::twilio {

namespace {

constexpr Product products[] = {Product::Api, Product::Trunking, Product::Pricing, Product::Numbers, Product::Monitor, Product::Routes};

QString name(Product product)
{
    switch (product) {
    case Product::Api:
        return u"api"_qs;
    case Product::Trunking:
        return u"trunking"_qs;
    case Product::Pricing:
        return u"pricing"_qs;
    case Product::Numbers:
        return u"numbers"_qs;
    case Product::Monitor:
        return u"monitor"_qs;
    case Product::Routes:
        return u"routes"_qs;
    }
    Q_UNREACHABLE();
}

struct Region
{
    QString name, usualEdge;
};

/// API reference §1.5; the other old regional hosts stopped in April 2026.
const QVector<Region> &regions()
{
    static const QVector<Region> all{{u"us1"_qs, u"ashburn"_qs}, {u"ie1"_qs, u"dublin"_qs}, {u"au1"_qs, u"sydney"_qs}};
    return all;
}

int defaultPort(const QUrl &url)
{
    return url.scheme() == u"https" ? 443 : 80;
}

QUrl parsed(const QString &pattern, Product product)
{
    return QUrl(QString(pattern).replace(u"{product}"_qs, name(product)), QUrl::StrictMode);
}

bool isLoopback(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

/// What may be repeated of an address that was refused: it may hold a password or a token.
QString shown(const QString &pattern)
{
    static const QRegularExpression userInfo(u"//[^/]*@"_qs);
    static const QRegularExpression rest(u"[?#].*"_qs);
    return cleaned(QString(pattern).replace(userInfo, u"//"_qs).remove(rest), 100);
}

/// "https://api.dublin.ie1.twilio.com" → "ie1"
QString regionOf(const QString &pattern)
{
    const QStringList labels = parsed(pattern, Product::Api).host().split(u'.');
    for (const Region &region : regions())
        if (labels.size() == 5 && pattern.endsWith(u".twilio.com"_qs) && labels.at(2) == region.name)
            return region.name;
    return u"us1"_qs;
}

} // namespace

Endpoints::Endpoints() : Endpoints(u"https://{product}.twilio.com"_qs, u"us1"_qs) {}

Result<Endpoints> Endpoints::fromTemplate(const QString &pattern)
{
    return filled(pattern, regions().first().name);
}

Result<Endpoints> Endpoints::filled(const QString &pattern, const QString &region)
{
    const auto wanted = std::find_if(regions().begin(), regions().end(), [&](const Region &one) { return one.name == region; });
    if (wanted == regions().end())
        return forRegion(region); // says which there are
    QString text = pattern.trimmed();
    const bool hasPlace = text.contains(u"{region}"_qs);
    text.replace(u"{edge}"_qs, wanted->usualEdge).replace(u"{region}"_qs, wanted->name);
    while (text.endsWith(u'/'))
        text.chop(1);
    Endpoints endpoints(text, hasPlace ? wanted->name : regionOf(text));
    if (!endpoints.isSafe())
        return error(ErrorKind::BadEndpoint, shown(pattern));
    if (hasPlace)
        endpoints.m_template = pattern;
    return endpoints;
}

bool Endpoints::hasRegions() const
{
    return isTwilio() || !m_template.isEmpty();
}

Result<Endpoints> Endpoints::inRegion(const QString &region) const
{
    const QString wanted = region.isEmpty() ? regions().first().name : region;
    if (m_template.isEmpty())
        return forRegion(wanted);
    return filled(m_template, wanted);
}

Result<Endpoints> Endpoints::forRegion(const QString &region, const QString &edge)
{
    const QString wanted = region.isEmpty() ? regions().first().name : region;
    QStringList edges;
    for (const Edges::Edge &one : Edges::open())
        edges.append(one.name);
    if (!edge.isEmpty() && !edges.contains(edge))
        return error(ErrorKind::BadEndpoint,
                     tr("edge %1, which is none of %2").arg(cleaned(edge, 40), edges.join(u", "_qs)));
    QStringList known;
    for (const Region &one : regions()) {
        known += one.name;
        if (one.name != wanted)
            continue;
        if (one.name == regions().first().name && edge.isEmpty())
            return Endpoints();
        const QString host = (edge.isEmpty() ? one.usualEdge : edge) + u'.' + one.name;
        return Endpoints(u"https://{product}."_qs + host + u".twilio.com"_qs, one.name);
    }
    return error(ErrorKind::BadEndpoint,
                 tr("region %1, which is none of %2").arg(cleaned(wanted, 40), known.join(u", "_qs)));
}

/// With every product filled in: https, or http that does not leave this computer, and nothing hidden in it.
bool Endpoints::isSafe() const
{
    if (m_pattern.isEmpty())
        return false;
    for (const Product product : products) {
        const QUrl url = parsed(m_pattern, product);
        const bool isPlain = url.scheme() == u"http" && isLoopback(url);
        if (!url.isValid() || url.host().isEmpty() || url.port() == 0 || (url.scheme() != u"https" && !isPlain))
            return false;
        if (url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty() || m_pattern.contains(u'@'))
            return false;
    }
    return true;
}

QUrl Endpoints::url(Product product, const QString &path) const
{
    QUrl url = parsed(m_pattern, product);
    url.setPath(url.path() + path);
    return url;
}

bool Endpoints::sameOrigin(Product product, const QUrl &url) const
{
    const QUrl ours = parsed(m_pattern, product);
    return url.isValid() && url.userInfo().isEmpty() && url.scheme() == ours.scheme() && url.host() == ours.host()
           && url.port(defaultPort(url)) == ours.port(defaultPort(ours));
}

bool Endpoints::isTwilio() const
{
    const QUrl url = parsed(m_pattern, Product::Api);
    return url.scheme() == u"https" && url.host().endsWith(u".twilio.com"_qs);
}

} // namespace trunkline::twilio
