#include "answers/Isolate.h"
#include "setup/Runner.h"

// The progress list of a run: which rows there are and what they show.

namespace trunkline::setup {

QString Runner::rowKey(const Change &change) const
{
    if (m_groups.has(change))
        return NumberGroups::rowKey(change);
    if (std::holds_alternative<AddOriginationUrl>(change))
        return u"gateways"_qs;
    if (std::holds_alternative<UpdateOriginationUrl>(change))
        return u"gateway-changes"_qs;
    if (std::holds_alternative<UpdateTrunk>(change) || std::holds_alternative<SetRecording>(change))
        return u"settings"_qs;
    if (std::holds_alternative<DeleteOriginationUrl>(change))
        return u"gateways-away"_qs;
    return key(change);
}

/// A row that was there keeps its state.
Row Runner::rowFor(const QString &key, const QString &title)
{
    const Row *old = row(key);
    Row fresh = old ? *old : Row{};
    fresh.key = key;
    fresh.title = title;
    if (fresh.state != Row::State::Done && fresh.state != Row::State::Running)
        fresh.state = Row::State::Waiting;
    fresh.note = fresh.state == Row::State::Waiting ? QString() : fresh.note;
    m_groups.describe(fresh);
    return fresh;
}

/// Rows of what the plan holds, between the two fixed ones. Rows that are there keep their state; what the plan does not
/// ask for any more is done.
void Runner::makeRows()
{
    m_leftInRow.clear();
    for (const Change &change : std::as_const(m_plan.changes))
        ++m_leftInRow[rowKey(change)];
    QVector<Row> rows{rowFor(u"look"_qs, tr("Look at the account"))};
    if (!m_undo && m_observed.trunk && !m_leftInRow.contains(u"trunk"_qs)) {
        Row trunk = rowFor(u"trunk"_qs, row(u"trunk"_qs) ? row(u"trunk"_qs)->title : tr("Use the trunk"));
        trunk.alreadyThere = trunk.state != Row::State::Done || trunk.alreadyThere;
        trunk.state = Row::State::Done;
        trunk.note = m_observed.trunk->name;
        rows.append(trunk);
    }
    // What was in the list before and is not asked for any more has been done.
    for (const Row &old : std::as_const(m_rows)) {
        const bool isGroupNow = std::any_of(m_plan.changes.begin(), m_plan.changes.end(), [&](const Change &c) { return key(c) == old.key && isOneOfMany(c); });
        if (old.key == u"look" || old.key == u"check" || old.key == u"trunk" || m_leftInRow.contains(old.key) || isGroupNow)
            continue;
        Row done = old;
        done.alreadyThere = done.state != Row::State::Done;
        done.state = Row::State::Done;
        m_groups.describe(done);
        rows.append(done);
    }
    QSet<QString> known;
    for (const Row &one : std::as_const(rows))
        known.insert(one.key);
    for (const Change &change : std::as_const(m_plan.changes)) {
        const QString wanted = rowKey(change);
        if (known.contains(wanted))
            continue;
        known.insert(wanted);
        Row fresh = rowFor(wanted, titleOf(change, wanted));
        fresh.state = Row::State::Waiting;
        rows.append(fresh);
    }
    rows.append(rowFor(u"check"_qs, tr("Check the result")));
    m_rows = rows;
    countPercent();
}

QString Runner::titleOf(const Change &change, const QString &rowKey) const
{
    const int changes = m_leftInRow.value(rowKey);
    if (rowKey == u"gateways")
        return tr("Add %n gateway(s)", nullptr, changes);
    if (rowKey == u"gateways-away")
        return tr("Take %n gateway(s) off the trunk", nullptr, changes);
    if (rowKey == u"settings")
        return tr("Change the settings of the trunk");
    return ChangeText::row(change);
}

Row *Runner::row(const QString &wanted)
{
    for (Row &one : m_rows)
        if (one.key == wanted)
            return &one;
    return nullptr;
}

void Runner::show(const QString &wanted, Row::State state, const QString &note)
{
    Row *one = row(wanted);
    if (!one)
        return;
    QElapsedTimer &clock = m_clocks[wanted];
    if (state == Row::State::Running && !clock.isValid())
        clock.start();
    if (state == Row::State::Done && clock.isValid())
        one->took = std::chrono::milliseconds(clock.elapsed());
    if (state != Row::State::Running && state != Row::State::Retrying)
        clock.invalidate();
    one->state = state;
    one->note = note;
    if (m_groups.describe(*one) && !note.isEmpty())
        one->note += u" – "_qs + note;
    one->secondsLeft = 0;
    one->canTryNow = false;
    countPercent();
}

void Runner::showRunning(const Change &change)
{
    show(rowKey(change), Row::State::Running);
}

/// Each step is told at once, of many numbers what has come together since.
void Runner::news()
{
    const bool many = std::any_of(m_rows.begin(), m_rows.end(), [](const Row &one) { return one.total > 0 && one.count < one.total; });
    if (!many)
        Q_EMIT changed();
    else if (!m_news.isActive())
        m_news.start();
}

void Runner::showRetry(const QString &wanted, std::chrono::milliseconds wait, const Error &why, int attempt, int attempts, bool canTryNow)
{
    Row *one = row(wanted);
    if (!one)
        return;
    one->state = Row::State::Retrying;
    one->note = reason(why);
    one->secondsLeft = std::max(1, int((wait.count() + 999) / 1000));
    one->attempt = attempt;
    one->attempts = attempts;
    one->canTryNow = canTryNow;
    Q_EMIT logged(tr("%1 Trying again in %2 s.").arg(one->note).arg(one->secondsLeft));
    Q_EMIT changed();
}

/// A row may stand for several changes: it is done with the last of them.
void Runner::showDone(const Change &change)
{
    const QString wanted = rowKey(change);
    m_groups.done(change);
    if (m_groups.has(change)) {
        show(wanted, m_groups.isOver(wanted) ? Row::State::Done : Row::State::Running);
        return news();
    }
    if (--m_leftInRow[wanted] > 0)
        return;
    QString note;
    if (const auto *bought = std::get_if<PurchaseNumber>(&change); bought && bought->monthly)
        note = tr("%1 charged").arg(isolate(bought->monthly->text()));
    show(wanted, Row::State::Done, note);
    Q_EMIT changed();
}

void Runner::tick()
{
    bool any = false;
    for (Row &one : m_rows) {
        if (one.state != Row::State::Retrying || one.secondsLeft <= 1)
            continue;
        --one.secondsLeft;
        any = true;
    }
    if (any)
        Q_EMIT changed();
}

void Runner::countPercent()
{
    if (m_rows.isEmpty())
        return;
    qsizetype points = 0, most = 0; // two a row: begun, done; of many numbers two each
    for (const Row &one : std::as_const(m_rows)) {
        most += 2 * std::max(1, one.total);
        if (one.state == Row::State::Done || one.state == Row::State::NotNeeded)
            points += 2 * std::max(1, one.total);
        else if (one.state != Row::State::Waiting)
            points += 2 * one.count + 1;
    }
    const int now = m_state == State::Done ? 100 : std::min(99, int(points * 100 / most));
    m_percent = std::max(m_percent, now);
}

int Runner::step() const
{
    int last = 0;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const Row::State state = m_rows.at(i).state;
        if (state == Row::State::Running || state == Row::State::Retrying || state == Row::State::Failed || state == Row::State::Unclear)
            return i + 1;
        if (state == Row::State::Done || state == Row::State::NotNeeded)
            last = i + 1;
    }
    return std::max(1, std::min(last, int(m_rows.size())));
}

QString Runner::doing() const
{
    switch (m_state) {
    case State::Idle:
    case State::Looking:
        return tr("looking at the account");
    case State::Settling:
        return tr("waiting for Twilio");
    case State::ReadingBack:
    case State::Done:
        return tr("checking the result");
    case State::Applying:
    case State::Stopped:
        break;
    }
    const Change *latest = nullptr; // of several at once, the one that matters most: what is bought
    for (const auto &[flying, flight] : m_inFlight)
        if (!latest || std::holds_alternative<PurchaseNumber>(flight.change))
            latest = &flight.change;
    if (latest)
        return isOneOfMany(*latest) ? ChangeText::doingMany(*latest) : ChangeText::doing(*latest);
    return tr("waiting for Twilio");
}

QString Runner::reason(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Busy:
        return tr("Twilio is busy and asked us to wait.");
    case ErrorKind::TwilioInTrouble:
        return tr("Twilio had a short fault.");
    default:
        return tr("Twilio can’t be reached.");
    }
}

QString Runner::doneSentence(const Change &change)
{
    if (const auto *create = std::get_if<CreateTrunk>(&change))
        return tr("Created trunk “%1”").arg(isolate(create->name.text()));
    if (const auto *add = std::get_if<AddOriginationUrl>(&change))
        return tr("Added gateway %1, order %2").arg(isolate(add->gateway.uri.text())).arg(add->gateway.priority);
    if (const auto *bought = std::get_if<PurchaseNumber>(&change))
        return tr("Bought %1 and connected it").arg(isolate(bought->wish.number.international()));
    return tr("Done: %1").arg(ChangeText::plainSentence(change));
}

} // namespace trunkline::setup
