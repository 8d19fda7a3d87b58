#pragma once

#include "twilio/Client.h"

#include <QHash>
#include <QPointer>

namespace trunkline::setup {

/// Addresses and documents that some countries ask for before they give out a number: what is asked, and what the account
/// has of it.
class Documents : public QObject
{
    Q_OBJECT
public:
    explicit Documents(QObject *parent = nullptr);
    void setClient(twilio::Client *client);

    // documents ("regulatory bundles")
    enum class Need { NotKnown, None, Bundle };
    void load(const QString &isoCountry, NumberType type);
    Need need(const QString &isoCountry, NumberType type) const;
    /// Those that Twilio has approved for these numbers.
    QVector<twilio::Bundle> bundles(const QString &isoCountry, NumberType type) const;
    bool bundlesLoaded(const QString &isoCountry, NumberType type) const;
    void forgetBundles(); ///< the next load() asks anew

    // addresses
    void loadAddresses(const QString &isoCountry); ///< empty: of all countries
    void reloadAddresses(const QString &isoCountry);
    QVector<twilio::Address> addresses(const QString &isoCountry) const;
    bool addressesLoaded(const QString &isoCountry) const { return m_addresses.contains(isoCountry); }
    const std::optional<Error> &addressesError() const { return m_addressesError; }
    /// Sent once. If its answer gets lost, the list tells whether it is there.
    void createAddress(const twilio::NewAddress &address, QObject *owner, Then<twilio::Address> then);

Q_SIGNALS:
    void changed();

private:
    struct Kind
    {
        Need need = Need::NotKnown;
        bool bundlesLoaded = false;
        QVector<twilio::Bundle> bundles;
    };
    static QString key(const QString &isoCountry, NumberType type);
    void loadBundles(const QString &isoCountry, NumberType type);
    void keep(const twilio::Address &address);
    void lookForLost(const twilio::NewAddress &address, const Error &error, QObject *owner, const Then<twilio::Address> &then);

    QPointer<twilio::Client> m_client;
    std::unique_ptr<QObject> m_calls;
    QHash<QString, Kind> m_kinds; ///< by country and type; an entry means that it was asked for
    QHash<QString, QVector<twilio::Address>> m_addresses;
    QSet<QString> m_askedAddresses;
    std::optional<Error> m_addressesError;
};

} // namespace trunkline::setup
