#include "sip/ProbeRun.h"

#include <algorithm>

namespace trunkline::sip {

namespace {

constexpr int mostOtherWays = 4;

bool answers(const Attempt &attempt)
{
    return verdict(attempt.outcome) == Verdict::Answers;
}

} // namespace

ProbeRun::ProbeRun(const Target &target, const QString &e164, const ProbeOptions &options)
    : m_target(target), m_e164(e164), m_options(options)
{
    m_report.target = target;
    m_report.bound = options.timing.bound;
    if (!e164.isEmpty())
        m_report.rehearsal = Rehearsal{e164};
    for (QTimer *timer : {&m_bound, &m_otherWay}) {
        timer->setTimerType(Qt::PreciseTimer);
        timer->setSingleShot(true);
    }
    m_bound.setInterval(options.timing.bound);
    m_otherWay.setInterval(options.timing.otherWay);
    connect(&m_bound, &QTimer::timeout, this, &ProbeRun::timeUp);
    connect(&m_otherWay, &QTimer::timeout, this, &ProbeRun::askOtherWays);
}

ProbeRun::~ProbeRun() = default;

void ProbeRun::start()
{
    m_clock.start();
    m_bound.start();
    if (m_options.instead) {
        const auto &instead = *m_options.instead;
        m_report.practice = true;
        const int port = m_target.transport == Transport::Tls ? instead.tlsPort : instead.udpAndTcpPort;
        return lookedUp({}, {{QHostAddress(instead.address), quint16(port), instead.name}});
    }
    if (m_target.isDocumentation())
        return finish(Outcome::SampleAddress);
    if (m_options.isNetworkUp && !m_target.isLoopback() && !m_options.isNetworkUp())
        return finish(Outcome::Offline);
    m_resolver = std::make_unique<Resolver>(m_target, m_options.nameServer, m_options.timing.lookup);
    connect(m_resolver.get(), &Resolver::done, this, &ProbeRun::lookedUp);
    m_resolver->start();
}

void ProbeRun::lookedUp(const NameLookup &lookup, const QVector<Place> &places)
{
    if (m_finished)
        return;
    m_report.lookup = lookup;
    if (places.isEmpty())
        return finish(lookup.end == NameLookup::End::Slow ? Outcome::NameSlow : Outcome::NameNotFound);
    m_otherWay.start();
    for (const Place &place : places)
        ask(m_target, place, false);
    for (size_t i = 0, asked = m_askings.size(); i < asked && !m_finished; ++i)
        m_askings[i]->start();
}

void ProbeRun::ask(const Target &target, const Place &place, bool otherWay)
{
    m_askings.push_back(std::make_unique<Asking>(target, place, otherWay, m_options));
    connect(m_askings.back().get(), &Asking::done, this, &ProbeRun::oneDone, Qt::QueuedConnection); // not within its own socket's call
}

void ProbeRun::oneDone()
{
    if (m_finished || m_concluded)
        return;
    takeStock();
    Q_EMIT changed();
    bool answered = false;
    bool open = false;
    bool othersOpen = false;
    for (const auto &asking : m_askings) {
        (asking->attempt().otherWay ? othersOpen : open) |= !asking->isDone();
        answered |= asking->isDone() && answers(asking->attempt());
    }
    if (open)
        return;
    if (answered) // what the rest would say does not matter any more
        return conclude();
    if (!m_otherWaysAsked)
        return askOtherWays();
    if (!othersOpen)
        conclude();
}

/// Once, and only where nothing came: the user may have chosen the wrong connection.
void ProbeRun::askOtherWays()
{
    if (m_otherWaysAsked || m_finished || m_concluded)
        return;
    m_otherWaysAsked = true;
    m_otherWay.stop();
    const size_t asked = m_askings.size();
    const bool answered = std::any_of(m_askings.begin(), m_askings.end(), [](const auto &one) { return one->isDone() && answers(one->attempt()); });
    if (!m_options.instead && !answered)
        for (size_t i = 0; i < asked; ++i)
            for (const Target &other : otherWays(*m_askings[i]))
                if (m_askings.size() < asked + mostOtherWays)
                    ask(other, {m_askings[i]->place().address, quint16(other.effectivePort()), m_target.host}, true);
    for (size_t i = asked; i < m_askings.size(); ++i)
        m_askings[i]->start();
    if (m_askings.size() == asked)
        oneDone();
}

/// Where another connection is worth a try. A usual port becomes the other's usual port, unless something is there that
/// did not understand: then it is the same port.
QVector<Target> ProbeRun::otherWays(const Asking &asking) const
{
    using enum Outcome;
    const Outcome seen = asking.isDone() ? asking.attempt().outcome : NoAnswer;
    const bool somethingThere = seen == ConnectedSilent || seen == Closed || seen == NotTls || (!asking.isDone() && asking.attempt().connected);
    if (seen == NotSip || seen == Malformed || seen == Blocked)
        return {};
    const auto by = [&](Transport transport, bool samePort) {
        Target other = m_target;
        other.transport = transport;
        other.port = asking.place().port;
        if (!samePort && other.port == usualPort(m_target.transport))
            other.port = usualPort(transport);
        return other;
    };
    switch (m_target.transport) {
    case Transport::Udp:
        return {by(Transport::Tcp, true), by(Transport::Tls, false)};
    case Transport::Tcp:
        return {by(Transport::Udp, true), by(Transport::Tls, somethingThere)};
    case Transport::Tls:
        // A server of plain SIP keeps quiet when greeted with TLS, so silence may be either.
        return {by(Transport::Tcp, somethingThere || !asking.isDone()), by(Transport::Udp, false)};
    }
    Q_UNREACHABLE();
}

void ProbeRun::timeUp()
{
    if (m_askings.empty()) {
        m_report.lookup.end = NameLookup::End::Slow;
        return finish(Outcome::NameSlow);
    }
    for (const auto &asking : m_askings)
        asking->timeUp();
    conclude();
}

/// What is known now, in the order in which it was tried. A try that was dropped is not told.
void ProbeRun::takeStock()
{
    m_report.attempts.clear();
    for (const auto &asking : m_askings)
        if (asking->isDone())
            m_report.attempts.append(asking->attempt());
}

void ProbeRun::conclude()
{
    if (std::exchange(m_concluded, true))
        return;
    m_bound.stop();
    m_otherWay.stop();
    takeStock();
    m_report.outcome = outcomeAsAsked();
    if (m_report.verdict() != Verdict::Answers)
        judgeOtherWays();
    if (!m_e164.isEmpty() && m_report.verdict() == Verdict::Answers)
        return call();
    m_askings.clear();
    finish(m_report.outcome);
}

/// Of several addresses the best one tells. Twilio calls only IPv4: where there are such, the others do not count.
Outcome ProbeRun::outcomeAsAsked() const
{
    std::optional<Outcome> best, bestOfAll;
    for (const Attempt &attempt : m_report.attempts) {
        if (attempt.otherWay)
            continue;
        bestOfAll = std::min(attempt.outcome, bestOfAll.value_or(attempt.outcome));
        if (!attempt.address.contains(u':'))
            best = std::min(attempt.outcome, best.value_or(attempt.outcome));
    }
    return best ? *best : bestOfAll.value_or(Outcome::NoAnswer);
}

void ProbeRun::judgeOtherWays()
{
    const Outcome asAsked = m_report.outcome;
    for (const Attempt &attempt : m_report.attempts) {
        if (!attempt.otherWay)
            continue;
        if (answers(attempt)) {
            Target other = m_target;
            other.transport = attempt.transport;
            other.port = attempt.port;
            m_report.other = other;
            const bool samePort = attempt.port == m_target.effectivePort();
            m_report.outcome = m_target.transport == Transport::Tls && samePort && attempt.transport == Transport::Tcp ? Outcome::NotTls : Outcome::WrongTransport;
            return;
        }
        if (asAsked == Outcome::NotTls && attempt.outcome == Outcome::NotSip && attempt.port == m_target.effectivePort())
            m_report.outcome = Outcome::NotSip;
    }
    if (m_report.outcome == Outcome::NotTls)
        m_report.outcome = Outcome::Closed; // no TLS, and nothing else either
}

void ProbeRun::call()
{
    const auto answered = std::find_if(m_askings.begin(), m_askings.end(), [this](const auto &asking) {
        return !asking->attempt().otherWay && asking->isDone() && asking->attempt().outcome == m_report.outcome;
    });
    const Place place = (*answered)->place();
    m_askings.clear();
    Q_EMIT changed();
    m_calling = std::make_unique<Calling>(m_target, place, m_e164, m_options);
    connect(m_calling.get(), &Calling::done, this, [this] { finish(m_report.outcome); }, Qt::QueuedConnection);
    m_calling->start();
}

void ProbeRun::stop()
{
    if (m_calling)
        return m_calling->stop(); // first hang up
    if (m_finished)
        return;
    takeStock();
    m_askings.clear();
    finish(Outcome::Stopped);
}

void ProbeRun::finish(Outcome outcome)
{
    if (std::exchange(m_finished, true))
        return;
    m_bound.stop();
    m_otherWay.stop();
    m_report.outcome = outcome;
    if (m_calling)
        m_report.rehearsal = m_calling->rehearsal();
    m_report.took = std::chrono::milliseconds(m_clock.elapsed());
    Q_EMIT finished();
}

} // namespace trunkline::sip
