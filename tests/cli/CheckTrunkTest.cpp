#include "Program.h"
#include "practice/PracticeGateway.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>
#include <QXmlStreamReader>

using namespace trunkline;
using test::Ended;
using test::Program;

/// trunkline check --trunk: any trunk of the account, without a file.
class CheckTrunkTest : public QObject
{
    Q_OBJECT

    static Ended look(Program &program, const QString &trunk, const QStringList &more = {u"--json"_qs})
    {
        return program.run(QStringList{u"check"_qs, u"--trunk"_qs, trunk} + more);
    }

    static QJsonObject check(const Ended &ended, const QString &subject)
    {
        for (const QJsonValue &one : ended.finished().value(u"checks"_qs).toArray())
            if (one.toObject().value(u"subject"_qs).toString() == subject)
                return one.toObject();
        return {};
    }

    /// "Front desk", with its gateway at a port of this computer.
    static practice::Trunk &frontDesk(Program &program, quint16 port)
    {
        practice::Trunk &trunk = *program.twilio.account().trunk(program.trunk(u"Front desk"_qs)->sid);
        trunk.urls.first().sipUrl = u"sip:127.0.0.1:%1;transport=tcp"_qs.arg(port);
        return trunk;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aLineThatIsWellIsZeroAndNothingIsWritten()
    {
        Program program;
        const Ended ended = look(program, u"Front desk"_qs);
        QVERIFY2(ended.status == 0, ended.told().constData());
        QCOMPARE(ended.finished().value(u"outcome"_qs).toString(), u"verified"_qs);
        QCOMPARE(check(ended, u"number-on-trunk"_qs).value(u"state"_qs).toString(), u"verified"_qs);
        QCOMPARE(check(ended, u"gateway"_qs).value(u"state"_qs).toString(), u"not-checked"_qs);
        QCOMPARE(program.twilio.writes(), 0);
        QVERIFY(look(program, u"Front desk"_qs, {}).out.contains("Everything looks right."));
    }

    void theTrunkIsFoundByItsSidAndInAnySpelling()
    {
        Program program;
        for (const QString &name : {program.trunk(u"Front desk"_qs)->sid, u"front DESK"_qs, u" Front  desk "_qs})
            QCOMPARE(look(program, name).status, 0);
    }

    void anUnknownNameIsAnsweredWithThoseThatThereAre()
    {
        Program program;
        const Ended ended = look(program, u"Back office"_qs);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.errorKind(), u"trunk-not-found"_qs);
        const Ended text = look(program, u"Back office"_qs, {});
        QVERIFY(text.err.contains("Back office"));
        QVERIFY(text.err.contains("Front desk"));
    }

    void severalOfTheSameNameAreToldByTheirSids()
    {
        Program program;
        const QString other = program.twilio.account().addTrunk(u"Front desk"_qs).sid;
        const Ended ended = look(program, u"Front desk"_qs);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.errorKind(), u"trunk-ambiguous"_qs);
        QVERIFY(look(program, u"Front desk"_qs, {}).err.contains(other.toUtf8()));
        QCOMPARE(look(program, other).finished().value(u"trunk_sid"_qs).toString(), other);
    }

    void whatChangedSinceIsThreeAndNamedWithWhatHelps()
    {
        Program program;
        QCOMPARE(look(program, u"Front desk"_qs).status, 0);
        practice::Number &number = *program.twilio.account().numberByPhone(u"+16285550106"_qs);
        number.trunkSid.clear();
        number.settings.insert(u"voice_url"_qs, u"https://hooks.example/voice"_qs);
        number.updated = practice::Account::now();
        const Ended ended = look(program, u"Front desk"_qs);
        QVERIFY2(ended.status == 3, ended.told().constData());
        QCOMPARE(ended.finished().value(u"outcome"_qs).toString(), u"differs"_qs);
        const QJsonObject found = check(ended, u"number-on-trunk"_qs);
        QCOMPARE(found.value(u"state"_qs).toString(), u"failed"_qs);
        QVERIFY(found.value(u"changed_since"_qs).toBool());
        QVERIFY(found.value(u"repairable"_qs).toBool());
        QVERIFY(found.value(u"finding"_qs).toString().contains(u"was moved to a website on"_qs));
        const QJsonArray plan = ended.events(u"plan"_qs).value(0).value(u"changes"_qs).toArray();
        QCOMPARE(plan.size(), 1);
        QCOMPARE(plan.first().toObject().value(u"name"_qs).toString(), u"assign-number"_qs);
        QCOMPARE(program.twilio.writes(), 0);
        const Ended text = look(program, u"Front desk"_qs, {});
        QVERIFY(text.out.contains("was moved to a website on"));
        QVERIFY(text.out.contains("Check or repair an existing set-up"));
    }

    void sipIsSentOnlyWithProbe()
    {
        Program program;
        practice::PracticeGateway gateway;
        QVERIFY2(gateway.start(), qPrintable(gateway.errorString()));
        frontDesk(program, gateway.port());
        look(program, u"Front desk"_qs);
        QCOMPARE(gateway.heard(), 0);
        const Ended ended = look(program, u"Front desk"_qs, {u"--probe"_qs, u"--json"_qs});
        QVERIFY(gateway.heard() > 0);
        QCOMPARE(check(ended, u"gateway"_qs).value(u"state"_qs).toString(), u"attention"_qs); // it answers, but only here
        QVERIFY(check(ended, u"address"_qs).value(u"finding"_qs).toString().contains(u"only inside your building"_qs));
    }

    void aPictureIsDrawn()
    {
        Program program;
        program.twilio.account().trunk(program.trunk(u"Front desk"_qs)->sid)->urls.first().enabled = false;
        const QString file = program.folder.filePath(u"line.svg"_qs);
        const Ended ended = look(program, u"Front desk"_qs, {u"--picture"_qs, file});
        QVERIFY2(ended.status == 3, ended.told().constData());
        QFile svg(file);
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QStringList classes;
        QString text;
        QXmlStreamReader reader(&svg);
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == u"g" && reader.attributes().hasAttribute(u"class"_qs))
                classes.append(reader.attributes().value(u"class"_qs).toString());
            if (reader.isCharacters())
                text += reader.text();
        }
        QVERIFY(!reader.hasError());
        QCOMPARE(classes, (QStringList{u"verified"_qs, u"verified"_qs, u"failed"_qs, u"not-checked"_qs}));
        QVERIFY(text.contains(u"Switched off"_qs));
        QVERIFY(text.contains(u"Front desk"_qs));
    }

    void aPictureThatCannotBeWrittenIsSaid()
    {
        Program program;
        const Ended ended = look(program, u"Front desk"_qs, {u"--picture"_qs, program.folder.filePath(u"none/line.svg"_qs)});
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.err.contains("could not be written"));
    }

    void withAFileOrWithoutAnythingItSaysWhatIsMissing()
    {
        Program program;
        Ended ended = look(program, u"Front desk"_qs, {program.line()});
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.err.contains("With --trunk no file is needed."));
        ended = program.run({u"check"_qs});
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.err.contains("--trunk"));
        ended = look(program, QString());
        QCOMPARE(ended.status, 2);
    }
};

QTEST_GUILESS_MAIN(CheckTrunkTest)
#include "CheckTrunkTest.moc"
