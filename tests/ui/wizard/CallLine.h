#pragma once

#include "Person.h"
#include "setup/TestCall.h"

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>

namespace trunkline::test {

/// Somebody at page "Check the line", with a line that was made earlier and calls that go to the practice gateway.
class CallLine
{
public:
    static constexpr int patience = 20'000;

    explicit CallLine(const QString &address = u"sip:203.0.113.10:5060;transport=tcp"_qs, const std::function<void(practice::Trunk &)> &change = {})
    {
        practice::Account &account = person.twilio().account();
        const QString sid = account.addTrunk(u"Riverside Clinic line"_qs).sid;
        account.addOriginationUrl(*account.trunk(sid), address, u"Gateway"_qs);
        account.assign(account.addNumber(number()), sid);
        if (change)
            change(*account.trunk(sid));
        toCheck();
    }

    static QString number() { return u"+14155550147"_qs; }
    practice::Trunk &trunk()
    {
        for (practice::Trunk &one : person.twilio().account().trunks)
            if (one.friendlyName == u"Riverside Clinic line")
                return one;
        qFatal("the trunk is gone");
    }
    setup::TestCall &testCall() { return person.session().testCall(); }
    int callsPlaced()
    {
        int found = 0;
        for (const practice::Request &one : person.twilio().requests())
            found += one.method == "POST" && one.path.endsWith(u"/Calls.json"_qs) ? 1 : 0;
        return found;
    }
    bool isQuiet() { return !person.session().checking() && !person.session().repairing() && !testCall().running() && !testCall().explaining(); }

    void call(const QString &button = u"Place a test call"_qs)
    {
        QSignalSpy changes(&testCall(), &setup::TestCall::changed);
        person.click(button);
        QVERIFY(!changes.isEmpty() || changes.wait(5'000));
        QVERIFY(person.waitFor([this] { return isQuiet(); }, patience));
    }
    void callAgain() { call(u"Call again"_qs); }
    void checkAgain()
    {
        person.press(Qt::Key_F5);
        QVERIFY(person.waitFor([this] { return isQuiet(); }, patience));
    }
    /// The plan is shown, and agreed to.
    void agreeToTheRepair()
    {
        QVERIFY(person.waitToSee(u"Fix the line?"_qs));
        QVERIFY(person.waitForDialog());
        person.click(u"Fix it"_qs);
        QVERIFY(person.waitFor([this] { return !QApplication::activeModalWidget() && isQuiet(); }, patience));
    }
    void setGateway(const std::function<void(practice::GatewayPlace &)> &change)
    {
        practice::GatewayPlace place = practice::GatewayPlace::of(person.gateway());
        place.patience = std::chrono::milliseconds(200);
        change(place);
        person.twilio().setGateway(place);
    }

    Person person;

private:
    void toCheck()
    {
        person.click(u"Check or repair an existing set-up"_qs);
        QVERIFY(person.waitToBeAt(pages::Step::Account));
        person.typeCodes();
        QVERIFY(person.waitFor([this] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(pages::Step::ChooseTrunk));
        QVERIFY(person.waitToSee(u"Riverside Clinic line"_qs));
        person.clickRow(u"Trunks"_qs, u"Riverside Clinic line"_qs);
        QVERIFY(person.waitFor([this] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(pages::Step::Check));
        testCall().setPace(std::chrono::milliseconds(40), std::chrono::seconds(0));
        QVERIFY(person.waitFor([this] { return isQuiet() && person.find(u"own phone"_qs) && testCall().callersKnown(); }, patience));
    }
};

} // namespace trunkline::test
