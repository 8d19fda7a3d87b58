#include "FullDisk.h"
#include "Person.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QProcess>
#include <QPushButton>
#include <csignal>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using practice::Fault;
using practice::Hook;

namespace {

void goUpTo(Person &person, Step last)
{
    person.click(u"Set up a new trunk"_qs);
    person.typeCodes();
    if (last == Step::Account)
        return;
    QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
    person.next();
    QVERIFY(person.waitToBeAt(Step::Trunk));
    person.type(u"Trunk name"_qs, u"Support line"_qs);
    if (last == Step::Trunk)
        return;
    QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
    person.next();
    QVERIFY(person.waitToBeAt(Step::Gateway));
    person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
    if (last == Step::Gateway)
        return;
    QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
    person.next();
    QVERIFY(person.waitToBeAt(Step::Number));
    person.buyNumber();
    if (last == Step::Number)
        return;
    person.toReview();
    QVERIFY(person.waitToSee(u"I agree that Twilio charges"_qs));
    if (last == Step::Review)
        return;
    person.agreeAndGo();
}


QByteArray fileOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isInDraft(const QString &folder, const QByteArray &what)
{
    return fileOf(folder + u"/draft.json"_qs).contains(what);
}

/// A program of its own, with somebody in front of it, that ends when it is told to: by SIGKILL.
class OtherProgram
{
public:
    OtherProgram(const Person::At &at, Step step)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
                        {u"--somebody"_qs, at.endpoint, at.accountSid, at.authToken, at.folder, QString::number(int(step))});
    }
    ~OtherProgram() { kill(); }

    /// "> entry" for each, as the other person sees the page.
    bool waitUntilReady(QStringList *entries = nullptr)
    {
        const bool ready = QTest::qWaitFor(
            [this] {
                m_said += m_process.readAllStandardOutput();
                return m_said.contains("ready\n");
            },
            60'000);
        if (entries)
            for (const QByteArray &line : m_said.split('\n'))
                if (line.startsWith("> "))
                    *entries += QString::fromUtf8(line.sliced(2));
        return ready;
    }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }
    bool isKilled() const { return m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::CrashExit; }

private:
    QProcess m_process;
    QByteArray m_said;
};

int beSomebody(const QStringList &arguments)
{
    Person person(Person::At{arguments.at(2), arguments.at(3), arguments.at(4), arguments.at(5)});
    goUpTo(person, Step(arguments.at(6).toInt()));
    for (const QString &entry : person.entries())
        std::printf("> %s\n", qPrintable(entry));
    std::printf("ready\n");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

/// The program ends, politely or not, and goes on at the next start.
class ResumeTest : public QObject
{
    Q_OBJECT

    static void linesAreOnce(Person &person)
    {
        const auto &trunks = person.twilio().trunks();
        const auto ours = std::count_if(trunks.begin(), trunks.end(), [](const auto &one) { return one.friendlyName == u"Support line"; });
        QCOMPARE(ours, 1);
        for (const practice::Trunk &trunk : trunks)
            if (trunk.friendlyName == u"Support line") {
                QCOMPARE(trunk.urls.size(), 1);
                QCOMPARE(person.twilio().account().numberByPhone(u"+14155550147"_qs)->trunkSid, trunk.sid);
            }
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    static void goOnToTheCheck(Person &person)
    {
        QVERIFY(person.waitFor([&] { return person.step() == Step::Check || (person.step() == Step::Review && person.sees(u"I agree"_qs)); }, 30'000));
        if (person.step() == Step::Review)
            person.agreeAndGo(); // what was not bought is agreed to anew
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
    }

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }

    void killedOnAPageNothingTypedIsLost_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<QByteArray>("typedLast");
        QTest::newRow("Twilio account") << Step::Account << "accountSid\": \"AC"_qba;
        QTest::newRow("Trunk") << Step::Trunk << "Support line"_qba;
        QTest::newRow("Gateway") << Step::Gateway << "gw.example.com"_qba;
        QTest::newRow("Phone number") << Step::Number << "+14155550147"_qba;
        QTest::newRow("Review") << Step::Review << "\"step\": \"review\""_qba;
    }
    void killedOnAPageNothingTypedIsLost()
    {
        QFETCH(Step, step);
        QFETCH(QByteArray, typedLast);
        Person person;
        QStringList before;
        {
            OtherProgram other(person.at(), step);
            QVERIFY(other.waitUntilReady(&before));
            QTRY_VERIFY_WITH_TIMEOUT(isInDraft(person.folder(), typedLast), 20'000);
            other.kill();
            QVERIFY(other.isKilled());
        }
        QVERIFY(!isInDraft(person.folder(), person.twilio().authToken().toUtf8()));
        person.startAgain();
        if (step > Step::Account)
            QVERIFY(person.waitToSee(u"Riverside Clinic"_qs)); // whose it is
        if (step == Step::Account) {
            person.click(u"Continue"_qs);
            QVERIFY(person.waitToBeAt(Step::Account));
        } else {
            person.continueWithCodes();
            QVERIFY(person.waitToBeAt(step)); // without the pages between
        }
        QTRY_COMPARE_WITH_TIMEOUT(person.entries(), before, 20'000);
    }

    void destroyedOnAPageNothingTypedIsLost_data() { killedOnAPageNothingTypedIsLost_data(); }
    void destroyedOnAPageNothingTypedIsLost()
    {
        QFETCH(Step, step);
        Person person;
        goUpTo(person, step);
        const QStringList before = person.entries();
        person.vanishAndStartAgain();
        if (step == Step::Account) {
            person.click(u"Continue"_qs);
            QVERIFY(person.waitToBeAt(Step::Account));
        } else {
            person.continueWithCodes();
            QVERIFY(person.waitToBeAt(step));
        }
        QTRY_COMPARE_WITH_TIMEOUT(person.entries(), before, 20'000);
    }

    void killedDuringTheWorkItGoesOnFromWhatIsThere_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Hook>("when");
        const std::pair<const char *, QString> writes[] = {{"trunk", u"/v1/Trunks"_qs},
                                                           {"origination URL", u"/v1/Trunks/*/OriginationUrls"_qs},
                                                           {"number", u"*/IncomingPhoneNumbers.json"_qs}};
        for (const auto &[name, path] : writes) {
            QTest::addRow("%s, before", name) << path << Hook::BeforeCommit;
            QTest::addRow("%s, after", name) << path << Hook::AfterCommit;
        }
    }
    void killedDuringTheWorkItGoesOnFromWhatIsThere()
    {
        QFETCH(QString, path);
        QFETCH(Hook, when);
        Person person;
        OtherProgram other(person.at(), Step::SettingUp);
        person.twilio().arrange({"POST", path, practice::nth(1), when,
                                 practice::Meanwhile{[&](practice::PracticeTwilio &, const practice::Request &) { other.kill(); }}});
        person.twilio().arrange({"POST", path, practice::nth(1), when, practice::HangUp{}});
        QVERIFY(QTest::qWaitFor([&] { return other.isKilled(); }, 60'000));

        person.startAgain();
        QVERIFY(person.waitToSee(u"Continue where you left off"_qs));
        person.continueWithCodes();
        if (when == Hook::AfterCommit && path.contains(u"Incoming"_qs))
            QVERIFY(person.waitToSee(u"Already there"_qs));
        goOnToTheCheck(person);
        linesAreOnce(person);
        QVERIFY(person.waitToSee(u"Now prove it with a call"_qs));
    }

    void theWelcomePageSaysWhatIsBuiltAndWhatIsMissing()
    {
        Person person;
        person.twilio().prepare(practice::Mishap::Declined);
        person.setUp();
        QVERIFY(person.waitToSee(u"Twilio couldn’t charge the account"_qs, 20'000));
        person.click(u"Save and close"_qs);
        QVERIFY(person.waitFor([&] { return !person.window().isVisible(); }));
        person.startAgain();
        QVERIFY(person.waitToSee(u"Riverside Clinic, Support line – the trunk is built, one step is missing."_qs));
    }

    void saveAndCloseIsOnEveryPage_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<int>("how");
        const char *const ways[] = {"button", "Ctrl+Q", "close button"};
        for (const Step step : {Step::Account, Step::Trunk, Step::Gateway, Step::Number, Step::Review})
            for (int how = 0; how < 3; ++how)
                QTest::addRow("page %d, %s", int(step), ways[how]) << step << how;
    }
    void saveAndCloseIsOnEveryPage()
    {
        QFETCH(Step, step);
        QFETCH(int, how);
        Person person;
        goUpTo(person, step);
        if (how == 0)
            person.click(u"Save and close"_qs);
        else if (how == 1)
            person.press(Qt::Key_Q, Qt::ControlModifier);
        else
            person.window().close();
        QVERIFY(person.waitFor([&] { return !person.window().isVisible(); }));
        QVERIFY(!isInDraft(person.folder(), person.twilio().authToken().toUtf8()));
        person.startAgain();
        QVERIFY(person.waitToSee(u"Continue where you left off"_qs));
    }

    void anAgreementToMoveANumberIsAskedForAgain()
    {
        Person person;
        person.toNumberPage();
        person.clickRow(u"Your phone numbers"_qs, u"+1 415 555 0178"_qs);
        person.click(u"Move +1 415 555 0178 to my gateway"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.toReview();
        person.vanishAndStartAgain();
        person.continueWithCodes();
        QVERIFY(person.waitToBeAt(Step::Number));
        QTRY_COMPARE(person.reason(), u"Tick the box to move the number"_qs);
    }

    void whatCannotBeReadIsToldAndKept_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("told");
        const QString damaged = u"The unfinished set-up can’t be read"_qs;
        QTest::newRow("nothing in it") << QByteArray() << damaged;
        QTest::newRow("half of it") << "{\"version\": 1, \"step\": \"gatew"_qba << damaged;
        QTest::newRow("something else") << "\xff\xfe\0 not JSON"_qba << damaged;
        QTest::newRow("a list") << "[1, 2, 3]"_qba << damaged;
        QTest::newRow("no version") << "{\"step\": \"gateway\"}"_qba << damaged;
        QTest::newRow("newer") << "{\"version\": 2, \"whatever\": [1]}"_qba << u"A newer Trunkline saved an unfinished set-up"_qs;
    }
    void whatCannotBeReadIsToldAndKept()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, told);
        Person person;
        QFile draft(person.folder() + u"/draft.json"_qs);
        QVERIFY(draft.open(QIODevice::WriteOnly) && draft.write(file) == file.size());
        draft.close();
        person.vanishAndStartAgain();
        QVERIFY(person.waitToSee(told));
        QVERIFY(!person.sees(u"Continue where you left off"_qs));
        QCOMPARE(fileOf(draft.fileName()), file);

        goUpTo(person, Step::Gateway); // a new set-up is possible, and is kept beside it
        person.click(u"Save and close"_qs);
        QVERIFY(person.waitFor([&] { return !person.window().isVisible(); }));
        QCOMPARE(fileOf(person.folder() + u"/draft-kept-1.json"_qs), file);
        person.startAgain();
        QVERIFY(person.waitToSee(u"Continue where you left off"_qs));
        QVERIFY(!person.sees(told));
    }

    void nonsenseInAReadableFileDoesNoHarm()
    {
        Person person;
        QFile draft(person.folder() + u"/draft.json"_qs);
        QVERIFY(draft.open(QIODevice::WriteOnly));
        draft.write(R"({"version": 1, "step": "set-up", "account": 7, "trunk": {}, "when": "yesterday", "stepsLeft": -3, "undoing": "x",
                        "search": {"country": 1, "type": "?"}, "draft": {"accountSid": ["AC"], "furtherGateways": 3, "transport": "smoke"}})");
        draft.close();
        person.vanishAndStartAgain();
        QVERIFY(person.waitToSee(u"Continue where you left off"_qs));
        person.click(u"Continue"_qs);
        QVERIFY(person.waitToBeAt(Step::Account));
    }

    void aFolderThatCannotBeWrittenToIsToldAndNothingIsLost_data()
    {
        QTest::addColumn<bool>("full");
        QTest::newRow("full disk") << true;
        QTest::newRow("no folder can be made") << false;
    }
    void aFolderThatCannotBeWrittenToIsToldAndNothingIsLost()
    {
        QFETCH(bool, full);
        Person person;
        QFile inTheWay(person.folder() + u"/settings"_qs);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        if (!full)
            person.setAdjust([&](pages::Wiring &wiring) { wiring.folder = inTheWay.fileName() + u"/trunkline"_qs; });
        person.startAgain();
        goUpTo(person, Step::Gateway);
        const QStringList before = person.entries();
        {
            const std::unique_ptr<FullDisk> disk(full ? new FullDisk(64) : nullptr);
            person.click(u"Save and close"_qs);
            QVERIFY(person.waitToSee(u"Your entries could not be saved"_qs));
            QVERIFY(person.sees(full ? person.folder() : inTheWay.fileName())); // where
            person.click(u"Keep open"_qs);
            QVERIFY(person.waitFor([] { return !QApplication::activeModalWidget(); }));
            QVERIFY(person.window().isVisible());
            QCOMPARE(person.entries(), before);
        }
        person.click(u"Save and close"_qs);
        if (full) { // there is room now
            QVERIFY(person.waitFor([&] { return !person.window().isVisible(); }));
            person.startAgain();
            QVERIFY(person.waitToSee(u"Continue where you left off"_qs));
            return;
        }
        person.click(u"Close anyway"_qs);
        QVERIFY(person.waitFor([&] { return !person.window().isVisible(); }));
    }

    void aSecondWindowSaysThatAnotherWorksOnTheSetUpAndGoesOnAfterIt()
    {
        Person first;
        goUpTo(first, Step::Gateway);
        {
            Person second(first.at());
            for (const QString &way : {u"Set up a new trunk"_qs, u"Continue"_qs, u"Start over"_qs}) {
                second.click(way);
                QVERIFY(second.waitToSee(u"Trunkline is open in another window"_qs));
                second.click(u"Close"_qs);
                QVERIFY(second.waitFor([] { return !QApplication::activeModalWidget(); }));
                QCOMPARE(second.step(), Step::Welcome);
            }
            QVERIFY(isInDraft(first.folder(), "gw.example.com") || first.waitFor([&] { return isInDraft(first.folder(), "gw.example.com"); }));
            second.click(u"Continue"_qs);
            QVERIFY(second.waitToSee(u"Trunkline is open in another window"_qs));
            second.click(u"Try again"_qs); // not yet
            QVERIFY(second.waitToSee(u"Trunkline is open in another window"_qs));
            first.startAgain();
            second.click(u"Try again"_qs);
            QVERIFY(second.waitToBeAt(Step::Account));
            QVERIFY(second.sees(first.twilio().accountSid()));
        }
    }

    void aRecordThatAnotherProgramWorksOnIsWaitedFor()
    {
        Person person;
        person.toNumberPage();
        person.buyNumber();
        person.toReview();
        const auto account = *AccountSid::parse(person.twilio().accountSid());
        const auto trunk = *TrunkName::parse(u"Support line"_qs);
        const QString path = person.folder() + u"/set-ups/"_qs + setup::Journal::fileName(account, trunk);
        std::shared_ptr<setup::Journal> elsewhere = *setup::Journal::open(path, account, trunk.text());
        person.agreeAndGo();
        QVERIFY(person.waitToSee(u"Another Trunkline is working on this set-up"_qs));
        QCOMPARE(person.twilio().writes(), 0);
        elsewhere.reset();
        person.click(u"Try again"_qs);
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        linesAreOnce(person);
    }

    void startingOverAsksOnlyWhenSomethingWasBuilt()
    {
        Person person;
        goUpTo(person, Step::Gateway);
        person.startAgain();
        person.click(u"Start over"_qs);
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(person.waitFor([&] { return !person.sees(u"Continue where you left off"_qs); }));
        QVERIFY(!QFile::exists(person.folder() + u"/draft.json"_qs));
    }

    void startingOverKeepsTheSetUpUnlessOneSaysOtherwise()
    {
        Person person;
        person.setUp();
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        person.startAgain();
        QVERIFY(person.waitToSee(u"the line is built and waits for its check"_qs));
        person.click(u"Start over"_qs);
        QVERIFY(person.waitToSee(u"Trunkline has already created the trunk “Support line” and bought +1 415 555 0147."_qs));
        QVERIFY(person.waitForDialog());
        person.press(Qt::Key_Return); // "Keep my set-up" is what Enter does
        QVERIFY(person.waitFor([] { return !QApplication::activeModalWidget(); }));
        QVERIFY(person.sees(u"Continue where you left off"_qs));
        person.click(u"Start over"_qs);
        QVERIFY(person.waitToSee(u"Start over?"_qs));
        QTest::mouseClick(QApplication::activeModalWidget()->findChildren<QPushButton *>().at(1), Qt::LeftButton);
        QVERIFY(person.waitFor([&] { return !person.sees(u"Continue where you left off"_qs); }));
        QCOMPARE(person.twilio().purchases().size(), 1); // and what was made stays
    }

    void whatWasBuiltCanBeUndoneBeforeStartingOver()
    {
        Person person;
        const auto before = person.twilio().trunks();
        person.setUp();
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        person.vanishAndStartAgain();
        person.click(u"Start over"_qs);
        person.click(u"Undo them first…"_qs);
        QVERIFY(person.waitToBeAt(Step::Account));
        person.type(u"Auth Token"_qs, person.twilio().authToken());
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
        person.next();
        QVERIFY(person.waitToSee(u"Take the line down?"_qs));
        QVERIFY(person.waitToSee(u"Delete the trunk Support line"_qs));
        person.click(u"Take it down"_qs);
        QVERIFY(person.waitToSee(u"The line is down"_qs, 20'000));
        QCOMPARE(person.twilio().trunks(), before);
        person.startAgain();
        QVERIFY(person.waitToSee(u"Set up a new trunk"_qs));
        QVERIFY(!person.sees(u"Continue where you left off"_qs));
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (const QStringList arguments = QCoreApplication::arguments(); arguments.value(1) == u"--somebody")
        return beSomebody(arguments);
    ResumeTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ResumeTest.moc"
