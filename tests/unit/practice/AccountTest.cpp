// Who may ask, and what the account says of itself.

#include "Asker.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace trunkline::practice;

class AccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void itsNamesHaveTwiliosForm();
    void withOneSeedTwoAccountsAreTheSame();
    void theOwnerReadsTheAccountAndItsBalance();
    void whoeverIsNotTheOwnerIsTurnedAway_data();
    void whoeverIsNotTheOwnerIsTurnedAway();
    void aStandardKeyMayTrunkAndNotReadTheAccount();
    void aNewKeyWorksAtOnceAndTellsItsSecretOnce();
    void aKeyWhereTheAccountSidBelongsIsNamed();
    void whatDoesNotExistIsNotFound();
    void aKnownPathWithAnotherMethodIsNotAllowed();
    void withoutDotJsonTheOldApiAnswersInXml();
    void everyVariantSaysWhatItIs_data();
    void everyVariantSaysWhatItIs();
    void aSuspendedAccountMayOnlyBeLookedAt();
    void aTrialMayNeitherTrunkNorBuy();
    void anOlderTrialMayHaveOneTrunkAndOneNumber();
    void anAddressIsKeptAndChecked();
    void thereAreNoBundles();
    void theBooksHoldNoSecret();
};

void AccountTest::itsNamesHaveTwiliosForm()
{
    const PracticeTwilio practice;
    const PracticeTwilio another;
    QVERIFY(QRegularExpression(u"^AC[0-9a-f]{32}$"_qs).match(practice.accountSid()).hasMatch());
    QVERIFY(QRegularExpression(u"^[0-9a-f]{32}$"_qs).match(practice.authToken()).hasMatch());
    QVERIFY(QRegularExpression(u"^SK[0-9a-f]{32}$"_qs).match(practice.apiKeySid()).hasMatch());
    QVERIFY(QRegularExpression(u"^[0-9A-Za-z]{32}$"_qs).match(practice.apiKeySecret()).hasMatch());
    QVERIFY(practice.accountSid() != another.accountSid());
    QVERIFY(practice.authToken() != another.authToken());
}

void AccountTest::withOneSeedTwoAccountsAreTheSame()
{
    Options options;
    options.seed = 7;
    const PracticeTwilio one(options);
    const PracticeTwilio other(options);
    QCOMPARE(one.accountSid(), other.accountSid());
    QCOMPARE(one.authToken(), other.authToken());
    QCOMPARE(one.trunks().first().sid, other.trunks().first().sid);
}

void AccountTest::theOwnerReadsTheAccountAndItsBalance()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    const Answered answer = asker.get(asker.own(u".json"_qs));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()[u"friendly_name"_qs], u"Riverside Clinic"_qs);
    QCOMPARE(answer.json()[u"status"_qs], u"active"_qs);
    QCOMPARE(answer.json()[u"type"_qs], u"Full"_qs);
    QCOMPARE(answer.json()[u"owner_account_sid"_qs], practice.accountSid());
    QCOMPARE(answer.json()[u"auth_token"_qs], practice.authToken());
    QCOMPARE(answer.json()[u"date_created"_qs], u"Mon, 03 Jun 2024 09:30:00 +0000"_qs);

    const Answered balance = asker.get(asker.own(u"/Balance.json"_qs));
    QCOMPARE(balance.json()[u"balance"_qs], u"48.20"_qs); // a string
    QCOMPARE(balance.json()[u"currency"_qs], u"USD"_qs);

    const Answered list = asker.get(u"/2010-04-01/Accounts.json?Status=active"_qs);
    QCOMPARE(list.json()[u"accounts"_qs].toArray().size(), 1);
    QCOMPARE(asker.get(u"/2010-04-01/Accounts.json?Status=closed"_qs).json()[u"accounts"_qs].toArray().size(), 0);
}

void AccountTest::whoeverIsNotTheOwnerIsTurnedAway_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::newRow("wrong token") << u"{sid}"_qs << u"0123456789abcdef0123456789abcdef"_qs;
    QTest::newRow("a space came along") << u"{sid}"_qs << u"{token} "_qs;
    QTest::newRow("another account") << u"AC0123456789abcdef0123456789abcdef"_qs << u"{token}"_qs;
    QTest::newRow("a key with the token") << u"{key}"_qs << u"{token}"_qs;
    QTest::newRow("the account with a secret") << u"{sid}"_qs << u"{secret}"_qs;
    QTest::newRow("nothing") << u""_qs << u""_qs;
}

void AccountTest::whoeverIsNotTheOwnerIsTurnedAway()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    PracticeTwilio practice;
    QVERIFY(practice.start());
    for (QString *text : {&user, &password}) {
        text->replace(u"{sid}"_qs, practice.accountSid());
        text->replace(u"{token}"_qs, practice.authToken());
        text->replace(u"{key}"_qs, practice.apiKeySid());
        text->replace(u"{secret}"_qs, practice.apiKeySecret());
    }
    Asker asker(practice);
    asker.signIn(user, password);
    for (const QString &path : {asker.own(u".json"_qs), u"/v1/Trunks"_qs, u"/v1/Nothing"_qs}) {
        const Answered answer = asker.get(path);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), 20003);
        QCOMPARE(answer.json()[u"more_info"_qs], u"https://www.twilio.com/docs/errors/20003"_qs);
        QVERIFY(answer.header("WWW-Authenticate").startsWith("Basic "));
    }
    asker.signOut();
    QCOMPARE(asker.get(u"/v1/Trunks"_qs).code(), 20003);
    QVERIFY(!practice.requests().last().hadAuthorization);
    QVERIFY(practice.requests().first().hadAuthorization);
}

void AccountTest::aStandardKeyMayTrunkAndNotReadTheAccount()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    asker.signIn(practice.apiKeySid(), practice.apiKeySecret());
    for (const QString &path : {asker.own(u".json"_qs), u"/2010-04-01/Accounts.json"_qs, asker.own(u"/Keys.json"_qs),
                                asker.own(u"/Balance.json"_qs)}) {
        const Answered answer = asker.get(path);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), 20003);
    }
    QCOMPARE(asker.get(u"/v1/Trunks"_qs).status, 200);
    QCOMPARE(asker.post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, u"By key"_qs}}).status, 201);
    QCOMPARE(asker.get(asker.own(u"/IncomingPhoneNumbers.json"_qs)).status, 200);
}

void AccountTest::aNewKeyWorksAtOnceAndTellsItsSecretOnce()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    const Answered made = asker.post(asker.own(u"/Keys.json"_qs), {{u"FriendlyName"_qs, u"Trunkline"_qs}});
    QCOMPARE(made.status, 201);
    const QString sid = made.json()[u"sid"_qs].toString();
    const QString path = asker.own(u"/Keys/"_qs + sid + u".json"_qs);
    QVERIFY(!asker.get(path).json().contains(u"secret"_qs));
    QCOMPARE(asker.post(path, {{u"FriendlyName"_qs, u"Renamed"_qs}}).json()[u"friendly_name"_qs], u"Renamed"_qs);
    QCOMPARE(asker.get(asker.own(u"/Keys.json"_qs)).json()[u"keys"_qs].toArray().size(), 2);

    Asker withKey(practice);
    withKey.signIn(sid, made.json()[u"secret"_qs].toString());
    QCOMPARE(withKey.get(u"/v1/Trunks"_qs).status, 200);
    QCOMPARE(asker.remove(path).status, 204);
    QCOMPARE(withKey.get(u"/v1/Trunks"_qs).status, 401);
}

void AccountTest::aKeyWhereTheAccountSidBelongsIsNamed()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    const Answered answer = asker.get(u"/2010-04-01/Accounts/"_qs + practice.apiKeySid() + u".json"_qs);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), 21470);
    const QString other = u"/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Calls.json"_qs;
    QCOMPARE(asker.get(other).status, 401);
}

void AccountTest::whatDoesNotExistIsNotFound()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    for (const QString &path :
         {u"/v1/Trunk"_qs, u"/v1/Trunks/TK0"_qs, u"/v1/Trunks/"_qs, u"/v3/Trunks"_qs, u"/"_qs,
          asker.own(u"/calls.json"_qs), asker.own(u"/Calls/CA0.json"_qs), u"/v1/PhoneNumbers/Countries/ZZ"_qs}) {
        const Answered answer = asker.get(path);
        QVERIFY2(answer.status == 404, qPrintable(path));
        QCOMPARE(answer.code(), 20404);
        QVERIFY(answer.json()[u"message"_qs].toString().contains(path));
    }
}

void AccountTest::aKnownPathWithAnotherMethodIsNotAllowed()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    const Answered answer = asker.send("PUT", u"/v1/Trunks"_qs, "FriendlyName=Put");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.code(), 20004);
    QCOMPARE(asker.remove(asker.own(u"/Balance.json"_qs)).status, 405);
}

void AccountTest::withoutDotJsonTheOldApiAnswersInXml()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    const Answered answer = asker.get(asker.own(u"/Balance"_qs));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), "application/xml"_qba);
    QVERIFY2(answer.body.contains("<Balance>48.20</Balance>"), answer.body.constData());
}

void AccountTest::everyVariantSaysWhatItIs_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("balance");
    QTest::addColumn<int>("trunks");
    QTest::addColumn<int>("numbers");
    const QString full = u"Full"_qs;
    const QString active = u"active"_qs;
    QTest::newRow("full") << full << active << u"48.20"_qs << 1 << 4;
    QTest::newRow("trial") << u"Trial"_qs << active << u"0.00"_qs << 0 << 1;
    QTest::newRow("older-trial") << u"Trial"_qs << active << u"0.00"_qs << 0 << 1;
    QTest::newRow("suspended") << full << u"suspended"_qs << u"48.20"_qs << 1 << 4;
    QTest::newRow("closed") << full << u"closed"_qs << u"48.20"_qs << 1 << 4;
    QTest::newRow("empty") << full << active << u"48.20"_qs << 0 << 0;
    QTest::newRow("poor") << full << active << u"0.40"_qs << 1 << 4;
    QTest::newRow("crowded") << full << active << u"48.20"_qs << 100 << 4;
}

void AccountTest::everyVariantSaysWhatItIs()
{
    QFETCH(QString, type);
    QFETCH(QString, status);
    QFETCH(QString, balance);
    QFETCH(int, trunks);
    QFETCH(int, numbers);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(variantNames().contains(name));
    Options options;
    options.variant = *variantFromName(name);
    PracticeTwilio practice(options);
    QVERIFY(practice.start());
    Asker asker(practice);
    const Answered answer = asker.get(asker.own(u".json"_qs));
    QCOMPARE(answer.json()[u"type"_qs].toString(), type);
    QCOMPARE(answer.json()[u"status"_qs].toString(), status);
    QCOMPARE(asker.get(asker.own(u"/Balance.json"_qs)).json()[u"balance"_qs].toString(), balance);
    QCOMPARE(practice.trunks().size(), trunks);
    QCOMPARE(practice.numbers().size(), numbers);
    QVERIFY(!variantFromName(u"rich"_qs));
    QCOMPARE(variantNames().size(), 8);
}

void AccountTest::aSuspendedAccountMayOnlyBeLookedAt()
{
    Options options;
    options.variant = Variant::Suspended;
    PracticeTwilio practice(options);
    QVERIFY(practice.start());
    Asker asker(practice);
    for (const Answered &answer : {asker.get(u"/v1/Trunks"_qs), asker.post(u"/v1/Trunks"_qs),
                                   asker.get(asker.own(u"/IncomingPhoneNumbers.json"_qs))}) {
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.code(), 20403);
    }
}

void AccountTest::aTrialMayNeitherTrunkNorBuy()
{
    Options options;
    options.variant = Variant::Trial;
    PracticeTwilio practice(options);
    QVERIFY(practice.start());
    Asker asker(practice);
    QCOMPARE(asker.get(u"/v1/Trunks"_qs).status, 200);
    const Answered trunk = asker.post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, u"Line"_qs}});
    QCOMPARE(trunk.status, 403);
    QCOMPARE(trunk.code(), 10002);
    const Answered number =
        asker.post(asker.own(u"/IncomingPhoneNumbers.json"_qs), {{u"PhoneNumber"_qs, u"+14155550147"_qs}});
    QCOMPARE(number.status, 400);
    QCOMPARE(number.code(), 21404);
    QVERIFY(practice.trunks().isEmpty());
    QVERIFY(practice.purchases().isEmpty());
}

void AccountTest::anOlderTrialMayHaveOneTrunkAndOneNumber()
{
    Options options;
    options.variant = Variant::OlderTrial;
    PracticeTwilio practice(options);
    QVERIFY(practice.start());
    Asker asker(practice);
    QCOMPARE(asker.post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, u"Line"_qs}}).status, 201);
    QCOMPARE(asker.post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, u"Line 2"_qs}}).code(), 10002);
    const QString purchases = asker.own(u"/IncomingPhoneNumbers.json"_qs);
    QCOMPARE(asker.post(purchases, {{u"PhoneNumber"_qs, u"+14155550147"_qs}}).code(), 10002);
    QCOMPARE(practice.trunks().size(), 1);
    QCOMPARE(practice.numbers().size(), 1);
}

void AccountTest::anAddressIsKeptAndChecked()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    const QString path = asker.own(u"/Addresses.json"_qs);
    FormFields form{{u"CustomerName"_qs, u"Riverside Clinic"_qs},
                    {u"Street"_qs, u"1 Mill Lane"_qs},
                    {u"City"_qs, u"London"_qs},
                    {u"Region"_qs, u"London"_qs},
                    {u"PostalCode"_qs, u"SW1A 1AA"_qs}};
    QCOMPARE(asker.post(path, form).code(), 20001);
    form.append({u"IsoCountry"_qs, u"gb"_qs});
    QCOMPARE(asker.post(path, form).code(), 70001);
    form.last().second = u"GB"_qs;
    const Answered made = asker.post(path, form);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[u"street"_qs], u"1 Mill Lane"_qs);
    QCOMPARE(made.json()[u"iso_country"_qs], u"GB"_qs);

    QCOMPARE(asker.get(path + u"?IsoCountry=GB"_qs).json()[u"addresses"_qs].toArray().size(), 1);
    QCOMPARE(asker.get(path + u"?IsoCountry=US"_qs).json()[u"addresses"_qs].toArray().size(), 0);
    const QString item = asker.own(u"/Addresses/"_qs + made.json()[u"sid"_qs].toString() + u".json"_qs);
    QCOMPARE(asker.post(item, {{u"Street"_qs, u"2 Mill Lane"_qs}}).json()[u"street"_qs], u"2 Mill Lane"_qs);
    QCOMPARE(asker.post(item, {{u"City"_qs, u" "_qs}}).code(), 21628);
    QCOMPARE(asker.get(item).json()[u"city"_qs], u"London"_qs);
    QCOMPARE(asker.remove(item).status, 204);
    QCOMPARE(asker.get(item).status, 404);
}

void AccountTest::thereAreNoBundles()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    const Answered answer =
        asker.get(u"/v2/RegulatoryCompliance/Bundles?Status=twilio-approved&IsoCountry=DE&NumberType=local"_qs);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json()[u"results"_qs].toArray().isEmpty());
    QCOMPARE(answer.json()[u"meta"_qs][u"key"_qs], u"results"_qs);
}

void AccountTest::theBooksHoldNoSecret()
{
    Options options;
    options.authToken = u"c4a4a4aa4c4a4a4aa4c4a4a4aa4c4a4a"_qs;
    PracticeTwilio practice(options);
    QVERIFY(practice.start());
    Asker asker(practice);
    asker.get(asker.own(u".json"_qs));
    asker.post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, u"Line"_qs}});
    for (const Request &request : practice.requests()) {
        QString all = request.path;
        for (const auto &[name, value] : request.query + request.form)
            all += name + value;
        QVERIFY(!all.contains(options.authToken));
        QVERIFY(request.hadAuthorization);
    }
}

QTEST_GUILESS_MAIN(AccountTest)
#include "AccountTest.moc"
