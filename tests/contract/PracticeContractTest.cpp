// Walks through all that the practice account answers, and holds each request and answer against Twilio's own
// description: so the simulation cannot drift into telling the client what it likes to hear.

#include "Asker.h"
#include "OpenApi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace trunkline::practice;

class PracticeContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void accounts();
    void addressesAndBundles();
    void numbersForSale();
    void ownedNumbers();
    void trunks();
    void originationUrls();
    void numbersOfATrunk();
    void calls();
    void prices();
    void refusals();
    void everyOperationIsSimulatedOrKnownNotToBe();

private:
    QJsonObject get(const QString &path, const FormFields &query = {});
    QJsonObject post(const QString &path, const FormFields &form = {});
    void remove(const QString &path);
    Answered ask(const QByteArray &method, const QString &path, const FormFields &query, const FormFields &form);

    std::optional<OpenApi> m_twilio;
    QSet<QString> m_walked;
    std::unique_ptr<PracticeTwilio> m_practice;
    std::unique_ptr<Asker> m_asker;
    bool m_mayRefuse = false; ///< a refusal is what the story wants
};

void PracticeContractTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_qs));
    if (!m_twilio)
        m_twilio = OpenApi::read(OpenApi::folder());
    if (!m_twilio) {
        const QString why = u"The contract is not there: Twilio's OpenAPI files are not in "_qs + OpenApi::folder() +
                            u". Set TRUNKLINE_SHARED to the folder that holds \"twilio-openapi\"."_qs;
        QSKIP(qPrintable(why));
    }
    m_practice = std::make_unique<PracticeTwilio>();
    QVERIFY(m_practice->start());
    m_asker = std::make_unique<Asker>(*m_practice);
    m_mayRefuse = false;
}

Answered PracticeContractTest::ask(const QByteArray &method, const QString &path, const FormFields &query,
                                   const FormFields &form)
{
    const QString target = query.isEmpty() ? path : path + u"?"_qs + QString::fromLatin1(Asker::encoded(query));
    const Answered answer = m_asker->send(method, target, Asker::encoded(form));
    const QStringList problems = m_twilio->problems({method, {}, path, query, form, answer.status, answer.body});
    for (const QString &problem : problems)
        QTest::qFail(qPrintable(problem), __FILE__, __LINE__);
    if (!m_mayRefuse && answer.status / 100 != 2)
        QTest::qFail(answer.body.constData(), __FILE__, __LINE__);
    if (answer.status / 100 == 2)
        m_walked.insert(m_twilio->operationOf(method, path));
    return answer;
}

QJsonObject PracticeContractTest::get(const QString &path, const FormFields &query)
{
    return ask("GET", path, query, {}).json();
}

QJsonObject PracticeContractTest::post(const QString &path, const FormFields &form)
{
    return ask("POST", path, {}, form).json();
}

void PracticeContractTest::remove(const QString &path)
{
    ask("DELETE", path, {}, {});
}

void PracticeContractTest::accounts()
{
    get(u"/2010-04-01/Accounts.json"_qs, {{u"FriendlyName"_qs, u"Riverside Clinic"_qs}, {u"Status"_qs, u"active"_qs}});
    get(m_asker->own(u".json"_qs));
    get(m_asker->own(u"/Balance.json"_qs));
    const QString key =
        post(m_asker->own(u"/Keys.json"_qs), {{u"FriendlyName"_qs, u"Trunkline"_qs}})[u"sid"_qs].toString();
    get(m_asker->own(u"/Keys.json"_qs), {{u"PageSize"_qs, u"1"_qs}});
    get(m_asker->own(u"/Keys/"_qs + key + u".json"_qs));
    post(m_asker->own(u"/Keys/"_qs + key + u".json"_qs), {{u"FriendlyName"_qs, u"Other"_qs}});
    remove(m_asker->own(u"/Keys/"_qs + key + u".json"_qs));
    m_practice->addSubaccount(u"East wing"_qs); // the list has a row for each account
    QCOMPARE(get(u"/2010-04-01/Accounts.json"_qs, {{u"PageSize"_qs, u"200"_qs}})[u"accounts"_qs].toArray().size(), 2);
    get(u"/2010-04-01/Accounts/"_qs + m_practice->subaccount(0).sid + u".json"_qs);
    const QJsonObject callers = get(m_asker->own(u"/OutgoingCallerIds.json"_qs));
    get(callers[u"outgoing_caller_ids"_qs][0][u"uri"_qs].toString());
}

void PracticeContractTest::addressesAndBundles()
{
    const QString list = m_asker->own(u"/Addresses.json"_qs);
    const QJsonObject made = post(list, {{u"CustomerName"_qs, u"Riverside Clinic"_qs},
                                         {u"Street"_qs, u"1 Mill Lane"_qs},
                                         {u"StreetSecondary"_qs, u"Second floor"_qs},
                                         {u"City"_qs, u"London"_qs},
                                         {u"Region"_qs, u"London"_qs},
                                         {u"PostalCode"_qs, u"SW1A 1AA"_qs},
                                         {u"IsoCountry"_qs, u"GB"_qs},
                                         {u"FriendlyName"_qs, u"Main"_qs},
                                         {u"EmergencyEnabled"_qs, u"false"_qs},
                                         {u"AutoCorrectAddress"_qs, u"true"_qs}});
    const QString item = made[u"uri"_qs].toString();
    get(list, {{u"IsoCountry"_qs, u"GB"_qs}});
    get(item);
    post(item, {{u"Street"_qs, u"2 Mill Lane"_qs}});
    remove(item);
    get(list);
    m_practice->account().addBundle(u"DE"_qs, NumberType::Local, u"Papers"_qs);
    get(u"/v2/RegulatoryCompliance/Bundles"_qs,
        {{u"Status"_qs, u"twilio-approved"_qs}, {u"IsoCountry"_qs, u"DE"_qs}, {u"NumberType"_qs, u"local"_qs}});
    get(u"/v2/RegulatoryCompliance/Regulations"_qs,
        {{u"IsoCountry"_qs, u"DE"_qs}, {u"NumberType"_qs, u"local"_qs}, {u"EndUserType"_qs, u"business"_qs}});
}

void PracticeContractTest::numbersForSale()
{
    const QJsonObject countries = get(m_asker->own(u"/AvailablePhoneNumbers.json"_qs));
    for (const QJsonValue &country : countries[u"countries"_qs].toArray()) {
        get(country[u"uri"_qs].toString());
        const QJsonObject links = country[u"subresource_uris"_qs].toObject();
        for (const QJsonValue &link : links) {
            get(link.toString(), {{u"VoiceEnabled"_qs, u"true"_qs},
                                  {u"ExcludeForeignAddressRequired"_qs, u"true"_qs},
                                  {u"PageSize"_qs, u"20"_qs}});
        }
    }
    get(m_asker->own(u"/AvailablePhoneNumbers/US/Local.json"_qs), {{u"AreaCode"_qs, u"415"_qs},
                                                                   {u"Contains"_qs, u"555"_qs},
                                                                   {u"InLocality"_qs, u"San Francisco"_qs},
                                                                   {u"SmsEnabled"_qs, u"true"_qs}});
}

void PracticeContractTest::ownedNumbers()
{
    const QString list = m_asker->own(u"/IncomingPhoneNumbers.json"_qs);
    get(list);
    get(list, {{u"PhoneNumber"_qs, u"+1415"_qs}, {u"PageSize"_qs, u"1"_qs}});
    for (const QString &type : {u"Local"_qs, u"Mobile"_qs, u"TollFree"_qs})
        get(m_asker->own(u"/IncomingPhoneNumbers/"_qs + type + u".json"_qs));
    const QString trunk = m_practice->trunks().first().sid;
    const QJsonObject bought = post(
        list, {{u"PhoneNumber"_qs, u"+14155550147"_qs}, {u"TrunkSid"_qs, trunk}, {u"FriendlyName"_qs, u"Support"_qs}});
    post(list, {{u"AreaCode"_qs, u"212"_qs}});
    const QString item = bought[u"uri"_qs].toString();
    get(item);
    post(item, {{u"TrunkSid"_qs, trunk},
                {u"VoiceUrl"_qs, u"https://riverside.example/voice"_qs},
                {u"VoiceMethod"_qs, u"GET"_qs}});
    remove(item);
    const QString typed = m_asker->own(u"/IncomingPhoneNumbers/"_qs);
    post(typed + u"Local.json"_qs, {{u"PhoneNumber"_qs, u"+14155550119"_qs}});
    post(typed + u"TollFree.json"_qs, {{u"PhoneNumber"_qs, u"+18445550138"_qs}});
    const QString address = post(m_asker->own(u"/Addresses.json"_qs), {{u"CustomerName"_qs, u"Riverside Clinic"_qs},
                                                                       {u"Street"_qs, u"1 Mill Lane"_qs},
                                                                       {u"City"_qs, u"Stockholm"_qs},
                                                                       {u"Region"_qs, u"Stockholm"_qs},
                                                                       {u"PostalCode"_qs, u"111 20"_qs},
                                                                       {u"IsoCountry"_qs, u"SE"_qs}})[u"sid"_qs]
                                .toString();
    post(typed + u"Mobile.json"_qs, {{u"PhoneNumber"_qs, u"+46701740628"_qs}, {u"AddressSid"_qs, address}});
    get(typed + u"Mobile.json"_qs);
}

void PracticeContractTest::trunks()
{
    const QString list = u"/v1/Trunks"_qs;
    const QString sid = post(list, {{u"FriendlyName"_qs, u"Support line"_qs},
                                    {u"DomainName"_qs, u"trunkline-practice.pstn.twilio.com"_qs},
                                    {u"DisasterRecoveryUrl"_qs, u"https://riverside.example/lost"_qs},
                                    {u"DisasterRecoveryMethod"_qs, u"POST"_qs},
                                    {u"TransferMode"_qs, u"sip-only"_qs},
                                    {u"TransferCallerId"_qs, u"from-transferor"_qs},
                                    {u"Secure"_qs, u"true"_qs},
                                    {u"CnamLookupEnabled"_qs, u"true"_qs}})[u"sid"_qs]
                            .toString();
    const QString item = list + u"/"_qs + sid;
    post(list);
    get(list, {{u"PageSize"_qs, u"1"_qs}});
    get(item);
    post(item, {{u"Secure"_qs, u"false"_qs}});
    get(item + u"/Recording"_qs);
    post(item + u"/Recording"_qs, {{u"Mode"_qs, u"record-from-answer"_qs}, {u"Trim"_qs, u"trim-silence"_qs}});
    get(item + u"/CredentialLists"_qs);
    get(item + u"/IpAccessControlLists"_qs);
    remove(item);
}

void PracticeContractTest::originationUrls()
{
    const QString list = u"/v1/Trunks/"_qs + m_practice->trunks().first().sid + u"/OriginationUrls"_qs;
    const QString sid = post(list, {{u"SipUrl"_qs, u"sip:203.0.113.10:5060;transport=tcp"_qs},
                                    {u"FriendlyName"_qs, u"Gateway 1"_qs},
                                    {u"Priority"_qs, u"10"_qs},
                                    {u"Weight"_qs, u"10"_qs},
                                    {u"Enabled"_qs, u"true"_qs}})[u"sid"_qs]
                            .toString();
    get(list, {{u"PageSize"_qs, u"1"_qs}});
    get(list + u"/"_qs + sid);
    post(list + u"/"_qs + sid, {{u"Enabled"_qs, u"false"_qs}});
    remove(list + u"/"_qs + sid);
}

void PracticeContractTest::numbersOfATrunk()
{
    const QString list = u"/v1/Trunks/"_qs + m_practice->trunks().first().sid + u"/PhoneNumbers"_qs;
    const QString sid = m_practice->numbers().first().sid;
    post(list, {{u"PhoneNumberSid"_qs, sid}});
    get(list, {{u"PageSize"_qs, u"1"_qs}});
    get(list + u"/"_qs + sid);
    remove(list + u"/"_qs + sid);
}

void PracticeContractTest::calls()
{
    const QJsonObject all =
        get(m_asker->own(u"/Calls.json"_qs),
            {{u"StartTime>"_qs, u"2026-01-01"_qs}, {u"StartTime<"_qs, u"2100-01-01"_qs}, {u"PageSize"_qs, u"20"_qs}});
    const QJsonValue call = all[u"calls"_qs][0];
    get(call[u"uri"_qs].toString());
    m_practice->account().addAlert(32011, u"Gateway did not respond in time"_qs, call[u"sid"_qs].toString());
    const QJsonObject notices = get(call[u"subresource_uris"_qs][u"notifications"_qs].toString(), {{u"Log"_qs, u"1"_qs}});
    get(notices[u"notifications"_qs][0][u"uri"_qs].toString());
    get(call[u"subresource_uris"_qs][u"events"_qs].toString());
    remove(call[u"uri"_qs].toString());
    const QJsonObject placed = post(m_asker->own(u"/Calls.json"_qs), {{u"To"_qs, u"+16285550106"_qs},
                                                                      {u"From"_qs, u"+14155550190"_qs},
                                                                      {u"Twiml"_qs, u"<Response/>"_qs},
                                                                      {u"Timeout"_qs, u"25"_qs},
                                                                      {u"TimeLimit"_qs, u"30"_qs}});
    get(placed[u"uri"_qs].toString());
    get(placed[u"uri"_qs].toString());
    post(placed[u"uri"_qs].toString(), {{u"Status"_qs, u"completed"_qs}});
    get(m_asker->own(u"/Calls.json"_qs));
    const QString dayAgo = QDateTime::currentDateTimeUtc().addDays(-1).toString(u"yyyy-MM-dd'T'hh:mm:ss'Z'"_qs);
    const QJsonObject alerts = get(u"/v1/Alerts"_qs, {{u"LogLevel"_qs, u"warning"_qs}, {u"StartDate"_qs, dayAgo}, {u"PageSize"_qs, u"20"_qs}});
    get(u"/v1/Alerts/"_qs + alerts[u"alerts"_qs][0][u"sid"_qs].toString());
}

void PracticeContractTest::prices()
{
    for (const QString &path :
         {u"/v1/PhoneNumbers/Countries"_qs, u"/v1/Voice/Countries"_qs, u"/v2/Trunking/Countries"_qs}) {
        const QJsonObject list = get(path, {{u"PageSize"_qs, u"3"_qs}});
        QCOMPARE(list[u"countries"_qs].toArray().size(), 3);
        for (const QString &iso : {u"US"_qs, u"GB"_qs, u"AT"_qs})
            get(path + u"/"_qs + iso);
    }
    for (const QString &number : {u"+14155550132"_qs, u"+442079460018"_qs}) {
        get(u"/v1/Voice/Numbers/"_qs + number);
        get(u"/v2/Trunking/Numbers/"_qs + number, {{u"OriginationNumber"_qs, u"+12065550188"_qs}});
    }
}

void PracticeContractTest::refusals()
{
    m_mayRefuse = true;
    const QString purchases = m_asker->own(u"/IncomingPhoneNumbers.json"_qs);
    QCOMPARE(post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, QString(65, u'x')}})[u"status"_qs].toInt(), 400);
    QCOMPARE(get(u"/v1/Trunks/TK0123456789abcdef0123456789abcdef"_qs)[u"status"_qs].toInt(), 404);
    QCOMPARE(post(purchases, {{u"PhoneNumber"_qs, u"+14155550100"_qs}})[u"code"_qs].toInt(), 21422);
    QCOMPARE(get(m_asker->own(u"/AvailablePhoneNumbers/US/Local.json"_qs), {{u"Contains"_qs, u"*"_qs}})[u"status"_qs]
                 .toInt(),
             400);
    m_practice->prepare(Mishap::BusyOnce);
    QCOMPARE(post(u"/v1/Trunks"_qs)[u"code"_qs].toInt(), 20429);
    m_asker->signOut();
    QCOMPARE(get(u"/v1/Trunks"_qs)[u"code"_qs].toInt(), 20003);
}

void PracticeContractTest::everyOperationIsSimulatedOrKnownNotToBe()
{
    // What the program does not ask for, or what this account has nothing of.
    const QSet<QString> notSimulated{
        u"POST /2010-04-01/Accounts.json"_qs,
        u"POST /2010-04-01/Accounts/{Sid}.json"_qs,
        u"POST /2010-04-01/Accounts/{AccountSid}/OutgoingCallerIds.json"_qs,
        u"POST /2010-04-01/Accounts/{AccountSid}/OutgoingCallerIds/{Sid}.json"_qs,
        u"DELETE /2010-04-01/Accounts/{AccountSid}/OutgoingCallerIds/{Sid}.json"_qs,
        u"POST /v1/Trunks/{TrunkSid}/CredentialLists"_qs,
        u"GET /v1/Trunks/{TrunkSid}/CredentialLists/{Sid}"_qs,
        u"DELETE /v1/Trunks/{TrunkSid}/CredentialLists/{Sid}"_qs,
        u"POST /v1/Trunks/{TrunkSid}/IpAccessControlLists"_qs,
        u"GET /v1/Trunks/{TrunkSid}/IpAccessControlLists/{Sid}"_qs,
        u"DELETE /v1/Trunks/{TrunkSid}/IpAccessControlLists/{Sid}"_qs,
    };
    using Walk = void (PracticeContractTest::*)();
    for (const Walk walk :
         {&PracticeContractTest::accounts, &PracticeContractTest::addressesAndBundles,
          &PracticeContractTest::numbersForSale, &PracticeContractTest::ownedNumbers, &PracticeContractTest::trunks,
          &PracticeContractTest::originationUrls, &PracticeContractTest::numbersOfATrunk, &PracticeContractTest::calls,
          &PracticeContractTest::prices}) {
        init(); // each on a new account
        (this->*walk)();
    }
    for (const QString &operation : m_twilio->operations()) {
        const bool ofOther = operation.contains(u"/SIP/"_qs) || operation.contains(u"/v2/RegulatoryCompliance/"_qs) ||
                             operation.contains(u"/v1/Voice/Settings"_qs) || operation.contains(u"Summar"_qs) ||
                             operation.contains(u"/v1/Voice/{"_qs);
        if (ofOther)
            continue;
        const bool known = m_walked.contains(operation) != notSimulated.contains(operation);
        QVERIFY2(known, qPrintable(operation));
    }
}

QTEST_GUILESS_MAIN(PracticeContractTest)
#include "PracticeContractTest.moc"
