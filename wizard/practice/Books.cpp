#include "practice/Books.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace trunkline::practice {

namespace {

qint64 steadyNow()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

qint64 endOf(const Request &request)
{
    return request.answeredAt < 0 ? std::numeric_limits<qint64>::max() : request.answeredAt;
}

} // namespace

quint64 Books::arrived(const HttpRequest &http, quint64 connection)
{
    Request request;
    request.id = ++m_lastId;
    request.method = http.method;
    request.path = http.path;
    request.query = http.query;
    request.form = parseForm(http.body);
    request.hadAuthorization = http.hasHeader("Authorization");
    request.connection = connection;
    request.arrivedAt = steadyNow();
    m_requests.append(request);
    ++m_open;
    return request.id;
}

void Books::answered(quint64 id, int status)
{
    --m_open;
    Request *found = find(id);
    if (!found)
        return; // cleared in between
    found->answeredAt = steadyNow();
    found->status = status;
}

void Books::acted(quint64 id)
{
    if (Request *found = find(id))
        found->acted = true;
}

Request *Books::find(quint64 id)
{
    const auto found = std::find_if(m_requests.begin(), m_requests.end(), [&](const Request &r) { return r.id == id; });
    return found == m_requests.end() ? nullptr : &*found;
}

const Request *Books::request(quint64 id) const
{
    const auto found = std::find_if(m_requests.begin(), m_requests.end(), [&](const Request &r) { return r.id == id; });
    return found == m_requests.end() ? nullptr : &*found;
}

int Books::writes(const QList<Request> &requests)
{
    return int(
        std::count_if(requests.begin(), requests.end(), [](const Request &request) { return request.isWrite(); }));
}

int Books::longestChain(const QList<Request> &requests)
{
    // Requests are intervals, and a chain is a set of them that do not overlap. Taking the one that ends first, again
    // and again, gives the largest such set.
    QList<Request> byEnd = requests;
    std::stable_sort(byEnd.begin(), byEnd.end(),
                     [](const Request &a, const Request &b) { return endOf(a) < endOf(b); });
    int length = 0;
    qint64 free = 0;
    for (const Request &request : byEnd) {
        if (request.arrivedAt < free)
            continue;
        ++length;
        free = endOf(request);
    }
    return length;
}

int Books::mostAtOnce(const QList<Request> &requests)
{
    qsizetype most = 0;
    for (const Request &moment : requests) {
        most = qMax(most, std::count_if(requests.begin(), requests.end(), [&](const Request &other) {
                        return other.arrivedAt <= moment.arrivedAt && moment.arrivedAt < endOf(other);
                    }));
    }
    return int(most);
}

} // namespace trunkline::practice
