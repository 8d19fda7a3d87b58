#pragma once

#include "twilio/PageTrail.h"
#include "twilio/TakePage.h"
#include "twilio/Typed.h"

#include <QJsonArray>
#include <QPointer>

namespace trunkline::twilio {

/// The rows of one page. `key`: of the array, "trunks". `wants`: which of them; what is not wanted is not read.
template <class T>
Result<QVector<T>> readRows(const Answer &answer, const QString &key, ReadResource<T> read,
                            const std::function<bool(const QJsonObject &)> &wants = {})
{
    const QJsonValue rows = answer.json.value(key);
    if (!rows.isArray())
        return answer.unreadable(u"“%1” is missing or wrong"_qs.arg(key));
    const QJsonArray all = rows.toArray();
    QVector<T> items;
    items.reserve(wants ? 0 : all.size());
    for (const QJsonValue &row : all) {
        if (wants && row.isObject() && !wants(row.toObject()))
            continue;
        Reading reading(row.toObject());
        std::optional<T> item = row.isObject() ? read(reading) : std::nullopt;
        if (!item) // left out it would count as not there, and be made again
            return answer.unreadable(u"in “%1”, %2"_qs.arg(key, reading.complaint()));
        items.append(std::move(*item));
    }
    return items;
}

/// Reads a list to its last page, one page after the other.
template <class T>
class Listing final : public std::enable_shared_from_this<Listing<T>>
{
public:
    struct Wish
    {
        Request first;
        QString key; ///< of the array: "trunks"
        ReadResource<T> read = nullptr;
        bool firstPageOnly = false;
        TakePage<T> page = {}; ///< gets the rows of each page, the last too; nothing is kept then
        std::function<bool(const QJsonObject &)> wants = {};    ///< of a long list; empty: everything. What is not wanted is not read
        std::function<bool(const QVector<T> &)> hasEnough = {}; ///< then the pages that are left are not asked for
    };

    static void start(Http &http, Wish wish, QObject *owner, Then<QVector<T>> then)
    {
        const std::shared_ptr<Listing> listing(new Listing(http, std::move(wish), owner, std::move(then)));
        listing->ask(listing->m_wish.first);
    }

private:
    Listing(Http &http, Wish wish, QObject *owner, Then<QVector<T>> then)
        : m_http(&http)
        , m_owner(owner)
        , m_wish(std::move(wish))
        , m_then(std::move(then))
        , m_trail(http.line().endpoints(), m_wish.first)
    {}

    void ask(const Request &request)
    {
        m_http->send(request, m_owner, [self = this->shared_from_this()](Result<Answer> answer) {
            if (answer)
                self->take(*answer);
            else
                self->m_then(answer.error());
        });
    }

    void take(const Answer &answer)
    {
        Result<QVector<T>> rows = readRows<T>(answer, m_wish.key, m_wish.read, m_wish.wants);
        if (!rows)
            return m_then(rows.error());
        if (!m_wish.page)
            m_items += *rows;
        else if (!m_wish.page(std::move(*rows)))
            return m_then(QVector<T>());
        if (m_wish.firstPageOnly || (m_wish.hasEnough && m_wish.hasEnough(m_items)))
            return m_then(std::move(m_items));
        const Result<std::optional<Request>> next = m_trail.next(answer);
        if (!next)
            return m_then(next.error());
        if (!*next)
            return m_then(std::move(m_items));
        ask(**next);
    }

    const QPointer<Http> m_http;
    const QPointer<QObject> m_owner;
    const Wish m_wish;
    const Then<QVector<T>> m_then;
    PageTrail m_trail;
    QVector<T> m_items;
};

/// For a list whose rows went elsewhere, page by page.
template <class T>
Then<QVector<T>> ending(Then<Nothing> then)
{
    return [then = std::move(then)](const Result<QVector<T>> &rows) { rows ? then(Nothing{}) : then(rows.error()); };
}

} // namespace trunkline::twilio
