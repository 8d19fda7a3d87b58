#include "setup/Runner.h"

// After a lost answer, and at the end: what has really happened.

namespace trunkline::setup {

void Runner::settle()
{
    m_state = State::Settling;
    Q_EMIT changed();
    lookAtEverything();
}

/// Looks again a little later, or gives up when the time for it is over.
void Runner::settleAgainOr(const std::function<void()> &giveUp)
{
    if (!m_settling.isValid())
        m_settling.start();
    if (m_settling.hasExpired(m_timing.settle.count()) || m_timing.settleLooks.isEmpty()) {
        m_settling.invalidate();
        m_settleLooks = 0;
        return giveUp();
    }
    const auto pause = m_timing.settleLooks.at(std::min<qsizetype>(m_settleLooks++, m_timing.settleLooks.size() - 1));
    const bool readingBack = m_state == State::ReadingBack;
    if (!readingBack)
        m_state = State::Settling;
    QTimer::singleShot(pause, m_calls.get(), [this, readingBack, run = m_calls.get()] {
        if (run == m_calls.get())
            readingBack ? readBack() : settle();
    });
}

QVector<qint64> Runner::openIntents() const
{
    QVector<qint64> open;
    for (const Journal::Entry &entry : m_journal->entries())
        if (entry.outcome.value_or(Journal::Outcome::Unknown) == Journal::Outcome::Unknown && !entry.undone)
            open.append(entry.seq);
    return open;
}

/// What we decided to do and never heard about, and which is there: it is ours.
void Runner::adoptOpenIntents()
{
    for (const qint64 seq : openIntents()) {
        const auto entry = std::find_if(m_journal->entries().begin(), m_journal->entries().end(), [seq](const auto &e) { return e.seq == seq; });
        const Change change = entry->change;
        const auto sid = foundSid(change);
        if (!sid)
            continue;
        Q_EMIT logged(tr("Found what an earlier try made: %1").arg(ChangeText::plainSentence(change)));
        succeeded(change, seq, *sid);
    }
}

/// The SID of what a change makes, if it is visible now; "" for changes that make nothing and have taken effect.
std::optional<QString> Runner::foundSid(const Change &change) const
{
    const auto done = [](bool yes) { return yes ? std::optional(QString()) : std::nullopt; };
    if (std::holds_alternative<CreateTrunk>(change))
        return m_observed.trunk ? std::optional(m_observed.trunk->sid.text()) : std::nullopt;
    if (const auto *add = std::get_if<AddOriginationUrl>(&change)) {
        const twilio::OriginationUrl *url = m_observed.urlFor(add->gateway.uri);
        return url ? std::optional(url->sid.text()) : std::nullopt;
    }
    if (std::holds_alternative<PurchaseNumber>(change))
        return m_observed.number ? std::optional(m_observed.number->sid.text()) : std::nullopt;
    if (const auto *assign = std::get_if<AssignNumber>(&change))
        return done(m_observed.number && m_observed.number->sid == assign->sid && m_observed.trunk
                    && m_observed.number->trunk == m_observed.trunk->sid);
    // Updates and deletes: they have taken effect if the plan does not ask for them any more.
    const QVector<Change> todo = (m_undo ? planUndo(m_journal->entries(), m_observed, m_releaseNumber).plan : plan(m_desired, m_observed)).changes;
    return done(std::none_of(todo.begin(), todo.end(), [&](const Change &other) { return key(other) == key(change); }));
}

/// Looked for long enough: they did not happen. Returns the purchase among them whose answer was lost.
std::optional<Change> Runner::closeOpenIntents()
{
    std::optional<Change> purchase;
    const QVector<Journal::Entry> entries = m_journal->entries();
    for (const qint64 seq : openIntents()) {
        for (const Journal::Entry &entry : entries)
            if (entry.seq == seq && std::holds_alternative<PurchaseNumber>(entry.change) && entry.outcome)
                purchase = entry.change;
        std::ignore = m_journal->happened(seq, Journal::Outcome::No, {}, trunkline::error(ErrorKind::NotFound));
    }
    return purchase;
}

void Runner::readBack()
{
    m_state = State::ReadingBack;
    show(u"check"_qs, Row::State::Running);
    Q_EMIT changed();
    observe(*m_client, whatToLookAt(Look::Depth::ReadBack), m_calls.get(), [this, run = m_calls.get()](Result<Observed> observed) {
        if (run == m_calls.get())
            readBackSeen(std::move(observed));
    });
}

void Runner::readBackSeen(Result<Observed> observed)
{
    if (!observed)
        return trouble(observed.error());
    takeIn(*std::move(observed), false);
    const Plan left = m_undo ? planUndo(m_journal->entries(), m_observed, m_releaseNumber).plan : plan(m_desired, m_observed);
    m_checks = m_undo ? QVector<Check>() : Verification::checks(m_desired, m_observed);
    if (left.isEmpty())
        return finish(State::Done);
    settleAgainOr([this, left] {
        m_plan = left;
        Error differs = trunkline::error(ErrorKind::NotAsAsked);
        QStringList sentences;
        for (const Change &change : left.changes)
            sentences += ChangeText::plainSentence(change);
        differs.detail = sentences.join(u'\n');
        trouble(differs);
    });
}

void Runner::markUndone(const Change &change)
{
    const QVector<Journal::Entry> entries = m_journal->entries();
    const bool wholeTrunk = std::holds_alternative<DeleteTrunk>(change);
    for (const Journal::Entry &entry : entries) {
        if (entry.undone || entry.outcome != Journal::Outcome::Ok)
            continue;
        const bool ofTrunk = std::holds_alternative<CreateTrunk>(entry.change) || std::holds_alternative<UpdateTrunk>(entry.change)
                             || std::holds_alternative<SetRecording>(entry.change)
                             || std::holds_alternative<AddOriginationUrl>(entry.change)
                             || std::holds_alternative<UpdateOriginationUrl>(entry.change);
        const auto *removed = std::get_if<DeleteOriginationUrl>(&change);
        const auto *released = std::get_if<ReleaseNumber>(&change);
        if ((wholeTrunk && ofTrunk) || (removed && entry.sid == removed->sid.text()) || (released && entry.sid == released->sid.text()))
            std::ignore = m_journal->undid(entry.seq);
    }
}

} // namespace trunkline::setup
