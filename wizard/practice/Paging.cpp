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

QString sidOf(const QJsonObject &item)
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

/// Where the page starts. A token names the item before the page ("PA…") or after it ("PB…"); the page number alone
/// says nothing, so who counts pages instead of following the links is refused.
std::optional<qsizetype> beginning(const Listed &items, const QString &token, int page, int size)
{
    if (token.isEmpty())
        return page == 0 ? std::optional<qsizetype>(0) : std::nullopt;
    const QString wanted = token.mid(2);
    qsizetype place = items.find ? items.find(wanted) : 0;
    while (!items.find && place < items.count && items.identity(place) != wanted)
        ++place;
    if (place < 0 || place >= items.count)
        return {};
    return token.startsWith(u"PA"_qs) ? place + 1 : qMax<qsizetype>(0, place - size);
}

std::variant<Window, HttpResponse> windowOf(const Ask &ask, const Listed &items)
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
    window.end = qMin(window.begin + window.size, items.count);
    window.first = address(ask, window.size, 0, {});
    window.self = address(ask, window.size, window.page, token);
    if (window.begin > 0)
        window.previous =
            address(ask, window.size, qMax(0, window.page - 1), u"PB"_qs + items.identity(window.begin));
    if (window.end < items.count)
        window.next = address(ask, window.size, window.page + 1, u"PA"_qs + items.identity(window.end - 1));
    return window;
}

/// Each item that is looked at here counts as listed once.
void leaveOutHidden(const Ask &ask, Listed &items)
{
    if (ask.account().hiddenFromLists.isEmpty())
        return;
    QList<qsizetype> shown;
    for (qsizetype i = 0; i < items.count; ++i) {
        if (!ask.account().hidesFromList(items.identity(i)))
            shown.append(i);
    }
    const Listed all = items;
    items.find = {};
    items.count = shown.size();
    items.identity = [all, shown](qsizetype i) { return all.identity(shown.at(i)); };
    items.item = [all, shown](qsizetype i) { return all.item(shown.at(i)); };
}

QJsonArray slice(const Listed &items, const Window &window)
{
    QJsonArray page;
    for (qsizetype i = window.begin; i < window.end; ++i)
        page.append(items.item(i));
    return page;
}

} // namespace

Listed::Listed(const QList<QJsonObject> &items)
    : Listed(items.size(), [items](qsizetype i) { return sidOf(items.at(i)); }, [items](qsizetype i) { return items.at(i); })
{}

HttpResponse metaPage(const Ask &ask, const QString &key, Listed items)
{
    leaveOutHidden(ask, items);
    const auto found = windowOf(ask, items);
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
    return reply(200, {{key, slice(items, window)}, {u"meta"_qs, meta}});
}

HttpResponse uriPage(const Ask &ask, const QString &key, Listed items)
{
    leaveOutHidden(ask, items);
    const auto found = windowOf(ask, items);
    if (const HttpResponse *refused = std::get_if<HttpResponse>(&found))
        return *refused;
    const Window &window = std::get<Window>(found);
    return reply(200, {{key, slice(items, window)},
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
