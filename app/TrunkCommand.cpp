#include "TrunkCommand.h"

#include "Environment.h"
#include "Terminal.h"
#include "UnattendedCommand.h"
#include "answers/Isolate.h"

#include <QTimer>

namespace trunkline::app {

using monitor::Feed;

TrunkCommand::TrunkCommand(Calls asked, const Environment &environment, PracticeHost &practice, monitor::FeedTiming timing)
    : m_asked(std::move(asked)), m_feed(timing), m_environment(environment), m_practice(practice), m_timing(timing)
{
    connect(&m_feed, &Feed::stateChanged, this, &TrunkCommand::stateChanged);
}

void TrunkCommand::start()
{
    const auto service = m_asked.practice ? ServiceChoice::practice(m_practice) : ServiceChoice::real(m_environment, m_asked.endpoint);
    if (!service)
        return end(service.error());
    m_client = std::make_unique<twilio::Client>(service->endpoints, *service->credentials, service->timing);
    findTrunk();
}

void TrunkCommand::findTrunk()
{
    m_client->listTrunks(&m_search, [this](const Result<QVector<twilio::Trunk>> &trunks) {
        if (trunks)
            return choose(*trunks);
        if (!goesOnAfter(trunks.error()))
            return;
        const auto wait = m_timing.again.at(std::min(m_failures++, m_timing.again.size() - 1));
        QTimer::singleShot(wait, &m_search, [this] { findTrunk(); });
    });
}

/// By its SID, else by its name: the same after trimming, ignoring case.
void TrunkCommand::choose(const QVector<twilio::Trunk> &trunks)
{
    const auto sid = TrunkSid::parse(m_asked.trunk);
    const auto name = TrunkName::parse(m_asked.trunk);
    QVector<twilio::Trunk> found = trunks;
    found.removeIf([&](const twilio::Trunk &trunk) { return sid ? trunk.sid != *sid : !name || !name->matches(trunk.name); });
    if (found.isEmpty())
        return end(Complaint{ExitStatus::Failed, u"not-found"_qs, plain(tr("There is no trunk “%1” in this account.").arg(m_asked.trunk)),
                             tr("Give its name as it stands at Twilio, or its SID."), {}, {}, 0, 0, {}});
    if (found.size() > 1)
        return end(Complaint{ExitStatus::Failed, u"trunk-ambiguous"_qs, plain(tr("More than one trunk is called “%1”.").arg(m_asked.trunk)),
                             tr("Give the SID of the one that is meant."), {}, {}, 0, 0, {}});
    m_feed.setRefreshing(m_asked.watch);
    m_feed.setSince(readSince());
    begin();
    m_feed.watch(found.first().sid, found.first().name);
    m_feed.setClient(m_client.get());
}

void TrunkCommand::stateChanged()
{
    switch (m_feed.state()) {
    case Feed::State::Refused:
        return end(Complaining::about(m_feed.error()));
    case Feed::State::Gone:
        return end(Complaining::about(m_feed.error()));
    case Feed::State::Offline:
        goesOnAfter(m_feed.error());
        break;
    case Feed::State::Nothing:
    case Feed::State::Loading:
    case Feed::State::Ready:
        break;
    }
}

void TrunkCommand::end(ExitStatus status)
{
    if (std::exchange(m_ended, true))
        return;
    // Not from within what the feed is telling.
    QTimer::singleShot(0, this, [this, status] { Q_EMIT ended(status); });
}

void TrunkCommand::end(const Complaint &why)
{
    if (!m_ended)
        Terminal::complain(why.what + u'\n' + (why.next.isEmpty() ? QString() : QString(why.next + u'\n')));
    end(why.status);
}

} // namespace trunkline::app
