#include "setup/Look.h"

#include "setup/NumberLook.h"

#include <QHash>
#include <QSet>

namespace trunkline::setup {

namespace {

/// One look: counts the answers that are still out, and ends with the first error that matters.
class Looking : public QObject
{
public:
    Looking(twilio::Client &client, Look look, QObject *owner, Then<Observed> then)
        : QObject(owner), m_client(client), m_look(std::move(look)), m_then(std::move(then))
    {}

    void begin()
    {
        ++m_out; // held until everything has left
        if (m_look.depth == Look::Depth::Everything) {
            lookAtAccount();
            lookAtTrunks();
        } else if (m_look.trunkSid) {
            lookAtOneTrunk(*m_look.trunkSid);
        }
        if (m_look.trunkSid)
            lookIntoTrunk(*m_look.trunkSid);
        if (!hasNumbersOfTrunk())
            lookForNumbers(m_look.numbers);
        if (m_look.depth == Look::Depth::Everything)
            for (const QString &country : std::as_const(m_look.priceCountries))
                lookAtPrices(country);
        answered();
    }

private:
    void lookAtAccount()
    {
        ++m_out;
        m_accountIsOut = true;
        m_client.fetchAccount(this, [this](Result<twilio::Account> account) {
            m_accountIsOut = false;
            if (m_held) { // everything else is refused alike when an account is suspended and when it is closed
                if (account && account->status == twilio::Account::Status::Closed)
                    m_held->kind = ErrorKind::AccountClosed;
                return failed(*m_held);
            }
            if (account)
                m_seen.account = *account;
            else if (!isRefusal(account.error())) // a standard key may not read the account, and is fine
                return failed(account.error());
            answered();
        });
        ++m_out;
        m_client.fetchBalance(this, [this](Result<twilio::Money> balance) {
            if (balance)
                m_seen.balance = *balance;
            answered(); // nice to know, never needed
        });
    }

    void lookAtTrunks()
    {
        ++m_out;
        m_client.listTrunks(this, [this](Result<QVector<twilio::Trunk>> trunks) {
            if (!trunks)
                return failed(trunks.error());
            m_seen.trunks = *trunks;
            const auto isKnown = [this](const twilio::Trunk &trunk) { return trunk.sid == m_look.trunkSid; };
            if (m_look.trunkSid && std::none_of(trunks->begin(), trunks->end(), isKnown))
                lookWhetherItIsReallyGone(*m_look.trunkSid);
            else
                choose();
            answered();
        });
    }

    /// What a list leaves out would be made again.
    void lookWhetherItIsReallyGone(const TrunkSid &sid)
    {
        ++m_out;
        m_client.fetchTrunk(sid, this, [this](Result<twilio::Trunk> trunk) {
            if (trunk)
                m_seen.trunks.prepend(*trunk);
            else if (trunk.error().kind != ErrorKind::NotFound)
                return failed(trunk.error());
            choose();
            answered();
        });
    }

    void choose()
    {
        const TrunkChoice choice = chooseTrunk(m_seen.trunks, m_look.trunkSid, m_look.trunk);
        m_seen.trunk = choice.trunk;
        m_seen.trunkAmbiguous = choice.ambiguous;
        if (choice.trunk && (!m_look.trunkSid || *m_look.trunkSid != choice.trunk->sid))
            lookIntoTrunk(choice.trunk->sid);
    }

    void lookAtOneTrunk(const TrunkSid &sid)
    {
        ++m_out;
        m_client.fetchTrunk(sid, this, [this](Result<twilio::Trunk> trunk) {
            if (trunk)
                m_seen.trunk = *trunk;
            else if (trunk.error().kind != ErrorKind::NotFound)
                return failed(trunk.error());
            answered();
        });
    }

    void lookIntoTrunk(const TrunkSid &sid)
    {
        ++m_out;
        m_client.listOriginationUrls(sid, this, [this, sid](Result<QVector<twilio::OriginationUrl>> urls) {
            if (!urls && urls.error().kind != ErrorKind::NotFound)
                return failed(urls.error());
            if (urls) {
                m_urls.insert(sid.text(), *urls);
                lookForMissingUrls(sid, *urls);
            }
            answered();
        });
        if (!m_client.endpoints().hasTrunkNumberList())
            return;
        ++m_out;
        m_client.listTrunkNumbers(sid, this, [this, sid](Result<QVector<twilio::IncomingNumber>> numbers) {
            if (!numbers && numbers.error().kind != ErrorKind::NotFound)
                return failed(numbers.error());
            if (numbers)
                m_numbers.insert(sid.text(), *numbers);
            if (hasNumbersOfTrunk() && sid == m_look.trunkSid)
                takeFromTrunk(numbers ? *numbers : QVector<twilio::IncomingNumber>());
            answered();
        });
    }

    void lookForMissingUrls(const TrunkSid &trunk, const QVector<twilio::OriginationUrl> &listed)
    {
        if (trunk != m_look.trunkSid)
            return;
        for (const OriginationUrlSid &made : std::as_const(m_look.madeUrls)) {
            if (std::any_of(listed.begin(), listed.end(), [&](const auto &url) { return url.sid == made; }))
                continue;
            ++m_out;
            m_client.fetchOriginationUrl(trunk, made, this, [this, trunk](Result<twilio::OriginationUrl> url) {
                if (!url && url.error().kind != ErrorKind::NotFound)
                    return failed(url.error());
                if (url)
                    m_urls[trunk.text()].append(*url);
                answered();
            });
        }
    }

    /// At a read-back the trunk's own list says the same of many numbers in a page or two. What it lacks is looked for.
    bool hasNumbersOfTrunk() const
    {
        return m_look.depth == Look::Depth::ReadBack && m_look.trunkSid && m_look.numbers.size() > fewNumbers
               && m_client.endpoints().hasTrunkNumberList();
    }

    void takeFromTrunk(const QVector<twilio::IncomingNumber> &onTrunk)
    {
        HeldNumbers there;
        for (const twilio::IncomingNumber &one : onTrunk)
            there.put(one);
        QVector<PhoneNumber> missing;
        for (const PhoneNumber &number : std::as_const(m_look.numbers)) {
            if (const twilio::IncomingNumber *one = there.find(number))
                m_seen.numbers.put(*one);
            else
                missing.append(number);
        }
        lookForNumbers(missing);
    }

    void lookForNumbers(const QVector<PhoneNumber> &numbers)
    {
        if (numbers.isEmpty())
            return;
        ++m_out;
        findNumbers(m_client, numbers, m_look.madeNumbers, this, [this](Result<HeldNumbers> found) {
            if (!found)
                return failed(found.error());
            for (const twilio::IncomingNumber &one : *found)
                m_seen.numbers.put(one);
            answered();
        });
    }

    void lookAtPrices(const QString &country)
    {
        ++m_out;
        m_client.fetchNumberPrices(country, this, [this](Result<twilio::NumberPrices> prices) {
            if (prices)
                m_seen.prices.append(*prices);
            answered();
        });
    }

    static bool isRefusal(const Error &error)
    {
        return error.kind == ErrorKind::SignInRefused || error.kind == ErrorKind::NotAllowed;
    }

    void answered()
    {
        if (--m_out > 0 || !m_then)
            return;
        if (m_seen.trunk) {
            m_seen.urls = m_urls.value(m_seen.trunk->sid.text());
            m_seen.numbersOnTrunk = m_numbers.value(m_seen.trunk->sid.text());
        }
        end(std::move(m_seen));
    }

    void failed(Error error)
    {
        if (error.kind == ErrorKind::AccountSuspended && m_accountIsOut) {
            m_held = error;
            return;
        }
        if (error.kind == ErrorKind::AccountSuspended && m_seen.account && m_seen.account->status == twilio::Account::Status::Closed)
            error.kind = ErrorKind::AccountClosed;
        if (m_then)
            end(error);
    }

    void end(Result<Observed> result)
    {
        const Then<Observed> then = std::exchange(m_then, {});
        deleteLater();
        then(std::move(result));
    }

    twilio::Client &m_client;
    Look m_look;
    Then<Observed> m_then;
    Observed m_seen;
    QHash<QString, QVector<twilio::OriginationUrl>> m_urls;
    QHash<QString, QVector<twilio::IncomingNumber>> m_numbers;
    int m_out = 0;
    bool m_accountIsOut = false;
    std::optional<Error> m_held; ///< a refusal that the account itself may explain better
};

} // namespace

Look Look::of(const Desired &desired)
{
    Look look{Depth::Everything, desired.trunk, desired.trunkSid, {}, {}, {}, {}};
    for (const NumberWish &wish : desired.numbers) {
        look.numbers.append(wish.number);
        look.addPricesFor(wish.number);
    }
    return look;
}

void Look::addPricesFor(const PhoneNumber &number)
{
    const QString country = number.country();
    if (!country.isEmpty() && !priceCountries.contains(country))
        priceCountries.append(country);
}

void Look::add(const QVector<PhoneNumber> &more)
{
    QSet<QString> known;
    for (const PhoneNumber &one : std::as_const(numbers))
        known.insert(one.e164());
    for (const PhoneNumber &one : more) {
        if (known.contains(one.e164()))
            continue;
        known.insert(one.e164());
        numbers.append(one);
    }
}

void observe(twilio::Client &client, const Look &look, QObject *owner, Then<Observed> then)
{
    (new Looking(client, look, owner, std::move(then)))->begin();
}

} // namespace trunkline::setup
