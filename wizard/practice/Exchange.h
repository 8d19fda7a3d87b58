#pragma once

#include "practice/Desk.h"
#include "practice/Fault.h"
#include "practice/FaultTable.h"
#include "practice/HttpConnection.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace trunkline::practice {

/// One request on its way to its answer: arrival, commit, answer, and the faults that strike at each of these. The work
/// is done even when the client has gone, as a real server does it. Deletes itself at the end.
class Exchange final : public QObject
{
    Q_OBJECT
public:
    struct Surroundings
    {
        PracticeTwilio &practice;
        Desk &desk;
        Books &books;
        FaultTable &faults;
    };

    Exchange(const Surroundings &around, const HttpRequest &request, HttpConnection *connection);

    /// Goes on to the next thing that takes time, or to the end.
    void proceed();

private:
    enum class Outcome {
        GoOn,
        Later, ///< proceed() is called again
        Over,
    };

    bool playFaults(); ///< false: not now, or never again
    Outcome play(const Action &action);
    void admit();
    void commit();
    void deliver();
    void send();
    void sendCut(Cut::After where);
    void drip(const QByteArray &rest, const Drip &how);
    void hideFromLists(int lists);
    void end(int status);

    Surroundings m_around;
    const HttpRequest m_request;
    QPointer<HttpConnection> m_connection;
    quint64 m_id;
    QList<Fault> m_faults; ///< those still to come
    Hook m_hook = Hook::OnArrival;
    std::optional<Desk::Accepted> m_accepted; ///< the work, until it is done or given up
    bool m_committed = false;
    std::optional<HttpResponse> m_answer;
    std::optional<Cut> m_cut;
    std::optional<Drip> m_drip;
    bool m_waited = false; ///< the latency is over
};

} // namespace trunkline::practice
