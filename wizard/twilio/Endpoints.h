#pragma once

#include "answers/Result.h"

#include <QCoreApplication>
#include <QUrl>

namespace trunkline::twilio {

/// Twilio's products we talk to; each has a host of its own.
enum class Product { Api, Trunking, Pricing, Numbers, Monitor, Routes };

/// Where the API is. Default `https://{product}.twilio.com`; with a region
/// `https://{product}.{edge}.{region}.twilio.com` (API reference §1.5: a region without its edge is not served).
/// A custom template must be https, or http on a loopback address; anything else is ErrorKind::BadEndpoint.
class Endpoints
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::twilio::Endpoints)
public:
    Endpoints(); ///< the real one, US1

    /// `{product}`, `{edge}` and `{region}` are replaced; each may be absent. Without a region of its own it is US1.
    static Result<Endpoints> fromTemplate(const QString &pattern);
    /// "us1" (or empty), "ie1", "au1"; edge empty: the region's usual one. Unknown: BadEndpoint, naming what is known.
    static Result<Endpoints> forRegion(const QString &region, const QString &edge = {});

    /// The same service in another region. Only where hasRegions().
    Result<Endpoints> inRegion(const QString &region) const;
    /// Twilio itself, or a template that has a place for the region.
    bool hasRegions() const;

    /// `path` begins with '/', without a query. Where the template has a path of its own, it goes before.
    QUrl url(Product product, const QString &path) const;

    /// Page links and the like: only the very origin of the product (scheme, host, port) is trusted with credentials.
    bool sameOrigin(Product product, const QUrl &url) const;

    /// "us1", "ie1", "au1". In IE1 and AU1 the trunk's own list of numbers is not offered.
    const QString &region() const { return m_region; }
    bool hasTrunkNumberList() const { return m_region == u"us1"; }
    const QString &pattern() const { return m_pattern; }
    bool isTwilio() const; ///< not a custom one

private:
    Endpoints(QString pattern, QString region) : m_pattern(std::move(pattern)), m_region(std::move(region)) {}
    static Result<Endpoints> filled(const QString &pattern, const QString &region);
    bool isSafe() const;

    QString m_pattern; ///< only {product} is still to be filled in
    QString m_region;
    QString m_template; ///< as it was given, where it has a place for the region
};

} // namespace trunkline::twilio
