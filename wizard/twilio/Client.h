#pragma once

#include "answers/Credentials.h"
#include "twilio/AccountEntry.h"
#include "twilio/Alert.h"
#include "twilio/CallPrice.h"
#include "twilio/CallRow.h"
#include "twilio/Endpoints.h"
#include "twilio/Form.h"
#include "twilio/ProxyChoice.h"
#include "twilio/Resources.h"
#include "twilio/Right.h"
#include "twilio/TakePage.h"
#include "twilio/Timing.h"
#include "twilio/VerifiedCaller.h"

#include <QObject>
#include <memory>

namespace trunkline::twilio {

class Http;
class NextPage;

/// Some of the account's numbers. `next`: where the list goes on, which can be asked for more than once; null: these were
/// the last.
struct NumbersPage
{
    QVector<IncomingNumber> numbers;
    std::shared_ptr<const NextPage> next;
};

/// Twilio's REST API in types. Every call has an owner: when the owner goes, the call is cancelled and nobody is told.
/// Reads are retried (back-off with full jitter, Retry-After); writes are sent exactly once, whatever happens: after
/// Effect::Unknown only looking tells. Lists are read to the last page.
class Client : public QObject
{
    Q_OBJECT
public:
    Client(Endpoints endpoints, Credentials credentials, Timing timing = {}, QObject *parent = nullptr);
    ~Client() override;

    const Endpoints &endpoints() const;
    const AccountSid &account() const;

    /// Opens a connection to each host that will be needed, so that the first answers come sooner.
    void connectEarly();
    void setProxy(const ProxyChoice &proxy);

    // account
    void fetchAccount(QObject *owner, Then<Account> then);
    void fetchBalance(QObject *owner, Then<Money> then);
    /// Works with every kind of credentials that may set up trunks: the test whether they are right.
    void probeTrunking(QObject *owner, Then<Nothing> then);
    /// Whether the credentials may look at this: the smallest read there is.
    void probe(Right right, QObject *owner, Then<Nothing> then);
    /// The account and its subaccounts. Only with the Auth Token or a Main key.
    void listAccounts(QObject *owner, Then<QVector<AccountEntry>> then);
    void listKeys(QObject *owner, Then<QVector<ApiKey>> then);
    /// A Standard key. Its secret is in this answer and nowhere else.
    void createKey(const QString &name, QObject *owner, Then<MadeKey> then);
    void deleteKey(const ApiKeySid &sid, QObject *owner, Then<Nothing> then); ///< 404 counts as done

    // trunks
    void listTrunks(QObject *owner, Then<QVector<Trunk>> then);
    void fetchTrunk(const TrunkSid &sid, QObject *owner, Then<Trunk> then);
    void createTrunk(const TrunkName &name, const TrunkSettings &settings, QObject *owner, Then<Trunk> then);
    /// Recording is a resource of its own (setRecording) and is ignored here. With nothing to change it only reads.
    void updateTrunk(const TrunkSid &sid, const TrunkSettings &settings, QObject *owner, Then<Trunk> then);
    void deleteTrunk(const TrunkSid &sid, QObject *owner, Then<Nothing> then); ///< 404 counts as done
    void setRecording(const TrunkSid &sid, RecordingMode mode, bool trimSilence, QObject *owner, Then<Nothing> then);

    // origination URLs
    void listOriginationUrls(const TrunkSid &trunk, QObject *owner, Then<QVector<OriginationUrl>> then);
    void addOriginationUrl(const TrunkSid &trunk, const Gateway &gateway, QObject *owner, Then<OriginationUrl> then);
    void fetchOriginationUrl(const TrunkSid &trunk, const OriginationUrlSid &sid, QObject *owner, Then<OriginationUrl> then);
    void updateOriginationUrl(const TrunkSid &trunk, const OriginationUrlSid &sid, const Form &changes, QObject *owner,
                              Then<OriginationUrl> then);
    void deleteOriginationUrl(const TrunkSid &trunk, const OriginationUrlSid &sid, QObject *owner, Then<Nothing> then);

    // numbers of a trunk (US1 only, see Endpoints::hasTrunkNumberList)
    void listTrunkNumbers(const TrunkSid &trunk, QObject *owner, Then<QVector<IncomingNumber>> then);
    void removeTrunkNumber(const TrunkSid &trunk, const NumberSid &number, QObject *owner, Then<Nothing> then);

    // numbers of the account
    /// One page of them, so that the first rows are usable at once and the rest comes at the reader's pace: an account
    /// can have 100 000. `at`: where the page before says that the list goes on; null: the first page, of `size` rows.
    void listNumbers(const std::shared_ptr<const NextPage> &at, int size, QObject *owner, Then<NumbersPage> then);
    /// The number itself, or nothing if the account does not have it. Filters on the server, compares here.
    void findNumber(const PhoneNumber &number, QObject *owner, Then<std::optional<IncomingNumber>> then);
    /// Those of many numbers that the account has: reads its list, 1 000 to a page, until all are found or it ends.
    void findNumbers(const QVector<PhoneNumber> &numbers, QObject *owner, Then<QVector<IncomingNumber>> then);
    /// Where a trunk has no list of its own: the numbers that say they are on it, and these, wherever they are.
    void listNumbersOf(const TrunkSid &trunk, const QVector<PhoneNumber> &besides, QObject *owner, Then<QVector<IncomingNumber>> then);
    void fetchNumber(const NumberSid &sid, QObject *owner, Then<IncomingNumber> then);
    /// Buys exactly this number and puts it on the trunk, in one request.
    void buyNumber(const BuyNumber &wish, const TrunkSid &trunk, QObject *owner, Then<IncomingNumber> then);
    void updateNumber(const NumberSid &sid, const Form &changes, QObject *owner, Then<IncomingNumber> then);
    void releaseNumber(const NumberSid &sid, QObject *owner, Then<Nothing> then); ///< billing ends; 404 counts as done

    // numbers for sale
    void listCountries(QObject *owner, Then<QVector<Country>> then);
    void findAvailable(const NumberQuery &query, QObject *owner, Then<QVector<AvailableNumber>> then);
    void fetchNumberPrices(const QString &isoCountry, QObject *owner, Then<NumberPrices> then);
    void listAddresses(const QString &isoCountry, QObject *owner, Then<QVector<Address>> then);
    void createAddress(const NewAddress &address, QObject *owner, Then<Address> then);
    /// Per minute of an incoming call on a trunk, by the account's own price list.
    void fetchMinutePrices(const QString &isoCountry, QObject *owner, Then<MinutePrices> then);
    /// Whether Twilio wants to see documents before it gives out numbers of this kind.
    void fetchIsRegulated(const QString &isoCountry, NumberType type, QObject *owner, Then<bool> then);
    /// Documents that Twilio has approved for numbers of this kind, for good or for the time being.
    void listBundles(const QString &isoCountry, NumberType type, QObject *owner, Then<QVector<Bundle>> then);
    /// "us1", "ie1", "au1": where calls to a number of the account come in.
    void fetchVoiceRegion(const PhoneNumber &number, QObject *owner, Then<QString> then);

    // calls. Placing one rings a phone and costs: sent once, and never again by itself
    void placeCall(const QString &from, const PhoneNumber &to, const QString &twiml, int ringSeconds, int limitSeconds,
                   QObject *owner, Then<Call> then);
    void fetchCallPrice(const QString &from, const PhoneNumber &to, QObject *owner, Then<CallPrice> then);
    void fetchCall(const QString &sid, QObject *owner, Then<Call> then);
    void hangUp(const QString &sid, QObject *owner, Then<Call> then);
    /// Calls to a number placed by us since then, newest first: settles a lost answer.
    void listCallsFrom(const QString &from, const QDateTime &since, QObject *owner, Then<QVector<Call>> then);
    /// The call log, newest first as Twilio lists it, all directions. A call on a trunk may be missing while it runs.
    void listCalls(const CallQuery &query, QObject *owner, Then<QVector<CallRow>> then);
    /// For long logs: nothing is kept here. A page may be empty, when none of its rows lies in the asked time.
    void listCallsByPage(const CallQuery &query, QObject *owner, TakePage<CallRow> page, Then<Nothing> then);
    void listVerifiedCallers(QObject *owner, Then<QVector<VerifiedCaller>> then); ///< not offered in IE1 and AU1

    // what Twilio noticed: some failures leave nothing else behind
    void listAlerts(const AlertQuery &query, QObject *owner, Then<QVector<Alert>> then);
    void listAlertsByPage(const AlertQuery &query, QObject *owner, TakePage<Alert> page, Then<Nothing> then);
    void fetchAlert(const QString &sid, QObject *owner, Then<Alert> then); ///< says more than the list
    void listCallNotifications(const QString &callSid, QObject *owner, Then<QVector<Alert>> then);

Q_SIGNALS:
    /// A read failed and will be tried again after the wait; the next one is `attempt` of `tries`, so the first signal
    /// says 2. For "Trying again in 3 s (2 of 4)".
    void retrying(const trunkline::Error &why, std::chrono::milliseconds wait, int attempt, int tries);
    /// For the log: "GET /v1/Trunks 200 48 ms", or what went wrong instead of the status. Paths without query, SIDs
    /// masked, never a body.
    void logged(const QString &line);
    /// A proxy wants a name and a password, or refused those it got; calls end with ProxyWantsPassword until setProxy()
    /// brings them. Said once, until setProxy().
    void proxyWantsPassword();

private:
    QString accountPath(const QString &rest) const;

    std::unique_ptr<Http> m_http;
    Endpoints m_endpoints;
    AccountSid m_account;
};

} // namespace trunkline::twilio
