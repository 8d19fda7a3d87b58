#pragma once

#include "twilio/PageTrail.h"
#include "twilio/Typed.h"

#include <QJsonArray>
#include <QPointer>

namespace trunkline::twilio {

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
        std::function<void(const QVector<T> &)> soFar = {};
        bool firstPageOnly = false;
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
        , m_hasOwner(owner)
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
        const QJsonValue rows = answer.json.value(m_wish.key);
        if (!rows.isArray())
            return m_then(answer.unreadable(u"“%1” is missing or wrong"_qs.arg(m_wish.key)));
        const QJsonArray all = rows.toArray();
        for (const QJsonValue &row : all) {
            if (m_wish.wants && row.isObject() && !m_wish.wants(row.toObject()))
                continue;
            Reading reading(row.toObject());
            const std::optional<T> item = row.isObject() ? m_wish.read(reading) : std::nullopt;
            if (!item) // left out it would count as not there, and be made again
                return m_then(answer.unreadable(u"in “%1”, %2"_qs.arg(m_wish.key, reading.complaint())));
            m_items.append(*item);
        }
        if (m_wish.firstPageOnly || (m_wish.hasEnough && m_wish.hasEnough(m_items)))
            return m_then(std::move(m_items));
        const Result<std::optional<Request>> next = m_trail.next(answer);
        if (!next)
            return m_then(next.error());
        if (!*next)
            return m_then(std::move(m_items));
        if (m_wish.soFar)
            m_wish.soFar(m_items);
        if (m_http && (m_owner || !m_hasOwner)) // who was told may have gone
            ask(**next);
    }

    const QPointer<Http> m_http;
    const QPointer<QObject> m_owner;
    const bool m_hasOwner;
    const Wish m_wish;
    const Then<QVector<T>> m_then;
    PageTrail m_trail;
    QVector<T> m_items;
};

} // namespace trunkline::twilio
