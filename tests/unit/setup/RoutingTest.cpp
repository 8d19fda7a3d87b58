// What a number did before it was taken over is put back, of whatever kind it was, and what has nothing to do with calls is
// never touched.

#include "PracticeLine.h"

#include "../NoWarnings.h"

using namespace trunkline;
using namespace trunkline::test;
using setup::Runner;

Q_DECLARE_METATYPE(QJsonObject)

class RoutingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void whatANumberDidIsPutBack_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<bool>("application");
        QTest::addColumn<bool>("onTrunk");
        const QString web = u"https://hooks.riverside.example/"_qs;
        const auto row = [](const char *name, const QJsonObject &settings, bool application = false, bool onTrunk = false) {
            QTest::newRow(name) << settings << application << onTrunk;
        };
        row("nothing", {});
        row("a website", {{u"voice_url"_qs, web}});
        row("a website asked with GET", {{u"voice_url"_qs, web}, {u"voice_method"_qs, u"GET"_qs}});
        row("a website and another for when it fails", {{u"voice_url"_qs, web}, {u"voice_method"_qs, u"GET"_qs},
                                                        {u"voice_fallback_url"_qs, QString(web + u"sorry")},
                                                        {u"voice_fallback_method"_qs, u"POST"_qs}});
        row("an application", {}, true);
        row("an application, with a website that it hides", {{u"voice_url"_qs, web}}, true);
        row("another trunk", {}, false, true);
        row("another trunk, with a website that it hides", {{u"voice_url"_qs, web}}, false, true);
        row("with texts and reports elsewhere", {{u"voice_url"_qs, web}, {u"status_callback"_qs, QString(web + u"status")},
                                                 {u"status_callback_method"_qs, u"GET"_qs}, {u"sms_url"_qs, QString(web + u"sms")},
                                                 {u"sms_method"_qs, u"GET"_qs}, {u"voice_caller_id_lookup"_qs, true}});
    }
    void whatANumberDidIsPutBack()
    {
        QFETCH(QJsonObject, settings);
        QFETCH(bool, application);
        QFETCH(bool, onTrunk);
        PracticeLine line;
        practice::Account &account = line.practice.account();
        practice::Number *number = account.numberByPhone(u"+14155550132"_qs);
        for (auto it = settings.begin(); it != settings.end(); ++it)
            number->settings.insert(it.key(), it.value());
        if (application)
            number->settings.insert(u"voice_application_sid"_qs, account.applicationSids.first());
        if (onTrunk)
            number->trunkSid = account.trunks.first().sid;
        const practice::Number before = *number;

        const Runner &run = line.run(PracticeLine::answers(R"({"use": "+14155550132", "takeOver": true})"));
        QCOMPARE(run.state(), Runner::State::Done);
        const practice::Number during = *account.numberByPhone(u"+14155550132"_qs);
        QCOMPARE(during.trunkSid, line.trunk()->sid);
        for (const QString &own : {u"status_callback"_qs, u"status_callback_method"_qs, u"sms_url"_qs, u"sms_method"_qs,
                                   u"voice_caller_id_lookup"_qs})
            QCOMPARE(during.settings.value(own), before.settings.value(own));

        line.startOver(); // another process: only the record knows
        QCOMPARE(line.undo().state(), Runner::State::Done);
        const practice::Number after = *account.numberByPhone(u"+14155550132"_qs);
        QCOMPARE(after.trunkSid, before.trunkSid);
        QCOMPARE(after.settings, before.settings);
        QCOMPARE(after.friendlyName, before.friendlyName);
    }
};

QTEST_GUILESS_MAIN(RoutingTest)
#include "RoutingTest.moc"
