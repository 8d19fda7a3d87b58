#include "CommandLine.h"
#include "Complaint.h"

#include <QRegularExpression>
#include <QTest>

using namespace trunkline;
using namespace trunkline::app;

class CommandLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void nothingStartsTheWizard()
    {
        QVERIFY(!std::get<ShowWizard>(CommandLine::parse({u"trunkline"_qs})).practice);
        QVERIFY(std::get<ShowWizard>(CommandLine::parse({u"trunkline"_qs, u"--practice"_qs})).practice);
    }

    void everyOptionArrives()
    {
        const auto apply = std::get<Apply>(CommandLine::parse({u"trunkline"_qs, u"--yes"_qs, u"apply"_qs, u"--journal-dir=there"_qs, u"f.json"_qs,
                                                               u"--twilio-endpoint"_qs, u"https://x.example"_qs, u"--json"_qs}));
        QCOMPARE(apply.file, u"f.json"_qs);
        QCOMPARE(apply.journalFolder, u"there"_qs);
        QCOMPARE(apply.endpoint, u"https://x.example"_qs);
        QVERIFY(apply.yes && apply.json && !apply.practice);
        const auto undo = std::get<Undo>(CommandLine::parse({u"trunkline"_qs, u"undo"_qs, u"j.jsonl"_qs, u"--release-number"_qs}));
        QCOMPARE(undo.journal, u"j.jsonl"_qs);
        QVERIFY(undo.releaseNumber && !undo.yes);
        const auto sheet = std::get<Sheet>(CommandLine::parse({u"trunkline"_qs, u"sheet"_qs, u"203.0.113.10"_qs, u"--transport"_qs, u"tls"_qs, u"--format"_qs,
                                                               u"ufw"_qs, u"--sound-ports"_qs, u"40000-60000"_qs, u"--ibm"_qs}));
        QCOMPARE(sheet.what, u"203.0.113.10"_qs);
        QVERIFY(sheet.transport == Transport::Tls && sheet.format == report::SheetFormat::Ufw && sheet.ibm);
        QVERIFY(sheet.sound == (report::PortRange{40'000, 60'000}));
        const auto practice = std::get<Practice>(CommandLine::parse({u"trunkline"_qs, u"practice"_qs, u"--port"_qs, u"8080"_qs, u"--variant"_qs, u"trial"_qs,
                                                                     u"--mishap"_qs, u"declined"_qs, u"--latency"_qs, u"20"_qs}));
        QCOMPARE(practice.port, quint16(8080));
        QVERIFY(practice.options.variant == practice::Variant::Trial);
        QVERIFY(practice.mishap == practice::Mishap::Declined);
        QCOMPARE(practice.options.latency, std::chrono::milliseconds(20));
    }

    void aProbeKnowsWhomToAsk()
    {
        const auto probe = std::get<Probe>(CommandLine::parse({u"trunkline"_qs, u"probe"_qs, u"<sip:gw.example.com;transport=tcp>"_qs, u"--transport"_qs, u"tls"_qs,
                                                               u"--number"_qs, u"+1 415 555 0147"_qs, u"--json"_qs}));
        QCOMPARE(probe.target.uri(), u"sip:gw.example.com:5061;transport=tls"_qs);
        QCOMPARE(probe.number->e164(), u"+14155550147"_qs);
        QVERIFY(probe.json);
        QCOMPARE(std::get<Probe>(CommandLine::parse({u"trunkline"_qs, u"probe"_qs, u"[::1]:5070"_qs})).target.place(), u"[::1]:5070"_qs);
        QVERIFY(std::get<Check>(CommandLine::parse({u"trunkline"_qs, u"check"_qs, u"f.json"_qs, u"--probe"_qs})).probe);
        for (const QStringList &wrong : {QStringList{u"probe"_qs}, {u"probe"_qs, u"gw"_qs, u"--transport"_qs, u"sctp"_qs}, {u"probe"_qs, u"256.1.1.1"_qs},
                                         {u"probe"_qs, u"gw"_qs, u"--number"_qs, u"12"_qs}, {u"probe"_qs, u"gw"_qs, u"--practice"_qs}, {u"undo"_qs, u"j"_qs, u"--probe"_qs}})
            QVERIFY2(std::holds_alternative<Misunderstood>(CommandLine::parse(QStringList{u"trunkline"_qs} + wrong)), qPrintable(wrong.join(u' ')));
    }

    void theHelpNamesEveryOptionThatIsAccepted()
    {
        const QString help = CommandLine::help();
        for (const QString &option : {u"--practice"_qs, u"--twilio-endpoint"_qs, u"--journal-dir"_qs, u"--yes"_qs, u"--json"_qs, u"--release-number"_qs,
                                      u"--probe"_qs, u"--transport"_qs, u"--number"_qs, u"--format"_qs, u"--sound-ports"_qs, u"--ibm"_qs, u"--port"_qs, u"--variant"_qs, u"--mishap"_qs, u"--latency"_qs, u"--help"_qs, u"--version"_qs})
            QVERIFY2(help.contains(option), qPrintable(option));
        for (const QString &line : help.split(u'\n'))
            QVERIFY2(line.size() <= 160, qPrintable(line));
        QVERIFY(!help.contains(u"%1"_qs));
    }

    void whatTroubleMeansForScripts_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("offline") << ErrorKind::Offline << 4;
        QTest::newRow("lost answer") << ErrorKind::OutcomeUnknown << 4;
        QTest::newRow("consent") << ErrorKind::ConsentNeeded << 4;
        QTest::newRow("sign-in") << ErrorKind::SignInRefused << 5;
        QTest::newRow("file") << ErrorKind::BadFile << 2;
        QTest::newRow("endpoint") << ErrorKind::BadEndpoint << 2;
        QTest::newRow("differs") << ErrorKind::NotAsAsked << 3;
        QTest::newRow("taken") << ErrorKind::NumberTaken << 1;
        QTest::newRow("suspended") << ErrorKind::AccountSuspended << 1;
    }
    void whatTroubleMeansForScripts()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, status);
        const Complaint complaint = Complaining::about(error(kind, u"message"_qs));
        QCOMPARE(int(complaint.status), status);
        QVERIFY(!complaint.kind.isEmpty());
        QVERIFY(!complaint.what.isEmpty());
        QVERIFY(!complaint.next.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
