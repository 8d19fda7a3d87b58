#include "setup/Runner.h"

#include "setup/Perform.h"

namespace trunkline::setup {

namespace {

constexpr int maxRounds = 8; // plans in one run: each follows a lost answer

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

Runner::Runner(twilio::Client &client, Desired desired, std::shared_ptr<Journal> journal, Consent consent, RunTiming timing,
               QObject *parent)
    : QObject(parent)
    , m_client(&client)
    , m_desired(std::move(desired))
    , m_journal(std::move(journal))
    , m_consent(std::move(consent))
    , m_timing(std::move(timing))
{
    m_trunk = m_desired.trunkSid ? m_desired.trunkSid : m_journal->trunk();
    makeRows();
    connect(&m_tick, &QTimer::timeout, this, &Runner::tick);
    connect(m_client, &twilio::Client::retrying, this,
            [this](const Error &why, std::chrono::milliseconds wait, int attempt, int tries) {
                if (m_state == State::Looking || m_state == State::Settling)
                    showRetry(u"look"_qs, wait, why, attempt, tries, false);
                else if (m_state == State::ReadingBack)
                    showRetry(u"check"_qs, wait, why, attempt, tries, false);
            });
}

Runner::Runner(twilio::Client &client, std::shared_ptr<Journal> journal, bool releaseNumber, RunTiming timing, QObject *parent)
    : Runner(client,
             // A journal that lost its name still has the SID, which goes first.
             Desired{*TrunkName::parse(journal->trunkName().isEmpty() ? u"-"_qs : journal->trunkName()), journal->trunk(), {}, {}, {}, {}},
             journal, {}, std::move(timing), parent)
{
    m_undo = true;
    m_releaseNumber = releaseNumber;
}

Runner::~Runner() = default;

void Runner::expect(const Plan &plan)
{
    m_plan = plan;
    makeRows();
}

void Runner::start()
{
    if (running())
        return;
    m_stopWanted = false;
    m_lookFirst = false;
    m_error.reset();
    m_failed.reset();
    m_waits.clear();
    m_inFlight.clear();
    m_attempts.clear();
    m_done.clear();
    m_rounds = 0;
    m_settleLooks = 0;
    m_settling.invalidate();
    m_calls = std::make_unique<QObject>();
    m_tick.start(std::chrono::seconds(1));
    look();
}

void Runner::stop()
{
    if (!running() || m_stopWanted)
        return;
    m_stopWanted = true;
    forgetWaits();
    if (m_inFlight.empty())
        finish(State::Stopped); // only looking or waiting: nothing to wait for
    else
        Q_EMIT changed();
}

void Runner::tryNow()
{
    for (auto &[waiting, wait] : m_waits)
        wait.timer->start(0);
}

bool Runner::purchaseInFlight() const
{
    return std::any_of(m_inFlight.begin(), m_inFlight.end(), [](const auto &one) {
        return std::holds_alternative<PurchaseNumber>(one.second.change);
    });
}

// Looking ----------------------------------------------------------------------------------------------------------

Look Runner::whatToLookAt(Look::Depth depth) const
{
    Look look = Look::of(m_desired);
    look.depth = depth;
    look.trunkSid = m_trunk;
    if (m_undo)
        look.number = numberOf(m_journal->entries());
    return look;
}

void Runner::look()
{
    m_state = State::Looking;
    show(u"look"_qs, Row::State::Running);
    Q_EMIT changed();
    lookAtEverything();
}

void Runner::lookAtEverything()
{
    observe(*m_client, whatToLookAt(Look::Depth::Everything), m_calls.get(), [this, run = m_calls.get()](Result<Observed> observed) {
        if (run == m_calls.get()) // not the late answer of a run that was stopped
            seen(std::move(observed));
    });
}

void Runner::seen(Result<Observed> observed)
{
    if (!observed)
        return trouble(observed.error());
    takeIn(*std::move(observed), true);
    adoptOpenIntents();
    if (!openIntents().isEmpty()) // a write whose answer nobody heard: it may still become visible
        return settleAgainOr([this] {
            const std::optional<Change> purchase = closeOpenIntents();
            if (m_error)
                return trouble(*m_error, m_failed);
            // What costs money is not repeated by the program itself, even when it surely looks as if nothing happened.
            if (purchase && m_rounds > 0) {
                Error unclear = trunkline::error(ErrorKind::OutcomeUnknown);
                unclear.effect = Effect::Unknown;
                return trouble(unclear, purchase);
            }
            makePlan();
        });
    if (m_error) { // a refusal that had to be looked into
        const bool isOursAfterAll = m_failed && std::holds_alternative<PurchaseNumber>(*m_failed) && m_observed.number;
        if (!isOursAfterAll)
            return trouble(*m_error, m_failed);
        m_error.reset();
        m_failed.reset();
    }
    makePlan();
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

void Runner::takeIn(Observed observed, bool everything)
{
    if (!everything) { // a read-back looks only at what was written
        observed.account = m_observed.account;
        observed.balance = m_observed.balance;
        observed.trunks = m_observed.trunks;
        observed.prices = m_observed.prices;
    }
    m_observed = std::move(observed);
    if (m_undo && m_observed.trunk && m_observed.trunk->sid != m_trunk) { // another trunk of that name is not ours to touch
        m_observed.trunk.reset();
        m_observed.urls.clear();
        m_observed.numbersOnTrunk.clear();
    }
    if (m_observed.trunk)
        m_trunk = m_observed.trunk->sid;
    else if (everything && !m_undo)
        m_trunk.reset(); // deleted meanwhile
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

// Planning ---------------------------------------------------------------------------------------------------------

void Runner::makePlan()
{
    m_lookFirst = false;
    m_settling.invalidate();
    m_settleLooks = 0;
    m_done.clear();
    if (m_undo) {
        UndoPlan undo = planUndo(m_journal->entries(), m_observed, m_releaseNumber);
        m_plan = std::move(undo.plan);
        m_notes = std::move(undo.notes);
    } else {
        m_plan = plan(m_desired, m_observed);
    }
    show(u"look"_qs, Row::State::Done);
    makeRows();
    Q_EMIT planMade();
    if (!mayBegin())
        return;
    m_state = State::Applying;
    Q_EMIT changed();
    proceed();
}

bool Runner::mayBegin()
{
    if (!m_plan.obstacles.isEmpty()) {
        trouble(m_plan.obstacles.first());
        return false;
    }
    if (const PurchaseNumber *purchase = m_plan.purchase(); purchase && !(m_consent && m_consent(*purchase))) {
        trouble(trunkline::error(ErrorKind::ConsentNeeded, ChangeText::plainSentence(*purchase)), *purchase);
        return false;
    }
    if (++m_rounds > maxRounds) {
        trouble(trunkline::error(ErrorKind::OutcomeUnknown));
        return false;
    }
    if (m_observed.trunk && !m_undo) {
        if (const auto written = m_journal->worksOn(m_observed.trunk->sid); !written && !m_plan.changes.isEmpty()) {
            trouble(written.error());
            return false;
        }
    }
    return true;
}

// Applying ---------------------------------------------------------------------------------------------------------

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
    if (m_undo)
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
    }
}

void Runner::waitAndSendAgain(const Change &change, const Error &error)
{
    const QString changeKey = key(change);
    const int attempt = m_attempts[changeKey]++;
    std::chrono::milliseconds length = m_timing.again.at(attempt);
    if (error.retryAfterSeconds)
        length = std::min<std::chrono::milliseconds>(std::max<std::chrono::milliseconds>(length, std::chrono::seconds(*error.retryAfterSeconds)), m_timing.longestWait);
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

// Settling and reading back ----------------------------------------------------------------------------------------

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

// Ending -----------------------------------------------------------------------------------------------------------

void Runner::trouble(const Error &error, const std::optional<Change> &change)
{
    if (!m_error || !m_failed) {
        m_error = error;
        m_failed = change;
    }
    const QString what = Advising::advice(error).what;
    if (change)
        show(rowKey(*change), error.effect == Effect::Unknown ? Row::State::Unclear : Row::State::Failed, what);
    else
        show(m_state == State::ReadingBack ? u"check"_qs : u"look"_qs, Row::State::Failed, what);
    forgetWaits();
    if (m_inFlight.empty())
        finish(State::Stopped);
    else
        Q_EMIT changed();
}

void Runner::finish(State state)
{
    if (!running())
        return;
    m_state = state;
    m_tick.stop();
    forgetWaits();
    if (state == State::Done) {
        for (Row &one : m_rows)
            if (one.state == Row::State::Waiting)
                one.state = Row::State::NotNeeded;
        show(u"check"_qs, Row::State::Done);
        Q_EMIT logged(m_undo ? tr("Everything is as it was before.") : tr("Everything was read back from Twilio and is as you asked."));
    } else {
        for (Row &one : m_rows)
            if (one.state == Row::State::Running || one.state == Row::State::Retrying)
                one.state = Row::State::Waiting;
    }
    // The calls of this run end with it, but we may be inside one of them.
    if (m_calls)
        m_calls.release()->deleteLater();
    countPercent();
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace trunkline::setup
