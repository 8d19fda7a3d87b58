#include "setup/Documents.h"

#include <algorithm>

namespace trunkline::setup {

Documents::Documents(QObject *parent) : QObject(parent), m_calls(std::make_unique<QObject>()) {}

void Documents::setClient(twilio::Client *client)
{
    m_calls = std::make_unique<QObject>();
    m_client = client;
    m_kinds.clear();
    m_addresses.clear();
    m_askedAddresses.clear();
    m_addressesError.reset();
}

QString Documents::key(const QString &isoCountry, NumberType type)
{
    return isoCountry + QString::number(int(type));
}

// Documents --------------------------------------------------------------------------------------------------------

void Documents::load(const QString &isoCountry, NumberType type)
{
    if (!m_client || isoCountry.isEmpty() || m_kinds.contains(key(isoCountry, type)))
        return;
    m_kinds.insert(key(isoCountry, type), {});
    m_client->fetchIsRegulated(isoCountry, type, m_calls.get(), [this, isoCountry, type](const Result<bool> &regulated) {
        if (!regulated) // the purchase itself will tell
            return;
        m_kinds[key(isoCountry, type)].need = *regulated ? Need::Bundle : Need::None;
        if (*regulated)
            loadBundles(isoCountry, type);
        Q_EMIT changed();
    });
}

void Documents::loadBundles(const QString &isoCountry, NumberType type)
{
    m_client->listBundles(isoCountry, type, m_calls.get(), [this, isoCountry, type](const Result<QVector<twilio::Bundle>> &bundles) {
        Kind &kind = m_kinds[key(isoCountry, type)];
        kind.bundlesLoaded = true;
        if (bundles)
            kind.bundles = *bundles;
        Q_EMIT changed();
    });
}

Documents::Need Documents::need(const QString &isoCountry, NumberType type) const
{
    return m_kinds.value(key(isoCountry, type)).need;
}

QVector<twilio::Bundle> Documents::bundles(const QString &isoCountry, NumberType type) const
{
    return m_kinds.value(key(isoCountry, type)).bundles;
}

bool Documents::bundlesLoaded(const QString &isoCountry, NumberType type) const
{
    return m_kinds.value(key(isoCountry, type)).bundlesLoaded;
}

void Documents::forgetBundles()
{
    m_kinds.clear();
}

// Addresses --------------------------------------------------------------------------------------------------------

void Documents::loadAddresses(const QString &isoCountry)
{
    if (!m_client || m_askedAddresses.contains(isoCountry))
        return;
    m_askedAddresses.insert(isoCountry);
    m_client->listAddresses(isoCountry, m_calls.get(), [this, isoCountry](const Result<QVector<twilio::Address>> &addresses) {
        m_addressesError.reset();
        if (addresses) {
            m_addresses.insert(isoCountry, *addresses);
        } else {
            m_askedAddresses.remove(isoCountry);
            m_addressesError = addresses.error();
        }
        Q_EMIT changed();
    });
}

void Documents::reloadAddresses(const QString &isoCountry)
{
    m_askedAddresses.remove(isoCountry);
    m_addressesError.reset();
    loadAddresses(isoCountry);
}

QVector<twilio::Address> Documents::addresses(const QString &isoCountry) const
{
    return m_addresses.value(isoCountry);
}

void Documents::keep(const twilio::Address &address)
{
    for (const QString &list : {QString(), address.country}) {
        const auto at = m_addresses.find(list);
        if (at != m_addresses.end() && !at->contains(address))
            at->prepend(address);
    }
    Q_EMIT changed();
}

void Documents::createAddress(const twilio::NewAddress &address, QObject *owner, Then<twilio::Address> then)
{
    if (!m_client)
        return;
    const auto made = [this, address, guard = QPointer(this), owner = QPointer(owner), then = std::move(then)](const Result<twilio::Address> &answer) {
        if (answer && guard)
            keep(*answer);
        if (!answer && answer.error().effect == Effect::Unknown && guard && owner)
            return lookForLost(address, answer.error(), owner, then);
        then(answer);
    };
    m_client->createAddress(address, owner, made);
}

void Documents::lookForLost(const twilio::NewAddress &address, const Error &error, QObject *owner, const Then<twilio::Address> &then)
{
    m_client->listAddresses(address.country, owner, [this, address, error, guard = QPointer(this), then](const Result<QVector<twilio::Address>> &all) {
        const auto isIt = [&](const twilio::Address &one) {
            return one.customerName == address.customerName && one.city.compare(address.city, Qt::CaseInsensitive) == 0
                   && one.street.compare(address.street, Qt::CaseInsensitive) == 0;
        };
        const auto found = all ? std::find_if(all->begin(), all->end(), isIt) : decltype(all->begin()){};
        if (!all || found == all->end())
            return then(error);
        if (guard)
            keep(*found);
        then(*found);
    });
}

} // namespace trunkline::setup
