#pragma once

#include "twilio/Outcome.h"

#include <QSet>

namespace trunkline::twilio {

/// From page to page of a list, as the answers say: `meta.next_page_url` (absolute) or `next_page_uri` (relative to the
/// host). A link to anywhere else than where the list came from is refused before the credentials go there, and so is
/// one that leads in a circle.
class PageTrail
{
public:
    PageTrail(Endpoints endpoints, const Request &first);

    /// Nothing after the last page.
    Result<std::optional<Request>> next(const Answer &answer);

private:
    const Endpoints m_endpoints;
    const Product m_product;
    QSet<QUrl> m_seen;
};

} // namespace trunkline::twilio
