// Trunks, their recording, their origination URLs and the numbers on them.

#include "Asker.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace trunkline::practice;

class TrunkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theAccountStartsWithTheFrontDesk();
    void aNewTrunkHasTwiliosDefaults();
    void aTrunkKeepsWhatItIsTold();
    void aTrunkWithoutANameIsAllowed();
    void twoTrunksMayHaveTheSameName();
    void aWrongFieldChangesNothing_data();
    void aWrongFieldChangesNothing();
    void aTerminationDomainIsUsedOnce();
    void theHundredAndFirstTrunkIsRefused();
    void deletingATrunkDetachesItsNumbers();
    void recordingIsASubresource();
    void anOriginationUrlNeedsAllFiveFields_data();
    void anOriginationUrlNeedsAllFiveFields();
    void anOriginationUrlKeepsWhatItIsTold();
    void whatIsNoSipUrlIsRefused_data();
    void whatIsNoSipUrlIsRefused();
    void theEleventhOriginationUrlIsRefused();
    void aNumberIsLinkedAndUnlinked();
    void linkingToAnotherTrunkMovesTheNumber();
    void accessListsAreEmpty();

private:
    Answered create(const QString &name) { return m_asker->post(u"/v1/Trunks"_qs, {{u"FriendlyName"_qs, name}}); }
    QString frontDesk() const { return u"/v1/Trunks/"_qs + m_practice->trunks().last().sid; }
    FormFields url(const QString &sip) const
    {
        return {{u"SipUrl"_qs, sip},
                {u"FriendlyName"_qs, u"Gateway 1"_qs},
                {u"Priority"_qs, u"10"_qs},
                {u"Weight"_qs, u"10"_qs},
                {u"Enabled"_qs, u"true"_qs}};
    }

    std::unique_ptr<PracticeTwilio> m_practice;
    std::unique_ptr<Asker> m_asker;
};

void TrunkTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_qs));
    m_practice = std::make_unique<PracticeTwilio>();
    QVERIFY(m_practice->start());
    m_asker = std::make_unique<Asker>(*m_practice);
}

void TrunkTest::theAccountStartsWithTheFrontDesk()
{
    const QJsonArray trunks = m_asker->get(u"/v1/Trunks"_qs).json()[u"trunks"_qs].toArray();
    QCOMPARE(trunks.size(), 1);
    QCOMPARE(trunks[0][u"friendly_name"_qs], u"Front desk"_qs);
    QCOMPARE(trunks[0][u"date_created"_qs], u"2025-03-12T09:30:00Z"_qs);
    const QJsonObject urls = m_asker->get(frontDesk() + u"/OriginationUrls"_qs).json();
    QCOMPARE(urls[u"origination_urls"_qs].toArray().size(), 1);
    QCOMPARE(urls[u"meta"_qs][u"key"_qs], u"origination_urls"_qs);
    const QJsonArray numbers = m_asker->get(frontDesk() + u"/PhoneNumbers"_qs).json()[u"phone_numbers"_qs].toArray();
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(numbers[0][u"phone_number"_qs], u"+16285550106"_qs);
}

void TrunkTest::aNewTrunkHasTwiliosDefaults()
{
    const Answered made = create(u"Support line"_qs);
    QCOMPARE(made.status, 201);
    const QJsonObject json = made.json();
    const QString sid = json[u"sid"_qs].toString();
    QVERIFY(QRegularExpression(u"^TK[0-9a-f]{32}$"_qs).match(sid).hasMatch());
    QCOMPARE(json[u"friendly_name"_qs], u"Support line"_qs);
    QCOMPARE(json[u"account_sid"_qs], m_practice->accountSid());
    QVERIFY(json[u"domain_name"_qs].isNull());
    QCOMPARE(json[u"secure"_qs], false);
    QCOMPARE(json[u"cnam_lookup_enabled"_qs], false);
    QCOMPARE(json[u"transfer_mode"_qs], u"disable-all"_qs);
    QCOMPARE(json[u"transfer_caller_id"_qs], u"from-transferee"_qs);
    QCOMPARE(json[u"recording"_qs][u"mode"_qs], u"do-not-record"_qs);
    QCOMPARE(json[u"auth_type"_qs], u""_qs);
    const QString url = m_practice->endpointTemplate() + u"/v1/Trunks/"_qs + sid;
    QCOMPARE(json[u"url"_qs], url);
    QCOMPARE(json[u"links"_qs][u"origination_urls"_qs], QString(url + u"/OriginationUrls"_qs));
    QCOMPARE(m_asker->get(u"/v1/Trunks/"_qs + sid).json(), json);
}

void TrunkTest::aTrunkKeepsWhatItIsTold()
{
    const FormFields all{{u"FriendlyName"_qs, u"Überwachung & Söhne + 1"_qs},
                         {u"Secure"_qs, u"true"_qs},
                         {u"CnamLookupEnabled"_qs, u"true"_qs},
                         {u"TransferMode"_qs, u"enable-all"_qs},
                         {u"TransferCallerId"_qs, u"from-transferor"_qs},
                         {u"DomainName"_qs, u"trunkline-practice.pstn.twilio.com"_qs},
                         {u"DisasterRecoveryUrl"_qs, u"https://riverside.example/lost"_qs},
                         {u"DisasterRecoveryMethod"_qs, u"GET"_qs}};
    const QJsonObject made = m_asker->post(u"/v1/Trunks"_qs, all).json();
    QCOMPARE(made[u"friendly_name"_qs], u"Überwachung & Söhne + 1"_qs);
    QCOMPARE(made[u"secure"_qs], true);
    QCOMPARE(made[u"cnam_lookup_enabled"_qs], true);
    QCOMPARE(made[u"transfer_mode"_qs], u"enable-all"_qs);
    QCOMPARE(made[u"transfer_caller_id"_qs], u"from-transferor"_qs);
    QCOMPARE(made[u"domain_name"_qs], u"trunkline-practice.pstn.twilio.com"_qs);
    QCOMPARE(made[u"disaster_recovery_url"_qs], u"https://riverside.example/lost"_qs);
    QCOMPARE(made[u"disaster_recovery_method"_qs], u"GET"_qs);

    // An update touches what it names and nothing else.
    const QString path = u"/v1/Trunks/"_qs + made[u"sid"_qs].toString();
    const Answered updated = m_asker->post(path, {{u"Secure"_qs, u"false"_qs}});
    QCOMPARE(updated.status, 200);
    QJsonObject expected = made;
    expected[u"secure"_qs] = false;
    expected[u"date_updated"_qs] = updated.json()[u"date_updated"_qs];
    QCOMPARE(updated.json(), expected);
}

void TrunkTest::aTrunkWithoutANameIsAllowed()
{
    const Answered made = m_asker->post(u"/v1/Trunks"_qs);
    QCOMPARE(made.status, 201);
    QVERIFY(made.json()[u"friendly_name"_qs].isNull());
}

void TrunkTest::twoTrunksMayHaveTheSameName()
{
    QCOMPARE(create(u"Front desk"_qs).status, 201);
    QCOMPARE(m_practice->trunks().size(), 2);
    QVERIFY(m_practice->trunks().first().sid != m_practice->trunks().last().sid);
}

void TrunkTest::aWrongFieldChangesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    QTest::newRow("65 characters") << u"FriendlyName"_qs << QString(65, u'x') << 70001;
    QTest::newRow("empty name") << u"FriendlyName"_qs << u""_qs << 70001;
    QTest::newRow("neither true nor false") << u"Secure"_qs << u"1"_qs << 70002;
    QTest::newRow("unknown mode") << u"TransferMode"_qs << u"sometimes"_qs << 70001;
    QTest::newRow("unknown caller") << u"TransferCallerId"_qs << u"nobody"_qs << 70001;
    QTest::newRow("unknown method") << u"DisasterRecoveryMethod"_qs << u"PUT"_qs << 70001;
    QTest::newRow("domain elsewhere") << u"DomainName"_qs << u"riverside.example"_qs << 21245;
    QTest::newRow("domain of another account") << u"DomainName"_qs << u"Riverside.pstn.twilio.com"_qs << 21248;
    QTest::newRow("domain without its parent") << u"DomainName"_qs << u"a.b.pstn.twilio.com"_qs << 21247;
}

void TrunkTest::aWrongFieldChangesNothing()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(int, code);
    const Trunk before = m_practice->trunks().first();
    const FormFields form{{u"CnamLookupEnabled"_qs, u"true"_qs}, {name, value}};
    for (const QString &path : {u"/v1/Trunks"_qs, frontDesk()}) {
        const Answered answer = m_asker->post(path, form);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), code);
        QCOMPARE(answer.json()[u"more_info"_qs].toString(),
                 QString(u"https://www.twilio.com/docs/errors/"_qs + QString::number(code)));
    }
    QCOMPARE(m_practice->trunks().size(), 1);
    QVERIFY(m_practice->trunks().first() == before);
}

void TrunkTest::aTerminationDomainIsUsedOnce()
{
    const FormFields form{{u"DomainName"_qs, u"ours.pstn.twilio.com"_qs}};
    QCOMPARE(m_asker->post(u"/v1/Trunks"_qs, form).status, 201);
    QCOMPARE(m_asker->post(u"/v1/Trunks"_qs, form).code(), 21245);
    QCOMPARE(m_asker->post(u"/v1/Trunks"_qs, {{u"DomainName"_qs, u"a.ours.pstn.twilio.com"_qs}}).status, 201);
    // The parent of a domain cannot go.
    QCOMPARE(m_asker->remove(u"/v1/Trunks/"_qs + m_practice->trunks().at(1).sid).code(), 21247);
    QCOMPARE(m_asker->remove(u"/v1/Trunks/"_qs + m_practice->trunks().at(0).sid).status, 204);
}

void TrunkTest::theHundredAndFirstTrunkIsRefused()
{
    for (int i = 2; i <= 100; ++i)
        m_practice->account().addTrunk(QString::number(i));
    const Answered answer = create(u"One too many"_qs);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), 21244);
    QCOMPARE(m_practice->trunks().size(), 100);
}

void TrunkTest::deletingATrunkDetachesItsNumbers()
{
    const QString path = frontDesk();
    const Answered deleted = m_asker->remove(path);
    QCOMPARE(deleted.status, 204);
    QVERIFY(deleted.body.isEmpty());
    QCOMPARE(m_asker->get(path).status, 404);
    QCOMPARE(m_asker->remove(path).status, 404);
    QCOMPARE(m_practice->numbers().size(), 4);
    QVERIFY(m_practice->account().numberByPhone(u"+16285550106"_qs)->trunkSid.isEmpty());
}

void TrunkTest::recordingIsASubresource()
{
    const QString path = frontDesk() + u"/Recording"_qs;
    QCOMPARE(m_asker->get(path).json(),
             (QJsonObject{{u"mode"_qs, u"do-not-record"_qs}, {u"trim"_qs, u"do-not-trim"_qs}}));
    const Answered set = m_asker->post(path, {{u"Mode"_qs, u"record-from-answer-dual"_qs}});
    QCOMPARE(set.status, 200);
    QCOMPARE(set.json()[u"mode"_qs], u"record-from-answer-dual"_qs);
    QCOMPARE(set.json()[u"trim"_qs], u"do-not-trim"_qs);
    QCOMPARE(m_asker->get(frontDesk()).json()[u"recording"_qs], set.json());
    QCOMPARE(m_asker->post(path, {{u"Mode"_qs, u"always"_qs}}).code(), 70001);
}

void TrunkTest::anOriginationUrlNeedsAllFiveFields_data()
{
    QTest::addColumn<QString>("missing");
    for (const char *name : {"SipUrl", "FriendlyName", "Priority", "Weight", "Enabled"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TrunkTest::anOriginationUrlNeedsAllFiveFields()
{
    QFETCH(QString, missing);
    FormFields form = url(u"sip:203.0.113.10"_qs);
    form.removeIf([&](const auto &field) { return field.first == missing; });
    const Answered answer = m_asker->post(frontDesk() + u"/OriginationUrls"_qs, form);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), 20001);
    QVERIFY(answer.json()[u"message"_qs].toString().contains(missing));
    QCOMPARE(m_practice->trunks().first().urls.size(), 1);
}

void TrunkTest::anOriginationUrlKeepsWhatItIsTold()
{
    const QString list = frontDesk() + u"/OriginationUrls"_qs;
    FormFields form = url(u"sip:203.0.113.10:5080;transport=tcp"_qs);
    form[2].second = u"20"_qs;
    const Answered made = m_asker->post(list, form);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[u"sip_url"_qs], u"sip:203.0.113.10:5080;transport=tcp"_qs);
    QCOMPARE(made.json()[u"priority"_qs], 20);
    QCOMPARE(made.json()[u"weight"_qs], 10);
    QCOMPARE(made.json()[u"enabled"_qs], true);
    QCOMPARE(made.json()[u"trunk_sid"_qs], m_practice->trunks().first().sid);

    const QString item = list + u"/"_qs + made.json()[u"sid"_qs].toString();
    QCOMPARE(m_asker->get(item).json(), made.json());
    const Answered off = m_asker->post(item, {{u"Enabled"_qs, u"false"_qs}});
    QCOMPARE(off.status, 200);
    QCOMPARE(off.json()[u"enabled"_qs], false);
    QCOMPARE(off.json()[u"sip_url"_qs], made.json()[u"sip_url"_qs]);
    QCOMPARE(m_asker->post(item, {{u"Weight"_qs, u"0"_qs}}).code(), 70001);
    QCOMPARE(m_asker->post(item, {{u"Priority"_qs, u"65536"_qs}}).code(), 70001);
    QCOMPARE(m_asker->post(item, {{u"Priority"_qs, u"first"_qs}}).code(), 70002);
    QCOMPARE(m_asker->remove(item).status, 204);
    QCOMPARE(m_asker->get(item).status, 404);
    QCOMPARE(m_asker->post(u"/v1/Trunks/TK0/OriginationUrls"_qs, form).status, 404);
}

void TrunkTest::whatIsNoSipUrlIsRefused_data()
{
    QTest::addColumn<QString>("sip");
    QTest::addColumn<bool>("good");
    QTest::newRow("host") << u"sip:gw.example.com"_qs << true;
    QTest::newRow("address and port") << u"sip:203.0.113.10:5080"_qs << true;
    QTest::newRow("transport and edge") << u"sip:gw.example.com:5061;transport=tls;edge=frankfurt"_qs << true;
    QTest::newRow("user and header") << u"sip:desk@gw.example.com?X-Desk=1"_qs << true;
    QTest::newRow("a private address") << u"sip:10.0.0.4"_qs << true; // nobody says that Twilio refuses it
    QTest::newRow("secure scheme") << u"sips:gw.example.com"_qs << false;
    QTest::newRow("web address") << u"https://gw.example.com"_qs << false;
    QTest::newRow("no scheme") << u"gw.example.com"_qs << false;
    QTest::newRow("no host") << u"sip:"_qs << false;
    QTest::newRow("a space") << u"sip:gw example.com"_qs << false;
    QTest::newRow("a word as port") << u"sip:gw.example.com:sip"_qs << false;
}

void TrunkTest::whatIsNoSipUrlIsRefused()
{
    QFETCH(QString, sip);
    QFETCH(bool, good);
    const Answered answer = m_asker->post(frontDesk() + u"/OriginationUrls"_qs, url(sip));
    QCOMPARE(answer.status, good ? 201 : 400);
    QCOMPARE(answer.code(), good ? 0 : 21245);
}

void TrunkTest::theEleventhOriginationUrlIsRefused()
{
    const QString list = frontDesk() + u"/OriginationUrls"_qs;
    for (int i = 2; i <= 10; ++i)
        QCOMPARE(m_asker->post(list, url(u"sip:203.0.113."_qs + QString::number(i))).status, 201);
    QCOMPARE(m_asker->post(list, url(u"sip:203.0.113.11"_qs)).code(), 21249);
    QCOMPARE(m_practice->trunks().first().urls.size(), 10);
}

void TrunkTest::aNumberIsLinkedAndUnlinked()
{
    const QString list = frontDesk() + u"/PhoneNumbers"_qs;
    const QString sid = m_practice->account().numberByPhone(u"+14155550178"_qs)->sid;
    const Answered linked = m_asker->post(list, {{u"PhoneNumberSid"_qs, sid}});
    QCOMPARE(linked.status, 201);
    QCOMPARE(linked.json()[u"trunk_sid"_qs], m_practice->trunks().first().sid);
    QCOMPARE(linked.json()[u"voice_url"_qs],
             u"https://hooks.riverside.example/voice"_qs); // kept, and not asked any more
    QCOMPARE(linked.json()[u"date_created"_qs], u"2024-11-18T09:30:00Z"_qs);
    QCOMPARE(m_asker->get(list).json()[u"phone_numbers"_qs].toArray().size(), 2);
    QCOMPARE(m_asker->get(list + u"/"_qs + sid).json(), linked.json());

    QCOMPARE(m_asker->remove(list + u"/"_qs + sid).status, 204);
    QCOMPARE(m_asker->remove(list + u"/"_qs + sid).status, 404);
    QCOMPARE(m_practice->numbers().size(), 4);
    QCOMPARE(m_practice->account().number(sid)->trunkSid, QString());
    QCOMPARE(m_asker->post(list).code(), 20001);
    QCOMPARE(m_asker->post(list, {{u"PhoneNumberSid"_qs, u"PN0"_qs}}).code(), 20404);
}

void TrunkTest::linkingToAnotherTrunkMovesTheNumber()
{
    const QString other = create(u"Other"_qs).json()[u"sid"_qs].toString();
    const QString sid = m_practice->account().numberByPhone(u"+16285550106"_qs)->sid;
    const QString list = u"/v1/Trunks/"_qs + other + u"/PhoneNumbers"_qs;
    QCOMPARE(m_asker->post(list, {{u"PhoneNumberSid"_qs, sid}}).status, 201);
    QCOMPARE(m_asker->get(frontDesk() + u"/PhoneNumbers"_qs).json()[u"phone_numbers"_qs].toArray().size(), 0);
    QCOMPARE(m_asker->get(frontDesk() + u"/PhoneNumbers/"_qs + sid).status, 404);
}

void TrunkTest::accessListsAreEmpty()
{
    for (const QString &name : {u"/IpAccessControlLists"_qs, u"/CredentialLists"_qs}) {
        const QString path = frontDesk() + name;
        QCOMPARE(m_asker->get(path).json()[u"meta"_qs][u"next_page_url"_qs], QJsonValue(QJsonValue::Null));
        QCOMPARE(m_asker->post(path).code(), 20001);
        QCOMPARE(m_asker->get(path + u"/AL0"_qs).status, 404);
    }
    QCOMPARE(m_asker->post(frontDesk() + u"/CredentialLists"_qs, {{u"CredentialListSid"_qs, u"CL0"_qs}}).code(), 20404);
}

QTEST_GUILESS_MAIN(TrunkTest)
#include "TrunkTest.moc"
