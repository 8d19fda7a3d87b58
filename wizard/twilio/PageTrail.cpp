#include "twilio/PageTrail.h"

namespace trunkline::twilio {

namespace {

constexpr int mostPages = 10'000;

} // namespace

PageTrail::PageTrail(Endpoints endpoints, const Request &first)
    : m_endpoints(std::move(endpoints)), m_product(first.product), m_seen{first.url(m_endpoints)}
{}

Result<std::optional<Request>> PageTrail::next(const Answer &answer)
{
    const QJsonValue absolute = answer.json.value(u"meta"_qs).toObject().value(u"next_page_url"_qs);
    const QJsonValue relative = answer.json.value(u"next_page_uri"_qs);
    const QJsonValue &link = absolute.isUndefined() ? relative : absolute;
    if (link.isNull() || link.isUndefined() || link.toString(u"-"_qs).isEmpty())
        return std::optional<Request>();
    if (!link.isString())
        return answer.unreadable(u"the link to the next page is no text"_qs);

    const QUrl base = m_endpoints.url(m_product, {});
    QUrl url(link.toString(), QUrl::StrictMode);
    if (url.isRelative() && url.host().isEmpty() && url.path().startsWith(u'/'))
        url.setPath(base.path() + url.path()); // a template may have a path of its own
    url = base.resolved(url);
    if (!m_endpoints.sameOrigin(m_product, url)) {
        Error elsewhere = answer.unreadable(u"the next page is said to be somewhere else"_qs);
        elsewhere.kind = ErrorKind::NotTwilio;
        return elsewhere;
    }
    if (m_seen.contains(url) || m_seen.size() >= mostPages)
        return answer.unreadable(u"the pages lead in a circle"_qs);
    m_seen.insert(url);
    Request request = Request::get(m_product, url.path());
    request.nextPage = url;
    return std::optional(request);
}

} // namespace trunkline::twilio
