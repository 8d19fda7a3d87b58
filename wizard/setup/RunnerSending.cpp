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
    const QVector<Change> next = nextToSend();
    if (!next.isEmpty())
        send(next);
    if (m_error || !m_inFlight.empty() || !m_waits.empty())
        return;
    m_lookLater ? settle() : readBack(); // the end of the work is not "all sent" but "nothing left to do"
}

void Runner::send(const QVector<Change> &changes)
{
    for (const Change &change : changes)
        if (const auto *purchase = std::get_if<PurchaseNumber>(&change); purchase && !(m_consent && m_consent(*purchase)))
            return trouble(trunkline::error(ErrorKind::ConsentNeeded, ChangeText::plainSentence(*purchase)), change);
    const auto first = m_journal->intends(changes); // on disk before the first request leaves: what we find later is ours
    if (!first)
        return trouble(first.error(), changes.first());
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const Change &change = changes.at(i);
        m_inFlight.insert_or_assign(key(change), InFlight{change, *first + i});
        ++m_writes;
        showRunning(change);
        Q_EMIT changeBegan(change);
    }
    news();
    for (const Change &change : changes)
        perform(*m_client, change, m_trunk, m_calls.get(),
                [this, changeKey = key(change)](Result<QString> made) { answered(changeKey, std::move(made)); });
}

void Runner::answered(const QString &changeKey, Result<QString> made)
{
    const InFlight flight = m_inFlight.extract(changeKey).mapped();
    const Change &change = flight.change;
    if (made) {
        m_work.done(change);
        m_pace.went();
        m_inVain = 0;
        succeeded(change, flight.seq, *made);
        return proceedAfter(change);
    }
    const Error &why = made.error();
    const bool unknown = why.effect != Effect::No;
    std::ignore = m_journal->happened(flight.seq, unknown ? Journal::Outcome::Unknown : Journal::Outcome::No, {}, why, syncFor(change));
    Q_EMIT changeEnded(change, false, {});
    Q_EMIT logged(tr("%1: %2").arg(ChangeText::plainSentence(change), Advising::advice(why).what));
    if (unknown && goesOnWithoutAnswer(change))
        return proceedAfter(change);
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
    if (goesOnWithout(change, why))
        return proceedAfter(change);
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
    m_attempts.remove(key(change));
    if (std::holds_alternative<CreateTrunk>(change))
        if (const auto trunk = TrunkSid::parse(sid))
            m_trunk = *trunk;
    auto written = m_journal->happened(seq, Journal::Outcome::Ok, sid, {}, syncFor(change));
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
    if (error.kind == ErrorKind::Busy)
        m_pace.busy();
    const QString changeKey = key(change);
    const int attempt = m_attempts[changeKey]++;
    const auto length = m_timing.beforeAgain(attempt, error.retryAfterSeconds, QRandomGenerator::global()->generateDouble());
    auto timer = new QTimer(m_calls.get());
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, changeKey] {
        const Wait over = m_waits.extract(changeKey).mapped();
        over.timer->deleteLater(); // we are inside its signal
        if (!isOneOfMany(over.change))
            return send({over.change});
        m_again.append(over.change);
        proceed();
    });
    timer->start(length);
    m_waits.insert_or_assign(changeKey, Wait{change, timer});
    if (!isOneOfMany(change) || m_inFlight.empty()) // else the others of the row go on meanwhile
        showRetry(rowKey(change), length, error, attempt + 1, int(m_timing.again.size()), true);
    proceedAfter(change);
}

void Runner::forgetWaits()
{
    for (auto &[waiting, wait] : m_waits) {
        wait.timer->stop();
        wait.timer->deleteLater();
    }
    m_waits.clear();
    m_again.clear();
}

} // namespace trunkline::setup
