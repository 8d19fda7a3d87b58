#include "setup/NumberShop.h"

namespace trunkline::setup {

namespace {

constexpr int pageStep = 20;
constexpr int mostRows = 1000; // Twilio's largest page

} // namespace

NumberShop::NumberShop(QObject *parent) : QObject(parent), m_calls(std::make_unique<QObject>()) {}

void NumberShop::setClient(twilio::Client *client)
{
    m_calls = std::make_unique<QObject>();
    m_searching.reset();
    if (std::exchange(m_hadClient, true))
        m_query = {}; // another account may be at home elsewhere
    m_client = client;
    m_countries.clear();
    m_results.clear();
    m_prices.clear();
    m_minutePrices.clear();
    m_askedPrices.clear();
    m_askedMinutePrices.clear();
    m_loadingCountries = false;
    m_state = State::Idle;
    Q_EMIT countriesChanged();
    Q_EMIT resultsChanged();
}

void NumberShop::loadCountries()
{
    if (!m_client || m_loadingCountries || countriesLoaded())
        return;
    m_loadingCountries = true;
    m_client->listCountries(m_calls.get(), [this](Result<QVector<twilio::Country>> countries) {
        m_loadingCountries = false;
        m_countriesError = {};
        if (countries)
            m_countries = *countries;
        else
            m_countriesError = countries.error();
        std::sort(m_countries.begin(), m_countries.end(), [](const auto &one, const auto &other) { return one.name.localeAwareCompare(other.name) < 0; });
        Q_EMIT countriesChanged();
    });
}

void NumberShop::search(const twilio::NumberQuery &query)
{
    if (!m_client)
        return;
    m_searching = std::make_unique<QObject>(); // an older search is not heard any more
    m_query = query;
    m_state = State::Searching;
    m_results.clear();
    loadPrices(query.country);
    ask();
    Q_EMIT resultsChanged();
}

void NumberShop::showMore()
{
    if (!m_client || m_state != State::Found)
        return;
    m_searching = std::make_unique<QObject>();
    m_query.pageSize = std::min(m_query.pageSize + pageStep, mostRows);
    ask(); // the rows stay while more are on their way
}

void NumberShop::ask()
{
    m_client->findAvailable(m_query, m_searching.get(), [this](Result<QVector<twilio::AvailableNumber>> found) {
        m_state = found ? State::Found : State::Failed;
        if (found)
            m_results = *found;
        else
            m_error = found.error();
        Q_EMIT resultsChanged();
    });
}

bool NumberShop::mayHaveMore() const
{
    return m_state == State::Found && m_results.size() >= m_query.pageSize && m_query.pageSize < mostRows;
}

std::optional<twilio::Money> NumberShop::price(const QString &isoCountry, NumberType type) const
{
    const auto at = m_prices.constFind(isoCountry);
    return at == m_prices.constEnd() ? std::nullopt : at->price(type);
}

void NumberShop::loadPrices(const QString &isoCountry)
{
    if (!m_client || isoCountry.isEmpty() || m_askedPrices.contains(isoCountry))
        return;
    m_askedPrices.insert(isoCountry);
    m_client->fetchNumberPrices(isoCountry, m_calls.get(), [this, isoCountry](Result<twilio::NumberPrices> prices) {
        if (prices)
            m_prices.insert(isoCountry, *prices);
        else
            m_askedPrices.remove(isoCountry); // the next search asks again
        Q_EMIT pricesChanged();
    });
}

std::optional<twilio::Money> NumberShop::perMinute(const QString &isoCountry, NumberType type) const
{
    const auto at = m_minutePrices.constFind(isoCountry);
    return at == m_minutePrices.constEnd() ? std::nullopt : at->price(type);
}

void NumberShop::loadMinutePrices(const QString &isoCountry)
{
    if (!m_client || isoCountry.isEmpty() || m_askedMinutePrices.contains(isoCountry))
        return;
    m_askedMinutePrices.insert(isoCountry);
    m_client->fetchMinutePrices(isoCountry, m_calls.get(), [this, isoCountry](Result<twilio::MinutePrices> prices) {
        if (!prices)
            return m_askedMinutePrices.remove(isoCountry), void();
        m_minutePrices.insert(isoCountry, *prices);
        Q_EMIT pricesChanged();
    });
}

} // namespace trunkline::setup
