#include "setup/Inventory.h"

namespace trunkline::setup {

namespace {

// Most accounts have no second page. Those that do are asked for longer pages, from the start again: fewer round trips, and
// each still short enough to be read between two frames.
constexpr int firstPage = 200;
constexpr int longPage = 500;

} // namespace

Inventory::Inventory(QObject *parent)
    : QObject(parent), m_calls(std::make_unique<QObject>()), m_numberCalls(std::make_unique<QObject>())
{}

void Inventory::setClient(twilio::Client *client)
{
    m_calls = std::make_unique<QObject>(); // answers of the former account are not heard any more
    m_numberCalls = std::make_unique<QObject>();
    m_client = client;
    m_trunksState = m_numbersState = State::NotLoaded;
    m_trunks.clear();
    m_owned = std::make_shared<OwnedNumbers>();
    m_nextNumbers.reset();
    m_firstOnes.clear();
    m_fromStart = true;
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
    QVector<bool> on(m_owned->kindCount());
    for (int kind = 0; kind < on.size(); ++kind)
        on[kind] = m_owned->kind(kind).trunk == sid;
    int count = 0;
    for (int row = 0; row < m_owned->size(); ++row)
        count += on.at(m_owned->kindOf(row));
    return count;
}

// Numbers of the account -------------------------------------------------------------------------------------------

void Inventory::loadNumbers()
{
    if (!m_client || m_numbersState == State::Loading)
        return;
    if (m_numbersState == State::Loaded)
        m_fromStart = true;
    m_numbersState = State::Loading;
    Q_EMIT numbersChanged();
    askForNumbers(m_fromStart ? firstPage : longPage);
}

void Inventory::reloadNumbers()
{
    if (m_numbersState == State::Loading)
        return;
    m_fromStart = true;
    loadNumbers();
}

void Inventory::stopLoadingNumbers()
{
    if (m_numbersState != State::Loading)
        return;
    m_numberCalls = std::make_unique<QObject>();
    m_numbersState = State::NotLoaded;
    Q_EMIT numbersChanged();
}

void Inventory::askForNumbers(int size)
{
    if (m_fromStart)
        m_nextNumbers.reset();
    m_client->listNumbers(m_nextNumbers, size, m_numberCalls.get(), [this](Result<twilio::NumbersPage> page) {
        if (page)
            return numbersCame(*page);
        m_numbersState = State::Failed;
        m_numbersError = page.error();
        if (page.error().httpStatus == 400 || page.error().httpStatus == 404)
            m_fromStart = true; // the link leads nowhere any more
        Q_EMIT numbersChanged();
    });
}

void Inventory::numbersCame(const twilio::NumbersPage &page)
{
    const bool first = m_fromStart;
    if (first) {
        m_owned = std::make_shared<OwnedNumbers>(); // who shows the former one keeps it
        m_firstOnes.clear();
    }
    m_fromStart = false;
    for (const twilio::IncomingNumber &number : page.numbers) {
        if (first)
            m_firstOnes.insert(number.sid.text());
        else if (m_firstOnes.contains(number.sid.text()))
            continue;
        m_owned->append(number);
    }
    m_nextNumbers = first ? nullptr : page.next;
    if (!page.next)
        m_numbersState = State::Loaded;
    Q_EMIT numbersChanged();
    if (page.next && m_numbersState == State::Loading && m_client) // whoever was told may have stopped it
        askForNumbers(longPage);
}

QVector<twilio::IncomingNumber> Inventory::numbers() const
{
    QVector<twilio::IncomingNumber> all;
    all.reserve(m_owned->size());
    for (int row = 0; row < m_owned->size(); ++row)
        all.append(m_owned->at(row));
    return all;
}

} // namespace trunkline::setup
