#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QRegularExpression>
#include <QScreen>
#include <QSet>
#include <QTest>
#include <csignal>

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
