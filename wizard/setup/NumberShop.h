#pragma once

#include "setup/Observed.h"
#include "twilio/Client.h"

#include <QHash>
#include <QPointer>
#include <QSet>

namespace trunkline::setup {

/// The numbers Twilio sells: countries, search, prices. Nothing is ever bought here.
class NumberShop : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Searching, Found, Failed };

    explicit NumberShop(QObject *parent = nullptr);
    void setClient(twilio::Client *client);

    void loadCountries();
    bool countriesLoaded() const { return !m_countries.isEmpty(); }
    const QVector<twilio::Country> &countries() const { return m_countries; } ///< by name in the user's language
    const Error &countriesError() const { return m_countriesError; }

    void search(const twilio::NumberQuery &query);
    /// The same search with 20 more rows.
    void showMore();
    bool mayHaveMore() const;
    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    const twilio::NumberQuery &query() const { return m_query; }
    /// Of a set-up that is continued: what was looked for last. Nothing is searched.
    void setQuery(const twilio::NumberQuery &query) { m_query = query; }
    const QVector<twilio::AvailableNumber> &results() const { return m_results; }

    /// From the account's own price list; nothing while not known.
    std::optional<twilio::Money> price(const QString &isoCountry, NumberType type) const;
    void loadPrices(const QString &isoCountry);
    /// What a minute of an incoming call costs; likewise.
    std::optional<twilio::Money> perMinute(const QString &isoCountry, NumberType type) const;
    void loadMinutePrices(const QString &isoCountry);

Q_SIGNALS:
    void countriesChanged();
    void resultsChanged();
    void pricesChanged();

private:
    void ask();

    QPointer<twilio::Client> m_client;
    std::unique_ptr<QObject> m_calls, m_searching;
    QVector<twilio::Country> m_countries;
    Error m_countriesError, m_error;
    State m_state = State::Idle;
    twilio::NumberQuery m_query;
    QVector<twilio::AvailableNumber> m_results;
    QHash<QString, twilio::NumberPrices> m_prices;
    QHash<QString, twilio::MinutePrices> m_minutePrices;
    QSet<QString> m_askedPrices, m_askedMinutePrices;
    bool m_loadingCountries = false;
    bool m_hadClient = false;
};

} // namespace trunkline::setup
