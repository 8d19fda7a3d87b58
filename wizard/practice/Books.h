#pragma once

#include "practice/Http.h"

namespace trunkline::practice {

/// One request that arrived, as the books keep it: without its headers, so that no secret is in them.
struct Request
{
    quint64 id = 0; ///< counts from 1
    QByteArray method;
    QString path;
    Fields query;
    Fields form;
    bool hadAuthorization = false;
    quint64 connection = 0; ///< the same number: the same connection
    qint64 arrivedAt = 0; ///< ns of a steady clock: when the last byte had been read
    qint64 answeredAt =
        -1;         ///< when the answer had been handed to the socket, or the connection cut; -1: not yet, or never
    int status = 0; ///< 0: no answer was sent
    bool acted = false; ///< the account granted it and did the work, whatever became of the answer

    bool isWrite() const { return method != "GET"; }
    QString field(const QString &name) const { return firstValue(form, name); }
};

/// What happened, for those who check it afterwards.
class Books
{
public:
    quint64 arrived(const HttpRequest &request, quint64 connection);
    void acted(quint64 id);
    void answered(quint64 id, int status);
    void clear() { m_requests.clear(); }

    const QList<Request> &requests() const { return m_requests; }
    const Request *request(quint64 id) const;
    int open() const { return m_open; } ///< arrived and not answered

    static int writes(const QList<Request> &requests);
    /// The most requests of which each arrived after the one before had been answered: how often the client waited.
    static int longestChain(const QList<Request> &requests);
    /// The most that were open at the same moment.
    static int mostAtOnce(const QList<Request> &requests);

private:
    Request *find(quint64 id);

    QList<Request> m_requests;
    quint64 m_lastId = 0;
    int m_open = 0;
};

} // namespace trunkline::practice
