#include "setup/Perform.h"
#include "setup/Runner.h"

#include <QRandomGenerator>

// Applying a plan: what is sent, when, and what its answer means.

namespace trunkline::setup {

namespace {

/// The same may be sent again by itself: Twilio certainly did nothing, and the reason passes.
bool mayBeSentAgain(const Error &error)
{
    if (error.effect != Effect::No)
        return false;
    switch (error.kind) {
    case ErrorKind::Busy:
    case ErrorKind::Offline:
    case ErrorKind::HostNotFound:
    case ErrorKind::TwilioUnreachable:
    case ErrorKind::ProxyUnreachable:
        return true;
    default:
        return false;
    }
}

} // namespace

void Runner::proceed()
{
    if (m_stopWanted || m_error) {
        if (m_inFlight.empty())
            m_lookFirst && m_error && !m_stopWanted ? settle() : finish(State::Stopped);
        return;
    }
    if (m_lookFirst) {
        forgetWaits();
        if (m_inFlight.empty())
            settle();
        return;
    }
    QSet<QString> started;
    for (const auto &[changeKey, flight] : m_inFlight)
        started.insert(changeKey);
    for (const auto &[changeKey, wait] : m_waits)
        started.insert(changeKey);
    for (const Change &change : m_plan.ready(m_done, started)) {
        send(change);
        if (m_error)
            return;
    }
    if (m_inFlight.empty() && m_waits.empty())
        readBack(); // the end of the work is not "all sent" but "nothing left to do"
}

void Runner::send(const Change &change)
{
    if (const auto *purchase = std::get_if<PurchaseNumber>(&change); purchase && !(m_consent && m_consent(*purchase)))
        return trouble(trunkline::error(ErrorKind::ConsentNeeded, ChangeText::plainSentence(*purchase)), change);
    const auto seq = m_journal->intends(change); // on disk before the request leaves: what we find later is ours
    if (!seq)
        return trouble(seq.error(), change);
    const QString changeKey = key(change);
    m_inFlight.insert_or_assign(changeKey, InFlight{change, *seq});
    ++m_writes;
    show(rowKey(change), Row::State::Running);
    Q_EMIT changeBegan(change);
    Q_EMIT changed();
    perform(*m_client, change, m_trunk, m_calls.get(), [this, changeKey](Result<QString> made) { answered(changeKey, std::move(made)); });
}

void Runner::answered(const QString &changeKey, Result<QString> made)
{
    const InFlight flight = m_inFlight.extract(changeKey).mapped();
    const Change &change = flight.change;
    if (made) {
        succeeded(change, flight.seq, *made);
        return proceed();
    }
    const Error &why = made.error();
    const bool unknown = why.effect != Effect::No;
    std::ignore = m_journal->happened(flight.seq, unknown ? Journal::Outcome::Unknown : Journal::Outcome::No, {}, why);
    Q_EMIT changeEnded(change, false, {});
    Q_EMIT logged(tr("%1: %2").arg(ChangeText::plainSentence(change), Advising::advice(why).what));
    if (unknown) {
        show(rowKey(change), Row::State::Unclear,
             std::holds_alternative<PurchaseNumber>(change)
                 ? tr("The connection dropped before Twilio answered. It may or may not be bought.")
                 : tr("The connection dropped before Twilio answered. It may or may not be done."));
        m_lookFirst = true; // never send it again: look, and plan anew
        return proceed();
    }
    if (mayBeSentAgain(why) && !m_stopWanted && !m_error && m_attempts.value(changeKey) < m_timing.again.size())
        return waitAndSendAgain(change, why);
    if (why.kind == ErrorKind::NumberTaken) { // perhaps by ourselves, a moment ago: look before we say so
        m_lookFirst = true;
        m_error = why;
        m_failed = change;
        show(rowKey(change), Row::State::Failed, Advising::advice(why).what);
        return proceed();
    }
    trouble(why, change);
}

void Runner::succeeded(const Change &change, qint64 seq, const QString &sid)
{
    m_done.insert(key(change));
    m_attempts.remove(key(change));
    if (std::holds_alternative<CreateTrunk>(change))
        if (const auto trunk = TrunkSid::parse(sid))
            m_trunk = *trunk;
    auto written = m_journal->happened(seq, Journal::Outcome::Ok, sid);
    if (written && std::holds_alternative<CreateTrunk>(change) && m_trunk)
        written = m_journal->worksOn(*m_trunk);
    markUndone(change);
    showDone(change);
    Q_EMIT changeEnded(change, true, sid);
    Q_EMIT logged(doneSentence(change));
    if (!written && !m_error) { // the work is done and the record of it is not: say so, with what was made
        Error lost = written.error();
        lost.effect = Effect::Yes;
        lost.detail = doneSentence(change) + u' ' + sid;
        m_error = lost;
        m_failed = change;
        forgetWaits();
    }
}

void Runner::waitAndSendAgain(const Change &change, const Error &error)
{
    const QString changeKey = key(change);
    const int attempt = m_attempts[changeKey]++;
    const auto length = m_timing.beforeAgain(attempt, error.retryAfterSeconds, QRandomGenerator::global()->generateDouble());
    auto timer = new QTimer(m_calls.get());
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, changeKey] {
        const Wait over = m_waits.extract(changeKey).mapped();
        over.timer->deleteLater(); // we are inside its signal
        send(over.change);
    });
    timer->start(length);
    m_waits.insert_or_assign(changeKey, Wait{change, timer});
    showRetry(rowKey(change), length, error, attempt + 1, int(m_timing.again.size()), true);
    proceed();
}

void Runner::forgetWaits()
{
    for (auto &[waiting, wait] : m_waits) {
        wait.timer->stop();
        wait.timer->deleteLater();
    }
    m_waits.clear();
}

} // namespace trunkline::setup
