#include "EngineStory.h"

#include <QTimer>

namespace trunkline::test {

using setup::Runner;
using Way = Strike::Way;

EngineStory::EngineStory(const QString &name, Plot plot)
    : Story(name), m_plot(std::move(plot)), m_ground(m_plot.scenario, m_plot.options), m_othersBefore(m_ground.others()), m_before(m_ground.everything())
{
    m_allowance.deletesRepeated = m_plot.undo;
}

EngineStory::~EngineStory() = default;

void EngineStory::begin()
{
    m_clock.start();
    if (!m_plot.undo)
        strike();
    run(true);
}

void EngineStory::strike()
{
    if (m_plot.besides)
        m_plot.besides(m_ground);
    if (!m_plot.target)
        return;
    m_target = m_plot.target(m_ground);
    if (m_plot.strike.arrange)
        m_plot.strike.arrange(m_ground, m_target);
}

/// Called at each moment at which the client is about to ask something.
void EngineStory::cutTheWay()
{
    if (m_plot.strike.way == Way::Open || std::exchange(m_cut, true))
        return;
    m_allowance.wayWasCut = true;
    switch (m_plot.strike.way) {
    case Way::Open:
        break;
    case Way::Refused:
        m_ground.twilio.goAway(std::chrono::milliseconds(25));
        break;
    case Way::GoneForAWhile:
        m_ground.goAway();
        break;
    case Way::ClosedAtOnce:
        m_ground.twilio.setUnreachable(true); // no connection is left over
        m_ground.twilio.setUnreachable(false);
        m_ground.twilio.turnAway(m_target.isWrite() ? 1 : 2);
        break;
    }
}

void EngineStory::run(bool fresh)
{
    ++m_runs;
    if (fresh) {
        m_runner.reset();
        m_journal.reset();
        m_client.reset();
        const Credentials credentials{*AccountSid::parse(m_ground.twilio.accountSid()), {}, Secret(m_ground.twilio.authToken())};
        m_client = std::make_unique<twilio::Client>(*twilio::Endpoints::fromTemplate(m_ground.twilio.endpointTemplate()), credentials, m_plot.timing);
        const auto opened = setup::Journal::open(m_ground.journals() + u"/line.jsonl"_qs, m_client->account(), u"Support line"_qs);
        if (!opened) {
            wrong(u"the record cannot be opened again"_qs);
            return end();
        }
        m_journal = *opened;
        const auto agreed = [](const setup::PurchaseNumber &) { return true; };
        m_runner = undoing() ? std::make_unique<Runner>(*m_client, m_journal, m_plot.release, m_plot.runTiming)
                             : std::make_unique<Runner>(*m_client, setup::Desired::from(m_ground.answers()), m_journal, agreed, m_plot.runTiming);
        connect(m_runner.get(), &Runner::finished, this, &EngineStory::runEnded, Qt::QueuedConnection);
    }
    // The way is cut just before the request that is meant: a write begins, a look begins.
    if (m_plot.strike.way != Way::Open && m_runs == 1 && m_plot.undo == m_isSetUp) {
        connect(m_runner.get(), &Runner::changeBegan, this, [this](const setup::Change &change) {
            if (m_target.isWrite() && setup::name(change) == m_target.change)
                cutTheWay();
        });
        connect(m_runner.get(), &Runner::changed, this, [this] {
            if (!m_target.isWrite() && m_target.nth > 1 && m_runner->state() == Runner::State::ReadingBack)
                cutTheWay();
        });
        if (!m_target.isWrite() && m_target.nth == 1)
            cutTheWay();
    }
    m_runner->start();
}

void EngineStory::runEnded()
{
    if (m_runner->state() == Runner::State::Stopped)
        return stoppedBeforeTheEnd();
    if (m_plot.undo && !m_isSetUp) { // now the part that the story is about
        m_isSetUp = true;
        m_runs = 0;
        strike();
        return run(true);
    }
    check();
    if (m_lastRun || !wrongs().isEmpty())
        return end();
    m_lastRun = true; // once more, and nothing is written
    m_ground.heal();
    m_writesBefore = m_ground.twilio.writes();
    run(true);
}

void EngineStory::stoppedBeforeTheEnd()
{
    m_stopped = true;
    if (m_lastRun)
        wrong(u"a further run stops"_qs);
    if (!m_runner->error())
        wrong(u"it stops and does not say why"_qs);
    else if (const Advice advice = Advising::advice(*m_runner->error()); advice.what.isEmpty() || advice.next.isEmpty())
        wrong(u"it stops without advice"_qs);
    for (const setup::Row &row : m_runner->rows()) { // what it says is done is done
        if (row.state == setup::Row::State::Done && row.key == u"trunk" && !m_ground.trunk() && !undoing())
            wrong(u"it says that the trunk is there"_qs);
        if (row.state == setup::Row::State::Done && row.key.startsWith(u"number:"_qs) && m_ground.twilio.purchases().isEmpty())
            wrong(u"it says that the number is bought"_qs);
    }
    if (!undoing())
        wrong(Checker(m_ground, m_othersBefore).always(m_allowance));
    if (m_runs >= 4)
        wrong(u"four runs and no end: "_qs + (m_runner->error() ? Advising::name(m_runner->error()->kind) + u' ' + m_runner->error()->detail : QString()));
    if (!wrongs().isEmpty())
        return end();
    m_ground.heal();
    run(!m_plot.sameRunner);
}

void EngineStory::check()
{
    if (m_lastRun && m_ground.twilio.writes() != m_writesBefore)
        wrong(u"a further run writes"_qs);
    if (!undoing())
        return wrong(Checker(m_ground, m_othersBefore).afterSetUp(m_allowance));
    wrong(Checker(m_ground, m_othersBefore).always(m_allowance));
    if (m_ground.everything() != m_before)
        wrong(u"not everything is as it was before:\n"_qs + m_before + u"now:\n"_qs + m_ground.everything());
    const practice::Number *number = m_ground.twilio.account().numberByPhone(Ground::phoneNumber(m_plot.scenario));
    if (m_plot.scenario == Scenario::NewLine && m_plot.release == bool(number))
        wrong(number ? u"the number is still there"_qs : u"the number was given away"_qs);
}

} // namespace trunkline::test
