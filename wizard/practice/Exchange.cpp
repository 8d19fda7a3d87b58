#include "practice/Exchange.h"

#include "practice/PracticeTwilio.h"

#include <QJsonDocument>
#include <QTimer>

namespace trunkline::practice {

namespace {

template <class... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};

/// As Twilio's front door adds them. The sign-in page of a strange network has none of them.
void addTwilioHeaders(HttpResponse &response, const QString &requestId, int open)
{
    response.headers += {{"Twilio-Request-Id"_qba, requestId.toLatin1()},
                         {"Twilio-Concurrent-Requests"_qba, QByteArray::number(open)},
                         {"Twilio-Request-Duration"_qba, "0.010"_qba},
                         {"X-Home-Region"_qba, "us1"_qba}};
}

bool isFromTwilio(const HttpResponse &response)
{
    for (const auto &[name, value] : response.headers) {
        if (name == "Content-Type")
            return !value.startsWith("text/html");
    }
    return true;
}

} // namespace

Exchange::Exchange(const Surroundings &around, const HttpRequest &request, HttpConnection *connection)
    : m_around(around)
    , m_request(request)
    , m_connection(connection)
    , m_id(around.books.arrived(request, connection->number()))
    , m_faults(around.faults.strike(*around.books.request(m_id)))
{
    Q_EMIT m_around.practice.requested(m_request.method, m_request.path);
}

void Exchange::proceed()
{
    for (;;) {
        if (!playFaults())
            return;
        switch (m_hook) {
        case Hook::OnArrival:
            admit();
            m_hook = m_accepted ? Hook::BeforeCommit : Hook::WhileAnswering;
            break;
        case Hook::BeforeCommit:
            commit();
            m_hook = m_committed ? Hook::AfterCommit : Hook::WhileAnswering;
            break;
        case Hook::AfterCommit:
            m_hook = Hook::WhileAnswering;
            break;
        case Hook::WhileAnswering:
            return deliver();
        }
    }
}

bool Exchange::playFaults()
{
    for (qsizetype i = 0; i < m_faults.size();) {
        if (m_faults.at(i).hook != m_hook) {
            ++i;
            continue;
        }
        const Fault fault = m_faults.takeAt(i);
        if (play(fault.action) != Outcome::GoOn)
            return false;
    }
    return true;
}

Exchange::Outcome Exchange::play(const Action &action)
{
    const auto cut = [this](auto how) {
        if (m_connection)
            how(m_connection.data());
        end(0);
        return Outcome::Over;
    };
    return std::visit(Overloaded{
                          [this](const Answer &instead) {
                              m_answer = instead.response;
                              m_accepted.reset();
                              return Outcome::GoOn;
                          },
                          [&](const HangUp &) { return cut([](HttpConnection *connection) { connection->hangUp(); }); },
                          [&](const Reset &) { return cut([](HttpConnection *connection) { connection->reset(); }); },
                          [this](const StaySilent &) {
                              deleteLater(); // stays open in the books
                              return Outcome::Over;
                          },
                          [this](const Delay &delay) {
                              QTimer::singleShot(delay.time, Qt::PreciseTimer, this, &Exchange::proceed);
                              return Outcome::Later;
                          },
                          [this](const Meanwhile &meanwhile) {
                              const Request *request = m_around.books.request(m_id);
                              meanwhile.happens(m_around.practice, request ? *request : Request());
                              return Outcome::GoOn;
                          },
                          [this](const Rewrite &rewrite) {
                              if (!m_answer)
                                  return Outcome::GoOn;
                              QJsonObject body = QJsonDocument::fromJson(m_answer->body).object();
                              rewrite.change(body);
                              m_answer->body = QJsonDocument(body).toJson(QJsonDocument::Compact);
                              return Outcome::GoOn;
                          },
                          [this](const ReplaceBody &replace) {
                              if (m_answer) {
                                  m_answer->body = replace.body;
                                  m_answer->headers = {{"Content-Type"_qba, replace.contentType}};
                              }
                              return Outcome::GoOn;
                          },
                          [this](const Cut &where) {
                              m_cut = where;
                              return Outcome::GoOn;
                          },
                          [this](const Drip &slowly) {
                              m_drip = slowly;
                              return Outcome::GoOn;
                          },
                          [this](const Lag &lag) {
                              hideFromLists(lag.lists);
                              return Outcome::GoOn;
                          },
                      },
                      action);
}

void Exchange::admit()
{
    if (m_answer)
        return;
    std::variant<Desk::Accepted, HttpResponse> admitted = m_around.desk.admit(m_request);
    if (const HttpResponse *refused = std::get_if<HttpResponse>(&admitted))
        m_answer = *refused;
    else
        m_accepted = std::get<Desk::Accepted>(admitted);
}

void Exchange::commit()
{
    if (!m_accepted)
        return;
    m_answer = m_around.desk.perform(*m_accepted, m_request);
    m_accepted.reset();
    m_committed = true;
    if (m_answer->status / 100 != 2)
        return;
    m_around.books.acted(m_id);
    Q_EMIT m_around.practice.acted(m_request.method, m_request.path);
}

void Exchange::deliver()
{
    const std::chrono::milliseconds latency = m_around.desk.world.options.latency;
    if (latency.count() > 0 && !m_waited) {
        m_waited = true;
        QTimer::singleShot(latency, Qt::PreciseTimer, this, &Exchange::deliver);
        return;
    }
    if (isFromTwilio(*m_answer))
        addTwilioHeaders(*m_answer, m_around.desk.world.account.newSid(QLatin1String("RQ")), m_around.books.open());
    if (m_cut)
        return sendCut(m_cut->after);
    if (m_drip)
        return drip(headOf(*m_answer, false) + m_answer->body, *m_drip);
    send();
}

void Exchange::send()
{
    if (m_connection)
        m_connection->send(*m_answer);
    end(m_answer->status);
}

void Exchange::sendCut(Cut::After where)
{
    const QByteArray &body = m_answer->body;
    const QByteArray half = body.left(body.size() / 2);
    QByteArray bytes = headOf(*m_answer, true);
    switch (where) {
    case Cut::After::HalfStatusLine:
        bytes = bytes.left(12);
        break;
    case Cut::After::HalfHeaders:
        bytes = bytes.left(bytes.size() / 2);
        break;
    case Cut::After::AllHeaders:
        break;
    case Cut::After::HalfBody:
        bytes += half;
        break;
    case Cut::After::HalfChunk:
        m_answer->headers.append({"Transfer-Encoding"_qba, "chunked"_qba});
        bytes = headOf(*m_answer, true, false) + QByteArray::number(body.size(), 16) + "\r\n" + half;
        break;
    case Cut::After::WithoutLength:
        bytes = headOf(*m_answer, false, false) + half;
        break;
    }
    if (m_connection) {
        m_connection->sendPart(bytes);
        m_connection->hangUp();
    }
    end(m_answer->status);
}

void Exchange::drip(const QByteArray &rest, const Drip &how)
{
    if (rest.isEmpty() || !m_connection) {
        if (m_connection)
            m_connection->hangUp();
        return end(m_answer->status);
    }
    m_connection->sendPart(rest.left(how.bytes));
    QTimer::singleShot(how.pause, Qt::PreciseTimer, this, [this, rest, how] { drip(rest.mid(how.bytes), how); });
}

void Exchange::hideFromLists(int lists)
{
    const QString sid = QJsonDocument::fromJson(m_answer.value_or(HttpResponse()).body)[u"sid"_qs].toString();
    if (!sid.isEmpty())
        m_around.desk.world.account.hiddenFromLists.insert(sid, lists);
}

void Exchange::end(int status)
{
    m_around.books.answered(m_id, status);
    deleteLater();
    Q_EMIT m_around.practice.answered(m_request.method, m_request.path, status);
}

} // namespace trunkline::practice
