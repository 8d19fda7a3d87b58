#include "twilio/Request.h"

#include "answers/CleanText.h"

namespace trunkline::twilio {

Request Request::get(Product product, const QString &path, const Form &query)
{
    return {Verb::Get, product, path, query, {}, {}};
}

Request Request::post(Product product, const QString &path, const Form &form)
{
    return {Verb::Post, product, path, {}, form, {}};
}

Request Request::remove(Product product, const QString &path)
{
    return {Verb::Delete, product, path, {}, {}, {}};
}

QUrl Request::url(const Endpoints &endpoints) const
{
    if (!nextPage.isEmpty())
        return nextPage;
    QUrl url = endpoints.url(product, path);
    if (!query.isEmpty())
        url.setQuery(QString::fromLatin1(encoded(query)), QUrl::StrictMode);
    return url;
}

QString Request::described() const
{
    const QString verbs[] = {u"GET "_qs, u"POST "_qs, u"DELETE "_qs};
    return verbs[int(verb)] + withSidsMasked(cleaned(nextPage.isEmpty() ? path : nextPage.path()));
}

} // namespace trunkline::twilio
