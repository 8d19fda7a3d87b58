#include "setup/Runner.h"

namespace trunkline::setup {

namespace {

constexpr int maxRounds = 8; // plans in one run after which no less is left than before: each follows a lost answer

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
    m_news.setSingleShot(true);
    m_news.setInterval(m_timing.betweenNews);
    connect(&m_news, &QTimer::timeout, this, &Runner::changed);
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
    m_groups.follow(plan.changes);
    makeRows();
}

void Runner::start()
{
    if (running())
        return;
    m_stopWanted = false;
    m_lookFirst = false;
    m_notes.clear();
    m_error.reset();
    m_failed.reset();
    m_waits.clear();
    m_again.clear();
    m_inFlight.clear();
    m_attempts.clear();
    m_refused.clear();
    m_leftOut.clear();
    m_groups.forgetRefusals();
    m_pace = Pace(m_timing.numbersAtOnce);
    m_lookLater = m_willProceed = false;
    m_inVain = m_rounds = m_roundsInVain = 0;
    m_settleLooks = 0;
    m_settling.invalidate();
    m_calls = std::make_unique<QObject>();
    m_tick.start(std::chrono::seconds(1));
    std::ignore = m_journal->catchUp(); // where there is still no room, the next decision says so
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
    for (const Journal::Entry &entry : m_journal->entries()) {
        if (!entry.counts())
            continue;
        if (std::holds_alternative<AddOriginationUrl>(entry.change)) {
            if (const auto sid = OriginationUrlSid::parse(entry.sid))
                look.madeUrls.append(*sid);
        } else if (const auto *bought = std::get_if<PurchaseNumber>(&entry.change)) {
            if (const auto sid = NumberSid::parse(entry.sid))
                look.madeNumbers.insert(bought->wish.number.e164(), *sid);
        }
    }
    look.add(numbersOf(m_undo ? m_journal->entries() : unheardOf()));
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
    if (adopt() && (!m_observed.trunk || m_observed.trunk->sid != m_trunk))
        return lookAtEverything(); // this time into our trunk
    if (hasOpenIntents()) // a write whose answer nobody heard: it may still become visible
        return settleAgainOr([this] { gaveUpLooking(); });
    if (m_error) { // a refusal that had to be looked into
        const auto *bought = m_failed ? std::get_if<PurchaseNumber>(&*m_failed) : nullptr;
        const bool isOursAfterAll = bought && m_observed.numberCalled(bought->wish.number);
        if (!isOursAfterAll)
            return trouble(*m_error, m_failed);
        m_error.reset();
        m_failed.reset();
    }
    makePlan();
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

// Planning ---------------------------------------------------------------------------------------------------------

void Runner::makePlan()
{
    m_lookFirst = false;
    m_settling.invalidate();
    m_settleLooks = 0;
    m_lookLater = false;
    m_inVain = 0;
    if (m_undo) {
        UndoPlan undo = planUndo(m_journal->entries(), m_observed, m_releaseNumber);
        m_plan = std::move(undo.plan);
        m_notes = std::move(undo.notes);
    } else {
        m_plan = plan(m_desired, m_observed);
    }
    followNumbers();
    show(u"look"_qs, Row::State::Done);
    makeRows();
    Q_EMIT planMade();
    if (!running() || !mayBegin()) // who was told may have stopped it
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
    for (const PurchaseNumber &purchase : m_plan.purchases()) {
        if (m_consent && m_consent(purchase))
            continue;
        trouble(trunkline::error(ErrorKind::ConsentNeeded, ChangeText::plainSentence(purchase)), purchase);
        return false;
    }
    ++m_rounds;
    if (isRoundInVain() && ++m_roundsInVain > maxRounds) {
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
    m_news.stop();
    forgetWaits();
    std::ignore = m_journal->sync(); // what it cannot keep is looked up by the next run
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
