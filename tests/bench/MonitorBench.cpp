// 100 000 calls and 5 000 alerts in the monitor window. The account is a process of its own, so that neither its work nor its
// memory is taken for the window's.

#include "pages/CallsTable.h"
#include "pages/MonitorWindow.h"
#include "practice/PracticeTwilio.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <unistd.h>

using namespace trunkline;

namespace {

bool isFull()
{
    return qEnvironmentVariable("TRUNKLINE_BENCH") == u"full";
}

/// KiB that this process really has in memory, now or at most.
qint64 memory(const QByteArray &what)
{
    QFile status(u"/proc/self/status"_qs);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(QByteArray(what + ':')))
            return line.mid(what.size() + 1).simplified().split(' ').first().toLongLong();
    return 0;
}

/// How long the event loop was away, at most: a timer that should come every 5 ms.
class Stall : public QObject
{
public:
    Stall()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(5);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_gaps.append(m_clock.restart()); });
        m_clock.start();
        m_timer.start();
    }
    qint64 longest() const { return m_gaps.isEmpty() ? 0 : *std::max_element(m_gaps.begin(), m_gaps.end()); }
    qint64 share(int per) // the gap that so many of a thousand stay under
    {
        std::sort(m_gaps.begin(), m_gaps.end());
        return m_gaps.isEmpty() ? 0 : m_gaps.at(std::min<qsizetype>(m_gaps.size() - 1, m_gaps.size() * per / 1000));
    }
    void forget()
    {
        m_gaps.clear();
        m_clock.restart();
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    QVector<qint64> m_gaps;
};

int serve()
{
    practice::Options options;
    options.pastCalls = isFull() ? 100'000 : 4'000;
    options.pastAlerts = isFull() ? 5'000 : 200;
    practice::PracticeTwilio twilio(options);
    if (!twilio.start())
        return 1;
    std::printf("%s %s %s %s\n", qPrintable(twilio.endpointTemplate()), qPrintable(twilio.accountSid()), qPrintable(twilio.authToken()),
                qPrintable(twilio.trunks().last().sid));
    std::fflush(stdout);
    // A call comes in whenever the other side says so.
    QSocketNotifier asked(0, QSocketNotifier::Read);
    QObject::connect(&asked, &QSocketNotifier::activated, [&] {
        char letter = 0;
        if (::read(0, &letter, 1) <= 0)
            return QCoreApplication::quit();
        practice::Call call = twilio.account().calls.first();
        call.sid = twilio.account().newSid(QLatin1String("CA"));
        call.started = practice::Account::now();
        twilio.account().calls.prepend(call);
    });
    return QCoreApplication::exec();
}

} // namespace

class MonitorBench : public QObject
{
    Q_OBJECT

private:
    QProcess m_server;
    QTemporaryDir m_folder;
    QStringList m_where;

private Q_SLOTS:
    void initTestCase()
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(QCoreApplication::applicationFilePath(), {u"serve"_qs});
        QVERIFY(m_server.waitForStarted());
        QVERIFY(QTest::qWaitFor([this] { return m_server.canReadLine(); }, 60'000));
        m_where = QString::fromUtf8(m_server.readLine()).simplified().split(u' ');
        QCOMPARE(m_where.size(), 4);
    }
    void cleanupTestCase()
    {
        m_server.closeWriteChannel();
        m_server.waitForFinished();
    }

    void aHundredThousandCallsInTheWindow()
    {
        const int calls = isFull() ? 100'000 : 4'000, alerts = isFull() ? 5'000 : 200;
        pages::MonitorWiring wiring;
        wiring.service.endpoints = *twilio::Endpoints::fromTemplate(m_where.at(0));
        wiring.service.credentials = Credentials{*AccountSid::parse(m_where.at(1)), {}, Secret(m_where.at(2))};
        wiring.folder = m_folder.path();
        wiring.trunk = m_where.at(3);
        wiring.timing.interval = std::chrono::milliseconds(500);
        wiring.timing.patience = std::chrono::seconds(0);
        QSettings().setValue(u"monitor/time"_qs, int(pages::MonitorBar::Time::Month));
        pages::MonitorWindow window(std::move(wiring));
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const qint64 before = memory("VmRSS");
        Stall stall;
        QElapsedTimer clock;
        clock.start();
        int pages = 0;
        connect(&window.feed(), &monitor::Feed::changed, this, [&pages](const monitor::LogChange &change) { pages += change.added.isEmpty() ? 0 : 1; });
        QVERIFY(QTest::qWaitFor([&window] { return window.feed().isWhole() && window.feed().updated().isValid(); }, 580'000));
        const qint64 took = clock.elapsed();
        QTRY_VERIFY(window.calls()->rowCount() >= calls);
        QCOMPARE(window.feed().log().alertCount(), alerts);
        int alertOnly = 0;
        for (quint32 place = 0; place < quint32(window.feed().log().size()); ++place)
            alertOnly += window.feed().log().at(place).alertOnly ? 1 : 0;
        QCOMPARE(alertOnly, alerts / 20);
        const qint64 after = memory("VmRSS"), peak = memory("VmHWM");
        qInfo("%d calls and %d alerts in %d changes: %lld ms", int(window.feed().log().size()), alerts, pages, took);
        qInfo("longest event-loop stall while loading: %lld ms; 99.9 %% of the loops under %lld ms, 99 %% under %lld ms", stall.longest(), stall.share(999), stall.share(990));
        qInfo("memory: %lld KiB before, %lld KiB after, %lld KiB at most; %.0f bytes a call", before, after, peak, 1024.0 * double(after - before) / calls);
        // Bounded: a QString for every cell would be more than a kilobyte.
        QVERIFY2(!isFull() || (after - before) * 1024 / calls < 900, "memory");

        // What the user does meanwhile.
        stall.forget();
        window.table()->sortByColumn(pages::CallsModel::Caller, Qt::AscendingOrder);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        qInfo("sorting by caller: stall %lld ms", stall.longest());
        window.table()->sortByColumn(pages::CallsModel::Time, Qt::DescendingOrder);
        QCoreApplication::processEvents();

        const int rows = window.calls()->rowCount();
        const qsizetype looks = 3;
        QSignalSpy looked(&window.feed(), &monitor::Feed::looked);
        stall.forget();
        m_server.write("x");
        QTRY_COMPARE_WITH_TIMEOUT(window.calls()->rowCount(), rows + 1, 20'000);
        QVERIFY(looked.size() <= looks); // the look that was under way, and the next
        qInfo("a new call was there after %lld look(s); longest stall of refreshing: %lld ms", qint64(looked.size()), stall.longest());
    }
};

int main(int argc, char **argv)
{
    if (argc > 1 && QByteArrayView(argv[1]) == "serve") {
        QCoreApplication app(argc, argv);
        return serve();
    }
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"trunkline"_qs);
    QCoreApplication::setApplicationName(u"trunkline-bench"_qs);
    MonitorBench bench;
    return QTest::qExec(&bench, argc, argv);
}

#include "MonitorBench.moc"
