// Subaccounts, kinds of keys, regions and rules of countries: who may ask for what, and where.

#include "Asker.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace trunkline::practice;

class AccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aSubaccountIsAnAccountOfItsOwn()
    {
        Options options;
        options.subaccounts = {u"East wing"_qs};
        PracticeTwilio practice(options);
        QVERIFY(practice.start());
        Asker parent(practice);
        const QJsonArray all = parent.get(u"/2010-04-01/Accounts.json"_qs).json()[u"accounts"_qs].toArray();
        QCOMPARE(all.size(), 2);
        const QJsonObject east = all.last().toObject();
        QCOMPARE(east[u"owner_account_sid"_qs].toString(), practice.accountSid());

        Asker child(practice);
        child.signIn(east[u"sid"_qs].toString(), east[u"auth_token"_qs].toString());
        QCOMPARE(child.post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, u"East"_qs}}).status, 201);
        QCOMPARE(practice.subaccount(0).trunks.size(), 1);
        QCOMPARE(practice.trunks().size(), 1); // the parent's own
        const QString path = u"/2010-04-01/Accounts/"_qs + east[u"sid"_qs].toString();
        QCOMPARE(child.get(path + u".json"_qs).status, 200);
        QCOMPARE(child.get(path + u"/Balance.json"_qs).status, 404); // it has none
        QCOMPARE(child.get(parent.own(u".json"_qs)).status, 401);   // its codes are not the parent's
        QCOMPARE(parent.get(path + u"/IncomingPhoneNumbers.json"_qs).status, 200); // the parent's open it
    }

    void aRestrictedKeyMayWhatItWasMadeFor()
    {
        PracticeTwilio practice;
        QVERIFY(practice.start());
        Key &key = practice.account().addKey(Key::Kind::Restricted, u"Reader"_qs, {u"trunks:read"_qs, u"numbers"_qs});
        key.refusedWith = 70051;
        Asker asker(practice);
        asker.signIn(key.sid, key.secret);
        QCOMPARE(asker.get(u"/v1/Trunks"_qs).status, 200);
        const Answered refused = asker.post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, u"No"_qs}});
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), 70051);
        QCOMPARE(asker.get(asker.own(u"/IncomingPhoneNumbers.json"_qs)).status, 200);
        QCOMPARE(asker.get(asker.own(u"/Addresses.json"_qs)).status, 403);
        QCOMPARE(asker.get(asker.own(u".json"_qs)).status, 401); // the account itself: as for a Standard key
    }

    void aMainKeyReadsTheAccount()
    {
        PracticeTwilio practice;
        QVERIFY(practice.start());
        const Key key = practice.account().addKey(Key::Kind::Main, u"Main"_qs);
        Asker asker(practice);
        asker.signIn(key.sid, key.secret);
        for (const QString &path : {asker.own(u".json"_qs), asker.own(u"/Balance.json"_qs), asker.own(u"/Keys.json"_qs), u"/2010-04-01/Accounts.json"_qs})
            QCOMPARE(asker.get(path).status, 200);
    }

    void anotherRegionRefusesItsCodesAndLacksSomeThings()
    {
        Options options;
        options.region = u"ie1"_qs;
        PracticeTwilio practice(options);
        QVERIFY(practice.start());
        QVERIFY(practice.endpointTemplate().endsWith(u"/{region}"_qs));
        Asker asker(practice);
        const QString trunk = practice.trunks().first().sid;
        QCOMPARE(asker.get(u"/v1/Trunks"_qs).status, 401); // us1
        QCOMPARE(asker.get(u"/au1/v1/Trunks"_qs).status, 401);
        const Answered here = asker.get(u"/ie1/v1/Trunks"_qs);
        QCOMPARE(here.status, 200);
        QVERIFY(here.json()[u"meta"_qs][u"url"_qs].toString().contains(u"/ie1/v1/Trunks"_qs));
        QCOMPARE(asker.get(u"/ie1/v1/Trunks/"_qs + trunk + u"/PhoneNumbers"_qs).status, 404);
        QCOMPARE(asker.get(u"/ie1"_qs + asker.own(u"/OutgoingCallerIds.json"_qs)).status, 404);
        QCOMPARE(asker.get(u"/ie1"_qs + asker.own(u"/IncomingPhoneNumbers.json"_qs)).status, 200);
        QCOMPARE(practice.requests().last().path, asker.own(u"/IncomingPhoneNumbers.json"_qs)); // the books know no region
    }

    void aCountrysRuleIsStoredWhereItsNumbersNeedDocuments()
    {
        PracticeTwilio practice;
        QVERIFY(practice.start());
        Asker asker(practice);
        const auto rules = [&](const QString &country, const QString &type) {
            return asker.get(u"/v2/RegulatoryCompliance/Regulations?IsoCountry="_qs + country + u"&NumberType="_qs + type).json()[u"results"_qs].toArray().size();
        };
        QCOMPARE(rules(u"DE"_qs, u"local"_qs), 2); // for a business, and for a person
        QCOMPARE(rules(u"US"_qs, u"local"_qs), 0);
        QCOMPARE(rules(u"GB"_qs, u"mobile"_qs), 2);
        QCOMPARE(rules(u"GB"_qs, u"local"_qs), 0);
    }

    void withApprovedDocumentsTheNumberIsSold()
    {
        PracticeTwilio practice;
        QVERIFY(practice.start());
        Asker asker(practice);
        const QString address = practice.account().addAddress(u"DE"_qs, u"Praxis"_qs, u"Berlin"_qs).sid;
        const QString right = practice.account().addBundle(u"DE"_qs, NumberType::Local, u"Papers"_qs).sid;
        const QString wrong = practice.account().addBundle(u"FR"_qs, NumberType::Local, u"Papiers"_qs).sid;
        const auto buy = [&](const QString &bundle) {
            return asker.post(asker.own(u"/IncomingPhoneNumbers.json"_qs),
                              {{u"PhoneNumber"_qs, u"+493023125012"_qs}, {u"AddressSid"_qs, address}, {u"BundleSid"_qs, bundle}});
        };
        QCOMPARE(buy(wrong).code(), 21649);
        QCOMPARE(buy(right).status, 201);
    }

    void theRegionOfANumberCanBeReadAndSet()
    {
        PracticeTwilio practice;
        QVERIFY(practice.start());
        Asker asker(practice);
        const QString path = u"/v2/PhoneNumbers/+14155550132"_qs;
        QCOMPARE(asker.get(path).json()[u"voice_region"_qs], u"us1"_qs);
        QCOMPARE(asker.post(path, {{u"VoiceRegion"_qs, u"ie1"_qs}}).status, 200);
        QCOMPARE(asker.get(path).json()[u"voice_region"_qs], u"ie1"_qs);
        QCOMPARE(asker.get(u"/v2/PhoneNumbers/+14155550199"_qs).status, 404);
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "AccessTest.moc"
