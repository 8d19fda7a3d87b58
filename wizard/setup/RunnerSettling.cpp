#include "answers/Isolate.h"
#include "setup/Runner.h"
#include "setup/Trace.h"

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
    // A network that is slow gets its looks all the same.
    if (m_settling.hasExpired(m_timing.settle.count()) && m_settleLooks >= m_timing.settleLooks.size()) {
        m_settling.invalidate();
        m_settleLooks = 0;
        return giveUp();
    }
    const auto pause = m_timing.settleLooks.value(std::min<qsizetype>(m_settleLooks++, m_timing.settleLooks.size() - 1));
    const bool readingBack = m_state == State::ReadingBack;
    if (!readingBack)
        m_state = State::Settling;
    QTimer::singleShot(pause, m_calls.get(), [this, readingBack, run = m_calls.get()] {
        if (run == m_calls.get())
            readingBack ? readBack() : settle();
    });
}

/// What we decided to do and never heard about; also what was given up, for a server may act late.
QVector<Journal::Entry> Runner::unheardOf() const
{
    const auto makesSomething = [](const Change &change) {
        return std::holds_alternative<CreateTrunk>(change) || std::holds_alternative<AddOriginationUrl>(change)
               || std::holds_alternative<PurchaseNumber>(change);
    };
    QVector<Journal::Entry> all;
    for (const Journal::Entry &entry : m_journal->entries())
        if (entry.isOpen() || (entry.gaveUp && !entry.undone && makesSomething(entry.change)))
            all.append(entry);
    return all;
}

bool Runner::hasOpenIntents() const
{
    const QVector<Journal::Entry> &all = m_journal->entries();
    return std::any_of(all.begin(), all.end(), [](const Journal::Entry &entry) { return entry.isOpen(); });
}

/// What is there and comes from such a decision is ours. True if the trunk of the line is only known since then.
bool Runner::adopt()
{
    const std::optional<TrunkSid> before = m_trunk;
    for (const Journal::Entry &entry : unheardOf()) {
        const auto sid = Trace(*m_journal, m_observed, m_trunk).of(entry);
        if (!sid)
            continue;
        Q_EMIT logged(tr("Found what an earlier try made: %1").arg(ChangeText::plainSentence(entry.change)));
        succeeded(entry.change, entry.seq, *sid);
        const auto *bought = std::get_if<PurchaseNumber>(&entry.change);
        if (bought && !m_undo && !m_desired.wish(bought->wish.number))
            m_notes += tr("An earlier try bought %1. It is on this trunk, too.").arg(isolate(bought->wish.number.international()));
    }
    return m_trunk != before;
}

/// Looked for long enough: they did not happen. What costs money is not repeated by the program itself, even when it
/// surely looks as if nothing had happened: a purchase of this run stays open, so that the next one looks for it first.
std::optional<Change> Runner::closeOpenIntents()
{
    std::optional<Change> purchase;
    const QVector<Journal::Entry> entries = m_journal->entries();
    for (const Journal::Entry &entry : entries) {
        if (!entry.isOpen())
            continue;
        const auto *bought = std::get_if<PurchaseNumber>(&entry.change);
        if (bought && entry.outcome && m_rounds > 0 && !m_observed.numberCalled(bought->wish.number))
            purchase = entry.change;
        else
            std::ignore = m_journal->gaveUp(entry.seq);
    }
    return purchase;
}

void Runner::gaveUpLooking()
{
    const std::optional<Change> purchase = closeOpenIntents();
    if (m_error)
        return trouble(*m_error, m_failed);
    if (!purchase)
        return makePlan();
    Error unclear = trunkline::error(ErrorKind::OutcomeUnknown);
    unclear.effect = Effect::Unknown;
    trouble(unclear, purchase);
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
    if (left.isEmpty()) {
        if (m_undo)
            markAllUndone();
        return finish(State::Done);
    }
    if (onlyRefusalsAreLeft(left))
        return endWithSomeLeft(left);
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
    const bool wholeTrunk = std::holds_alternative<DeleteTrunk>(change);
    const auto *removed = std::get_if<DeleteOriginationUrl>(&change);
    const auto *released = std::get_if<ReleaseNumber>(&change);
    if (!wholeTrunk && !removed && !released)
        return;
    QVector<qint64> undone;
    for (const Journal::Entry &entry : m_journal->entries()) {
        if (!entry.counts())
            continue;
        const bool ofTrunk = std::holds_alternative<CreateTrunk>(entry.change) || std::holds_alternative<UpdateTrunk>(entry.change)
                             || std::holds_alternative<SetRecording>(entry.change)
                             || std::holds_alternative<AddOriginationUrl>(entry.change)
                             || std::holds_alternative<UpdateOriginationUrl>(entry.change);
        if ((wholeTrunk && ofTrunk) || (removed && entry.sid == removed->sid.text()) || (released && entry.sid == released->sid.text()))
            undone.append(entry.seq);
    }
    std::ignore = m_journal->undid(undone);
}

/// Settings and routings are as they were before: what they are by now is how the next set-up finds them. What was made
/// and stays, a number that is kept or a trunk that others use, stays ours. From the end: the first of several changes
/// knows how it was, so it is crossed out last.
void Runner::markAllUndone()
{
    const QVector<Journal::Entry> &entries = m_journal->entries();
    QVector<qint64> undone;
    for (auto at = entries.rbegin(); at != entries.rend(); ++at) {
        const Journal::Entry &entry = *at;
        const bool stays = std::holds_alternative<CreateTrunk>(entry.change) || std::holds_alternative<PurchaseNumber>(entry.change)
                           || std::holds_alternative<AddOriginationUrl>(entry.change);
        if (entry.counts() && !stays)
            undone.append(entry.seq);
    }
    std::ignore = m_journal->undid(undone);
}

} // namespace trunkline::setup
