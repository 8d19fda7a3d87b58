#include "Program.h"

#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using test::Ended;
using test::Program;

class ApplyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aFreshLineIsSetUpAndReadBack()
    {
        Program program;
        const Ended ended = program.apply(program.line());
        QVERIFY2(ended.status == 0, ended.told());
        const practice::Trunk *trunk = program.trunk();
        QVERIFY(trunk);
        QCOMPARE(trunk->urls.size(), 1);
        QCOMPARE(trunk->urls.first().sipUrl, u"sip:203.0.113.10:5060;transport=tcp"_qs);
        QCOMPARE(program.twilio.purchases().size(), 1);
        const auto *number = program.twilio.account().numberByPhone(u"+14155550147"_qs);
        QVERIFY(number);
        QCOMPARE(number->trunkSid, trunk->sid);

        const QJsonObject last = ended.finished();
        QCOMPARE(last.value(u"outcome"_qs).toString(), u"done"_qs);
        QCOMPARE(last.value(u"trunk_sid"_qs).toString(), trunk->sid);
        QCOMPARE(last.value(u"number"_qs).toString(), u"+14155550147"_qs);
        QCOMPARE(last.value(u"number_sid"_qs).toString(), number->sid);
        const QJsonArray urls = last.value(u"origination_urls"_qs).toArray();
        QCOMPARE(urls.size(), 1);
        QCOMPARE(urls.first().toObject().value(u"sid"_qs).toString(), trunk->urls.first().sid);
        QCOMPARE(last.value(u"journal"_qs).toString(), program.journal());
        QVERIFY(!last.value(u"checks"_qs).toArray().isEmpty());
        QVERIFY(!last.contains(u"error"_qs));
    }

    void thePlanIsToldBeforeTheFirstChangeBegins()
    {
        Program program;
        const Ended ended = program.apply(program.line());
        QStringList kinds;
        for (const QJsonObject &event : ended.events())
            kinds.append(event.value(u"event"_qs).toString());
        QCOMPARE(kinds.first(), u"plan"_qs);
        QCOMPARE(kinds.count(u"plan"_qs), 1);
        QCOMPARE(kinds.last(), u"finished"_qs);
        QCOMPARE(kinds.count(u"finished"_qs), 1);

        const QJsonArray changes = ended.events(u"plan"_qs).first().value(u"changes"_qs).toArray();
        QCOMPARE(changes.size(), 3);
        QStringList names;
        for (const QJsonValue &change : changes)
            names.append(change.toObject().value(u"name"_qs).toString());
        QStringList done;
        for (const QJsonObject &event : ended.events(u"change"_qs))
            if (event.value(u"state"_qs) == u"done"_qs)
                done.append(event.value(u"name"_qs).toString());
        names.sort();
        done.sort();
        QCOMPARE(done, names);
    }

    void aSecondRunOfTheSameFileSendsNoWrite()
    {
        Program program;
        const QString file = program.line();
        QCOMPARE(program.apply(file).status, 0);
        program.twilio.forgetRequests();
        const Ended again = program.apply(file);
        QVERIFY2(again.status == 0, again.told());
        QCOMPARE(program.twilio.writes(), 0);
        QCOMPARE(again.finished().value(u"outcome"_qs).toString(), u"done"_qs);
        QCOMPARE(again.finished().value(u"writes"_qs).toInt(-1), 0);
        QVERIFY(again.events(u"change"_qs).isEmpty());
    }

    void withoutItsRecordASecondRunStillSendsNoWrite()
    {
        Program program;
        const QString file = program.line();
        QCOMPARE(program.apply(file).status, 0);
        QVERIFY(QFile::remove(program.journal()));
        program.twilio.forgetRequests();
        QCOMPARE(program.apply(file).status, 0);
        QCOMPARE(program.twilio.writes(), 0);
    }

    void aFreshLineWaitsFourTimesForTwilio()
    {
        practice::Options options;
        options.latency = std::chrono::milliseconds(100);
        Program program(options);
        const Ended ended = program.apply(program.line());
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(program.twilio.writes(), 3);
        QVERIFY2(program.twilio.longestChain() <= 4, QByteArray::number(program.twilio.longestChain()));
    }

    void anExistingTrunkMakesItFive()
    {
        practice::Options options;
        options.latency = std::chrono::milliseconds(100);
        Program program(options);
        program.twilio.account().addTrunk(u"Support line"_qs);
        const Ended ended = program.apply(program.line());
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(program.twilio.writes(), 2);
        QVERIFY2(program.twilio.longestChain() <= 5, QByteArray::number(program.twilio.longestChain()));
    }

    void whatOthersMadeOnAnExistingTrunkIsShownAndLeftAlone()
    {
        Program program;
        program.twilio.account().addOriginationUrl(program.twilio.account().addTrunk(u"Support line"_qs), u"sip:198.51.100.77"_qs, u"Theirs"_qs);
        const Ended ended = program.apply(program.line());
        QVERIFY2(ended.status == 0, ended.told());
        const QJsonArray left = ended.finished().value(u"left_alone"_qs).toArray();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().toObject().value(u"sip_url"_qs).toString(), u"sip:198.51.100.77"_qs);
        QCOMPARE(ended.finished().value(u"origination_urls"_qs).toArray().size(), 1);
        QCOMPARE(program.trunk()->urls.size(), 2);
        const auto theirs = std::find_if(program.trunk()->urls.begin(), program.trunk()->urls.end(), [](const auto &url) { return url.friendlyName == u"Theirs"; });
        QCOMPARE(theirs->created, theirs->updated);
    }

    void twoTrunksOfThatNameAreNotChosenBetween()
    {
        Program program;
        program.twilio.account().addTrunk(u"Support line"_qs);
        program.twilio.account().addTrunk(u"support LINE"_qs);
        const Ended ended = program.apply(program.line());
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.errorKind(), u"trunk-ambiguous"_qs);
        QCOMPARE(program.twilio.writes(), 0);
    }

    void buyingNeedsAYes()
    {
        Program program;
        const Ended ended = program.apply(program.line(), {});
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.finished().value(u"outcome"_qs).toString(), u"stopped"_qs);
        QCOMPARE(ended.errorKind(), u"consent-needed"_qs);
        QCOMPARE(program.twilio.writes(), 0);
        const QJsonArray changes = ended.events(u"plan"_qs).first().value(u"changes"_qs).toArray();
        const QJsonObject purchase = changes.last().toObject();
        QCOMPARE(purchase.value(u"monthly"_qs).toObject().value(u"currency"_qs).toString(), u"USD"_qs);
        QVERIFY(purchase.value(u"monthly"_qs).toObject().value(u"amount"_qs).toString().toDouble() > 0);
    }

    void onTheTerminalThePriceIsNamedAndWhatAgreesToIt()
    {
        Program program;
        const Ended ended = program.run({u"apply"_qs, program.line(), u"--journal-dir"_qs, program.journals()});
        QCOMPARE(ended.status, 4);
        QVERIFY(ended.out.contains("Buy the number +1 415 555 0147"));
        QVERIFY(ended.out.contains("US$1.15 a month"));
        QVERIFY(ended.err.contains("--yes"));
    }

    void anOwnedNumberThatNobodyUsesIsConnected()
    {
        Program program;
        const Ended ended = program.apply(program.line(R"({"use": "+14155550132"})"), {});
        QVERIFY2(ended.status == 0, ended.told());
        QVERIFY(program.twilio.purchases().isEmpty());
        QCOMPARE(program.twilio.account().numberByPhone(u"+14155550132"_qs)->trunkSid, program.trunk()->sid);
    }

    void aNumberInUseIsTakenOverOnlyWhenTheFileAndTheCommandAgree_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        const QStringList yes{u"--yes"_qs};
        QTest::newRow("neither") << R"({"use": "+14155550178"})"_qba << QStringList() << 1 << u"number-in-use"_qs;
        QTest::newRow("only the command") << R"({"use": "+14155550178"})"_qba << yes << 1 << u"number-in-use"_qs;
        QTest::newRow("only the file") << R"({"use": "+14155550178", "takeOver": true})"_qba << QStringList() << 4 << u"consent-needed"_qs;
        QTest::newRow("both") << R"({"use": "+14155550178", "takeOver": true})"_qba << yes << 0 << QString();
    }
    void aNumberInUseIsTakenOverOnlyWhenTheFileAndTheCommandAgree()
    {
        QFETCH(QByteArray, number);
        QFETCH(QStringList, options);
        QFETCH(int, status);
        QFETCH(QString, kind);
        Program program;
        const Ended ended = program.apply(program.line(number), options);
        QCOMPARE(ended.status, status);
        QCOMPARE(ended.errorKind(), kind);
        if (status != 0)
            QCOMPARE(program.twilio.writes(), 0);
        else
            QCOMPARE(program.twilio.account().numberByPhone(u"+14155550178"_qs)->trunkSid, program.trunk()->sid);
    }

    void aNumberMayComeLater()
    {
        Program program;
        const Ended ended = program.apply(program.line("null"), {});
        QVERIFY2(ended.status == 0, ended.told());
        QVERIFY(ended.finished().value(u"number"_qs).isNull());
        QVERIFY(ended.finished().value(u"number_sid"_qs).isNull());
        QCOMPARE(program.trunk()->urls.size(), 1);
    }

    void onlyVersionAndNameAreRequiredAndWhatIsLeftOutStaysAsItIs()
    {
        Program program;
        practice::Trunk &trunk = program.twilio.account().addTrunk(u"Support line"_qs);
        trunk.secure = true;
        trunk.recording.mode = u"record-from-answer"_qs;
        const Ended ended = program.apply(program.file(R"({"version": 1, "trunk": {"name": "Support line"}})"), {});
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(program.twilio.writes(), 0);
        QVERIFY(program.trunk()->secure);
        QCOMPARE(program.trunk()->recording.mode, u"record-from-answer"_qs);
    }

    void everySettingOfTheFileReachesTwilio()
    {
        Program program;
        const Ended ended = program.apply(program.file(R"({"version": 1,
            "trunk": {"name": "Support line", "secure": true, "transferMode": "enable-all", "cnam": true, "recording": "record-from-ringing"},
            "gateways": [{"uri": "sip:203.0.113.10:5061;transport=tls", "name": "Main", "priority": 5, "weight": 20, "enabled": true},
                         {"uri": "sip:203.0.113.11:5061;transport=tls", "name": "Spare", "priority": 6, "weight": 30, "enabled": false}],
            "number": null})"));
        QVERIFY2(ended.status == 0, ended.told());
        const practice::Trunk *trunk = program.trunk();
        QVERIFY(trunk->secure);
        QVERIFY(trunk->cnamLookup);
        QCOMPARE(trunk->transferMode, u"enable-all"_qs);
        QCOMPARE(trunk->recording.mode, u"record-from-ringing"_qs);
        QCOMPARE(trunk->urls.size(), 2);
        const auto spare = std::find_if(trunk->urls.begin(), trunk->urls.end(), [](const auto &url) { return url.friendlyName == u"Spare"; });
        QCOMPARE(spare->sipUrl, u"sip:203.0.113.11:5061;transport=tls"_qs);
        QCOMPARE(spare->priority, 6);
        QCOMPARE(spare->weight, 30);
        QVERIFY(!spare->enabled);
    }

    void anApiKeyIsEnough()
    {
        Program program;
        program.signInWithKey();
        const Ended ended = program.apply(program.line());
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(program.twilio.purchases().size(), 1);
    }

    void checkSaysVerifiedAndChangesNothing()
    {
        Program program;
        const QString file = program.line();
        QCOMPARE(program.apply(file).status, 0);
        program.twilio.forgetRequests();
        const Ended ended = program.check(file);
        QVERIFY2(ended.status == 0, ended.told());
        QCOMPARE(ended.finished().value(u"outcome"_qs).toString(), u"verified"_qs);
        QCOMPARE(ended.finished().value(u"trunk_sid"_qs).toString(), program.trunk()->sid);
        QCOMPARE(program.twilio.writes(), 0);
    }

    void checkSaysWhatDiffersAndChangesNothing_data()
    {
        QTest::addColumn<std::function<void(Program &)>>("spoil");
        QTest::newRow("no trunk") << std::function([](Program &program) { program.twilio.account().removeTrunk(program.trunk()->sid); });
        QTest::newRow("switched off") << std::function([](Program &program) {
            practice::Account &account = program.twilio.account();
            account.trunk(program.trunk()->sid)->urls.first().enabled = false;
        });
        QTest::newRow("no gateway") << std::function([](Program &program) {
            practice::Account &account = program.twilio.account();
            account.trunk(program.trunk()->sid)->urls.clear();
        });
        QTest::newRow("number elsewhere") << std::function([](Program &program) {
            practice::Account &account = program.twilio.account();
            account.assign(*account.numberByPhone(u"+14155550147"_qs), program.trunk(u"Front desk"_qs)->sid);
        });
        QTest::newRow("number gone") << std::function([](Program &program) {
            program.twilio.account().numbers.removeIf([](const practice::Number &number) { return number.phoneNumber == u"+14155550147"; });
        });
    }
    void checkSaysWhatDiffersAndChangesNothing()
    {
        QFETCH(std::function<void(Program &)>, spoil);
        Program program;
        const QString file = program.line();
        QCOMPARE(program.apply(file).status, 0);
        spoil(program);
        program.twilio.forgetRequests();
        const Ended ended = program.check(file);
        QCOMPARE(ended.status, 3);
        QCOMPARE(ended.finished().value(u"outcome"_qs).toString(), u"differs"_qs);
        QCOMPARE(program.twilio.writes(), 0);
        const QJsonArray checks = ended.finished().value(u"checks"_qs).toArray();
        QVERIFY(std::any_of(checks.begin(), checks.end(), [](const QJsonValue &check) { return check.toObject().contains(u"finding"_qs); }));
    }

    void onTheTerminalEachStepIsALineWhenItHappens()
    {
        Program program;
        const Ended ended = program.run({u"apply"_qs, program.line(), u"--yes"_qs, u"--journal-dir"_qs, program.journals()});
        QVERIFY2(ended.status == 0, ended.told());
        const QString text = QString::fromUtf8(ended.out);
        for (const QString &line : {u"✓ Look at the account"_qs, u"✓ Create the trunk"_qs, u"✓ Buy +1 415 555 0147 and connect it"_qs,
                                    u"✓ Check the result"_qs, u"The line is set up."_qs})
            QVERIFY2(text.contains(line), ended.out);
        QVERIFY2(text.contains(u"trunkline undo "_qs + program.journal()), ended.out);
        QVERIFY2(ended.err.isEmpty(), ended.err);
        QVERIFY(!text.contains(QRegularExpression(u"[\u2066-\u2069]"_qs))); // the marks are for windows
    }
};

QTEST_GUILESS_MAIN(ApplyTest)
#include "ApplyTest.moc"
