#include "practice/Paging.h"

#include "practice/Reply.h"

#include <variant>

namespace trunkline::practice {

namespace {

/// Which part of the list is asked for.
struct Window
{
    qsizetype begin = 0;
    qsizetype end = 0;
    int size = 50;
    int page = 0;
    QString previous; ///< addresses without the host; null at the ends
    QString next;
    QString first;
    QString self;
};

QString identity(const QJsonObject &item)
{
    const QString sid = item.value(u"sid"_qs).toString();
    return sid.isEmpty() ? item.value(u"iso_country"_qs).toString() : sid;
}

QString address(const Ask &ask, int size, int page, const QString &token)
{
    Fields fields;
    for (const Field &field : ask.http.query) {
        if (field.first != u"PageSize"_qs && field.first != u"Page"_qs && field.first != u"PageToken"_qs)
            fields.append(field);
    }
    fields.append({u"PageSize"_qs, QString::number(size)});
    fields.append({u"Page"_qs, QString::number(page)});
    if (!token.isEmpty())
        fields.append({u"PageToken"_qs, token});
    return ask.http.path + u"?"_qs + QString::fromLatin1(toForm(fields));
}

/// Items in their order, without those that the list leaves out this time.
class Shown
{
public:
    Shown(const Ask &ask, const Items &items)
        : m_items(items)
    {
        if (ask.account().hiddenFromLists.isEmpty())
            return;
        m_isThinned = true;
        for (qsizetype i = 0; i < items.count; ++i)
            if (!ask.account().hidesFromList(items.sid(i)))
                m_at.append(i);
    }

    qsizetype size() const { return m_isThinned ? m_at.size() : m_items.count; }
    const QString &sid(qsizetype i) const { return m_items.sid(at(i)); }
    QJsonObject json(qsizetype i) const { return m_items.json(at(i)); }

private:
    qsizetype at(qsizetype i) const { return m_isThinned ? m_at.at(i) : i; }

    const Items &m_items;
    bool m_isThinned = false;
    QList<qsizetype> m_at;
};

/// Where the page starts. A token names the item before the page ("PA…") or after it ("PB…"); the page number alone
/// says nothing, so who counts pages instead of following the links is refused.
std::optional<qsizetype> beginning(const Shown &items, const QString &token, int page, int size)
{
    if (token.isEmpty())
        return page == 0 ? std::optional<qsizetype>(0) : std::nullopt;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items.sid(i) != QStringView(token).mid(2))
            continue;
        return token.startsWith(u"PA"_qs) ? i + 1 : qMax<qsizetype>(0, i - size);
    }
    return {};
}

std::variant<Window, HttpResponse> windowOf(const Ask &ask, const Shown &items)
{
    Form query(ask.http.query);
    const std::optional<int> asked = query.number(u"PageSize"_qs, 1, 1000);
    if (query.refused())
        return refusal(400, 20007, u"Page size must be between 1 and 1000"_qs);
    Window window;
    window.size = qMin(asked.value_or(50), ask.world.options.pageSizeCap);
    window.page = query.number(u"Page"_qs, 0, 1000000).value_or(0);
    const QString token = ask.query(u"PageToken"_qs);
    const std::optional<qsizetype> begin = beginning(items, token, window.page, window.size);
    if (!begin)
        return refusal(400, 21481, u"The page token is invalid"_qs);
    window.begin = *begin;
    window.end = qMin(window.begin + window.size, items.size());
    window.first = address(ask, window.size, 0, {});
    window.self = address(ask, window.size, window.page, token);
    if (window.begin > 0)
        window.previous = address(ask, window.size, qMax(0, window.page - 1), u"PB"_qs + items.sid(window.begin));
    if (window.end < items.size())
        window.next = address(ask, window.size, window.page + 1, u"PA"_qs + items.sid(window.end - 1));
    return window;
}

QJsonArray slice(const Shown &items, const Window &window)
{
    QJsonArray page;
    for (qsizetype i = window.begin; i < window.end; ++i)
        page.append(items.json(i));
    return page;
}

/// A list that is written out already.
HttpResponse whole(const QList<QJsonObject> &items, const std::function<HttpResponse(const Items &)> &send)
{
    QStringList sids;
    for (const QJsonObject &item : items)
        sids.append(identity(item));
    return send({items.size(), [&sids](qsizetype i) -> const QString & { return sids.at(i); }, [&items](qsizetype i) { return items.at(i); }});
}

} // namespace

HttpResponse metaPage(const Ask &ask, const QString &key, const QList<QJsonObject> &items)
{
    return whole(items, [&](const Items &all) { return metaPage(ask, key, all); });
}

HttpResponse uriPage(const Ask &ask, const QString &key, const QList<QJsonObject> &items)
{
    return whole(items, [&](const Items &all) { return uriPage(ask, key, all); });
}

HttpResponse metaPage(const Ask &ask, const QString &key, const Items &items)
{
    const Shown shown(ask, items);
    const auto found = windowOf(ask, shown);
    if (const HttpResponse *refused = std::get_if<HttpResponse>(&found))
        return *refused;
    const Window &window = std::get<Window>(found);
    const auto absolute = [&](const QString &path) { return orNull(path.isEmpty() ? path : ask.world.base + path); };
    const QJsonObject meta{{u"key"_qs, key},
                           {u"page"_qs, window.page},
                           {u"page_size"_qs, window.size},
                           {u"first_page_url"_qs, absolute(window.first)},
                           {u"previous_page_url"_qs, absolute(window.previous)},
                           {u"next_page_url"_qs, absolute(window.next)},
                           {u"url"_qs, absolute(window.self)}};
    return reply(200, {{key, slice(shown, window)}, {u"meta"_qs, meta}});
}

HttpResponse uriPage(const Ask &ask, const QString &key, const Items &items)
{
    const Shown shown(ask, items);
    const auto found = windowOf(ask, shown);
    if (const HttpResponse *refused = std::get_if<HttpResponse>(&found))
        return *refused;
    const Window &window = std::get<Window>(found);
    return reply(200, {{key, slice(shown, window)},
                       {u"page"_qs, window.page},
                       {u"page_size"_qs, window.size},
                       {u"start"_qs, window.begin},
                       {u"end"_qs, qMax(window.begin, window.end - 1)},
                       {u"first_page_uri"_qs, window.first},
                       {u"previous_page_uri"_qs, orNull(window.previous)},
                       {u"next_page_uri"_qs, orNull(window.next)},
                       {u"uri"_qs, window.self}});
}

} // namespace trunkline::practice
