#include "setup/Inventory.h"

namespace trunkline::setup {

Inventory::Inventory(QObject *parent) : QObject(parent), m_calls(std::make_unique<QObject>()) {}

void Inventory::setClient(twilio::Client *client)
{
    m_calls = std::make_unique<QObject>(); // answers of the former account are not heard any more
    m_client = client;
    m_trunksState = m_numbersState = State::NotLoaded;
    m_trunks.clear();
    m_numbers.clear();
    m_one.clear();
    Q_EMIT trunksChanged();
    Q_EMIT numbersChanged();
}

void Inventory::loadTrunks()
{
    if (!m_client || m_trunksState == State::Loading)
        return;
    m_trunksState = State::Loading;
    Q_EMIT trunksChanged();
    m_client->listTrunks(m_calls.get(), [this](Result<QVector<twilio::Trunk>> trunks) {
        m_trunksState = trunks ? State::Loaded : State::Failed;
        if (trunks)
            m_trunks = *trunks;
        else
            m_trunksError = trunks.error();
        m_one.clear();
        Q_EMIT trunksChanged();
    });
}

QVector<twilio::Trunk> Inventory::trunksNamed(const TrunkName &name) const
{
    QVector<twilio::Trunk> same;
    for (const twilio::Trunk &trunk : m_trunks)
        if (name.matches(trunk.name))
            same.append(trunk);
    return same;
}

TrunkName Inventory::freeNameLike(const TrunkName &name) const
{
    for (int number = 2;; ++number) {
        const QString ending = u' ' + QString::number(number);
        const auto candidate = TrunkName::parse(name.text().left(TrunkName::maxLength - ending.size()).trimmed() + ending);
        if (candidate && trunksNamed(*candidate).isEmpty())
            return *candidate;
    }
}

QString Inventory::trunkName(const TrunkSid &sid) const
{
    for (const twilio::Trunk &trunk : m_trunks)
        if (trunk.sid == sid)
            return trunk.name;
    return {};
}

void Inventory::loadTrunk(const TrunkSid &sid)
{
    OneTrunk &one = m_one[sid.text()];
    if (!m_client || one.state == State::Loading || one.state == State::Loaded)
        return;
    one.state = State::Loading;
    m_client->listOriginationUrls(sid, m_calls.get(), [this, sid](Result<QVector<twilio::OriginationUrl>> urls) {
        OneTrunk &loaded = m_one[sid.text()];
        loaded.state = urls ? State::Loaded : State::Failed;
        if (urls)
            loaded.urls = *urls;
        Q_EMIT trunkChanged(sid.text());
    });
}

Inventory::State Inventory::trunkState(const TrunkSid &sid) const
{
    return m_one.value(sid.text()).state;
}

QVector<twilio::OriginationUrl> Inventory::urls(const TrunkSid &sid) const
{
    return m_one.value(sid.text()).urls;
}

int Inventory::numberCount(const TrunkSid &sid) const
{
    if (m_numbersState != State::Loaded)
        return -1;
    return int(std::count_if(m_numbers.begin(), m_numbers.end(), [&](const auto &number) { return number.trunk == sid; }));
}

void Inventory::loadNumbers()
{
    if (!m_client || m_numbersState == State::Loading)
        return;
    m_numbersState = State::Loading;
    Q_EMIT numbersChanged();
    m_client->listNumbers(
        m_calls.get(),
        [this](Result<QVector<twilio::IncomingNumber>> numbers) {
            m_numbersState = numbers ? State::Loaded : State::Failed;
            if (numbers)
                m_numbers = *numbers;
            else
                m_numbersError = numbers.error();
            Q_EMIT numbersChanged();
        },
        [this](const QVector<twilio::IncomingNumber> &soFar) {
            m_numbers = soFar;
            Q_EMIT numbersChanged();
        });
}

} // namespace trunkline::setup
