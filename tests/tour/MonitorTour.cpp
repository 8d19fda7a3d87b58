// The monitor window as pictures, in every look.

#include "Dresser.h"

#include "pages/CallDetails.h"
#include "pages/CallsTable.h"
#include "pages/ChartPanel.h"
#include "pages/DayChart.h"
#include "pages/MonitorWindow.h"
#include "practice/PracticeTwilio.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace trunkline;
using namespace trunkline::test;

namespace {

QVector<Look> looks()
{
    using widgets::Appearance;
    const QSize size(1120, 720);
    return {{u"light"_qs, Appearance::Light, u"en"_qs, size},
            {u"dark"_qs, Appearance::Dark, u"en"_qs, size},
            {u"german"_qs, Appearance::Light, u"de"_qs, size},
            {u"arabic"_qs, Appearance::Light, u"ar"_qs, size},
            {u"german-880x600"_qs, Appearance::Light, u"de"_qs, {880, 600}},
            {u"text-200"_qs, Appearance::Light, u"en"_qs, {1400, 1000}, 2}};
}

/// The week of the design: on a usual day calls are answered, today the gateway fell silent.
void addWeek(practice::PracticeTwilio &twilio)
{
    practice::Account &account = twilio.account();
    account.calls.clear();
    account.trunks.last().friendlyName = u"Riverside Clinic line"_qs;
    account.trunks.last().urls.first().sipUrl = u"sip:203.0.113.10:5060;transport=tcp"_qs;
    const QStringList callers{u"+14155550190"_qs, u"+16285550133"_qs, u"+15105550171"_qs, u"anonymous"_qs, u"+14155550118"_qs, u"+14155550155"_qs,
                              u"+16505550102"_qs, u"+442079460018"_qs};
    const QDateTime now = practice::Account::now();
    const QVector<std::pair<int, int>> days{{14, 5}, {8, 0}, {17, 1}, {22, 2}, {19, 0}, {21, 1}, {18, 0}}; // today first
    int number = 0;
    for (int day = 0; day < days.size(); ++day) {
        const auto [answered, failed] = days.at(day);
        for (int i = 0; i < answered + failed; ++i, ++number) {
            practice::Call call;
            call.sid = account.newSid(QLatin1String("CA"));
            call.direction = u"trunking-originating"_qs;
            call.from = callers.at(number % callers.size());
            call.to = u"sip:+16285550106@203.0.113.10;region=us1"_qs;
            call.trunkSid = account.trunks.last().sid;
            call.started = now.addDays(-day).addSecs(-60 * 3 - i * 60 * (day == 0 ? 1 : 9));
            const bool isFailed = i < failed;
            call.status = isFailed ? u"failed"_qs : u"completed"_qs;
            call.seconds = isFailed ? 0 : 40 + (number * 37) % 190;
            account.calls.append(call);
            if (isFailed) {
                practice::Alert &alert = account.addAlert(32011, u"Gateway did not respond in time"_qs, call.sid);
                alert.more = {{u"sipUri"_qs, u"sip:203.0.113.10:5060;transport=tcp"_qs}};
                alert.generated = call.started.addSecs(4);
            }
        }
    }
}

} // namespace

class MonitorTour : public QObject
{
    Q_OBJECT

    Dresser m_dresser;
    QTemporaryDir m_home;

    std::unique_ptr<pages::MonitorWindow> window(practice::PracticeTwilio &twilio, const Look &look)
    {
        QSettings().clear();
        pages::MonitorWiring wiring;
        wiring.service.endpoints = *twilio::Endpoints::fromTemplate(twilio.endpointTemplate());
        wiring.service.credentials = Credentials{*AccountSid::parse(twilio.accountSid()), {}, Secret(twilio.authToken())};
        wiring.folder = m_home.path();
        wiring.check = wiring.testCall = wiring.addNumber = [](const setup::Service &, const twilio::Trunk &) {};
        auto window = std::make_unique<pages::MonitorWindow>(std::move(wiring));
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->resize(look.size);
        window->show();
        return window;
    }

private Q_SLOTS:
    void initTestCase() { m_dresser.begin(); }

    void theMonitor_data()
    {
        QTest::addColumn<int>("look");
        for (int look = 0; look < looks().size(); ++look)
            QTest::newRow(qPrintable(looks().at(look).name)) << look;
    }
    void theMonitor()
    {
        QFETCH(int, look);
        const Look chosen = looks().at(look);
        m_dresser.use(chosen);
        practice::PracticeTwilio twilio;
        addWeek(twilio);
        QVERIFY(twilio.start());
        auto monitor = window(twilio, chosen);
        QTRY_VERIFY_WITH_TIMEOUT(monitor->feed().isWhole() && monitor->feed().updated().isValid() && monitor->calls()->rowCount() >= 100, 20'000);
        monitor->table()->setCurrentIndex(monitor->calls()->index(0, 0));
        QTRY_VERIFY(!monitor->feed().isLooking());
        pages::DayChart *chart = monitor->chartPanel()->chart();
        QTRY_VERIFY(!chart->bars().isEmpty() && chart->bars().last().total() + chart->bars().at(5).total() >= 19); // counted
        m_dresser.picture(*monitor, u"09-monitor"_qs);

        twilio.account().calls.clear();
        twilio.account().alerts.clear();
        auto empty = window(twilio, chosen);
        QTRY_VERIFY_WITH_TIMEOUT(empty->feed().isWhole() && empty->feed().updated().isValid(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!empty->table()->isVisible(), 20'000);
        m_dresser.picture(*empty, u"09b-monitor-empty"_qs);
    }
    void everyButtonShowsItsWholeText() { QVERIFY2(m_dresser.clipped().isEmpty(), qPrintable(m_dresser.clipped().join(u'\n'))); }
};

QTEST_MAIN(MonitorTour)
#include "MonitorTour.moc"
