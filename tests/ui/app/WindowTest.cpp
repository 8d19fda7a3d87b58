#include "Keys.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QRegularExpression>
#include <QScreen>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using trunkline::test::Keys;

namespace {

/// How many colours are on the screen: one on an empty one, many once a window with text was painted.
qsizetype coloursOnScreen()
{
    const QImage screen = QGuiApplication::primaryScreen()->grabWindow(0).toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < screen.height(); y += 2)
        for (int x = 0; x < screen.width(); x += 2)
            colours.insert(screen.pixel(x, y));
    return colours.size();
}

} // namespace

/// The real program on a real display, from start to end.
class WindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void theWizardShowsItselfAndEndsPolitely_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("language");
        QTest::newRow("welcome") << QStringList() << u"C.UTF-8"_qs;
        QTest::newRow("practice") << QStringList{u"--practice"_qs} << u"C.UTF-8"_qs;
        QTest::newRow("German") << QStringList() << u"de"_qs;
        QTest::newRow("Arabic") << QStringList{u"--practice"_qs} << u"ar"_qs;
    }
    void theWizardShowsItselfAndEndsPolitely()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, language);
        QTRY_COMPARE_WITH_TIMEOUT(coloursOnScreen(), 1, 30'000);

        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LANGUAGE"_qs, language);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(TRUNKLINE_PROGRAM), arguments);
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(coloursOnScreen() > 50, 60'000);
        ::kill(pid_t(program.processId()), SIGINT);
        QVERIFY(program.waitForFinished(30'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.readAllStandardError(), QByteArray()); // not one warning
    }

    void killedWhileSomebodyTypesItGoesOnWhereItWas()
    {
        Keys keys;
        QVERIFY(keys.areThere());
        QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_qs, home.path());
        // Without a session bus: a keyring that asks for its password would take the keys.
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_qs, u"unix:path=/nonexistent"_qs);
        environment.remove(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_qs);
        const auto draft = [&] {
            QDirIterator files(home.path(), {u"draft.json"_qs}, QDir::Files, QDirIterator::Subdirectories);
            if (!files.hasNext())
                return QByteArray();
            QFile file(files.next());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto start = [&](QProcess &program) {
            program.setProcessEnvironment(environment);
            program.start(QStringLiteral(TRUNKLINE_PROGRAM), QStringList());
            return program.waitForStarted() && QTest::qWaitFor([] { return coloursOnScreen() > 50; }, 60'000);
        };
        QTRY_COMPARE_WITH_TIMEOUT(coloursOnScreen(), 1, 30'000);
        {
            QProcess program;
            QVERIFY(start(program));
            keys.press(Keys::enter); // "Set up a new trunk" has the focus
            for (const char letter : {'0', '1', '2', '3'}) // and then the Account SID
                keys.press(static_cast<unsigned char>(letter));
            QTRY_VERIFY_WITH_TIMEOUT(draft().contains("\"accountSid\": \"0123\""), 20'000);
            ::kill(pid_t(program.processId()), SIGKILL);
            QVERIFY(program.waitForFinished(30'000));
        }
        QTRY_COMPARE_WITH_TIMEOUT(coloursOnScreen(), 1, 30'000);
        QProcess program;
        QVERIFY(start(program));
        keys.press(Keys::enter); // "Continue" has it now
        keys.press('4'); // at the first field that is wrong, behind what was typed before
        QTRY_VERIFY_WITH_TIMEOUT(draft().contains("\"accountSid\": \"01234\""), 20'000);
        ::kill(pid_t(program.processId()), SIGINT);
        QVERIFY(program.waitForFinished(30'000));
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.readAllStandardError(), QByteArray());
    }

    void anEndpointThatWouldLeakTheSecretIsRefusedBeforeAnythingIsShown()
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TRUNKLINE_TWILIO_ENDPOINT"_qs, u"http://api.example.com"_qs);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(TRUNKLINE_PROGRAM), QStringList());
        QVERIFY(program.waitForFinished(30'000));
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardError().contains("https"));
    }
};

QTEST_MAIN(WindowTest)
#include "WindowTest.moc"
