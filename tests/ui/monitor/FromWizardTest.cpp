// From the wizard to the monitor, and back.

#include "Person.h"

#include "pages/MonitorWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QRegularExpression>
#include <QSettings>

using namespace trunkline;
using namespace trunkline::test;
using pages::MonitorWindow;
using pages::Step;

namespace {

void quickly(pages::Wiring &wiring)
{
    wiring.monitorTiming.interval = std::chrono::milliseconds(60);
    wiring.monitorTiming.patience = std::chrono::seconds(0);
}

QAbstractButton *button(MonitorWindow *window, const QString &name)
{
    for (QAbstractButton *one : window->findChildren<QAbstractButton *>())
        if (one->isVisible() && one->text().remove(u'&').contains(name))
            return one;
    return nullptr;
}

void toDone(Person &person)
{
    person.setUp();
    QVERIFY(person.waitToBeAt(Step::Check, 20'000));
    QVERIFY(person.waitToSee(u"Now prove it with a call"_qs));
    person.next();
    QVERIFY(person.waitToBeAt(Step::Done));
}

} // namespace

class FromWizardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // As Person::letNoWarningPass(), and windows cannot be raised without a display.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QNetworkReplyImplPrivate::error: Internal problem)"_qs));
        QSettings().clear();
    }

    void theNewLineIsWatchedAndCheckedFromThere()
    {
        Person person(Person::On::Twilio, {}, quickly);
        toDone(person);
        person.click(u"Open the monitor window"_qs);
        MonitorWindow *monitor = person.window().monitor();
        QVERIFY(monitor && monitor->isVisible());
        QVERIFY(person.waitFor([&] { return monitor->feed().isWhole() && monitor->feed().updated().isValid(); }));
        QCOMPARE(monitor->feed().log().line().name(), u"Support line"_qs);
        QVERIFY(person.waitFor([&] { return button(monitor, u"Place a test call"_qs) != nullptr; })); // nobody has called yet
        button(monitor, u"Check the line"_qs)->click();
        QVERIFY(person.waitToBeAt(Step::Check));
    }

    void anotherTrunkIsCheckedAsItIs()
    {
        Person person(Person::On::Twilio, {}, quickly);
        toDone(person);
        person.click(u"Open the monitor window"_qs);
        MonitorWindow *monitor = person.window().monitor();
        QVERIFY(person.waitFor([&] { return monitor->feed().isWhole() && monitor->feed().updated().isValid(); }));
        monitor->showTrunk(u"Front desk"_qs);
        QVERIFY(person.waitFor([&] { return monitor->calls()->rowCount() == 3; }));
        button(monitor, u"Check the line"_qs)->click();
        QVERIFY(person.waitFor([&] { return person.step() == Step::Check && person.session().trunkInRepair(); }));
        QCOMPARE(person.session().trunkInRepair()->name, u"Front desk"_qs);
    }

    void fromTheWelcomePageItAsksForTheCodes()
    {
        Person person(Person::On::Twilio, {}, quickly);
        QVERIFY(person.waitToBeAt(Step::Welcome));
        person.click(u"Open the monitor window"_qs);
        MonitorWindow *monitor = person.window().monitor();
        QVERIFY(monitor && monitor->isVisible());
        const bool knowsCodes = monitor->session().draft().credentials().has_value();
        QVERIFY(person.waitFor([&] { return knowsCodes ? monitor->feed().isWhole() : button(monitor, u"Sign in"_qs) != nullptr; }));
    }
};

QTEST_MAIN(FromWizardTest)
#include "FromWizardTest.moc"
