#include "Person.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QStandardPaths>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;

namespace {

const QString product = u"Gateway product, optional"_qs;

const QString twoGateways =
    u"CONTAINER ID   IMAGE                        COMMAND   CREATED        STATUS        PORTS                         NAMES\n"
    "1c9d8e7f6a5b   voice-gateway-so:1.0.8       \"sh\"      26 hours ago   Up 26 hours   203.0.114.46:5060->5060/tcp   clinic-so\n"
    "2d0e9f8a7b6c   voice-gateway-so:1.0.8       \"sh\"      26 hours ago   Up 26 hours   203.0.114.47:5062->5060/udp   lab-so\n"
    "3e1f0a9b8c7d   voice-gateway-mr:1.0.8       \"sh\"      26 hours ago   Up 26 hours   203.0.114.48:16384->16384/udp clinic-mr\n"_qs;

QString ownList()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/presets.json"_qs;
}

void writeOwnList(const QByteArray &json)
{
    QVERIFY(QDir().mkpath(QFileInfo(ownList()).path()));
    QFile file(ownList());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
}

QByteArray ownProduct(const QDate &verified)
{
    const QString json = u"{'version': 1, 'presets': [{'id': 'ours', 'name': 'Our exchange', 'group': 'gateways', 'uri': 'sip:{host}',"
                         "'connections': [{'transport': 'tls', 'port': 5071}], 'grade': 'A', 'verified': '%1',"
                         "'source': {'name': 'our wiki', 'url': 'https://wiki.example.com'}}]}"_qs;
    return json.arg(verified.toString(Qt::ISODate)).replace(u'\'', u'"').toUtf8();
}

} // namespace

/// The page "Where is your gateway?", as somebody uses it.
class GatewayTest : public QObject
{
    Q_OBJECT

    static void toGatewayPage(Person &person)
    {
        person.signIn();
        person.nameTrunk(u"Support line"_qs);
    }

    /// From the gateway page to the finished set-up, without a number.
    static void setUp(Person &person)
    {
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Number));
        person.clickTab(u"Decide later"_qs);
        for (const Step step : {Step::Review, Step::Check}) {
            QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
            person.next();
            QVERIFY(person.waitToBeAt(step, 20'000));
        }
    }

    static const practice::Trunk *trunk(Person &person)
    {
        for (const practice::Trunk &one : person.twilio().trunks())
            if (one.friendlyName == u"Support line")
                return &one;
        return nullptr;
    }

    static void paste(Person &person, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        person.click(u"Paste a gateway address"_qs);
    }

private Q_SLOTS:
    void init() { QFile::remove(ownList()); }

    void aProductAsksOnlyForWhatIsMissing()
    {
        Person person;
        toGatewayPage(person);
        person.choose(product, u"LiveKit Cloud"_qs);
        QVERIFY(person.waitToSee(u"From LiveKit’s guide, checked on 22 November 2026."_qs));
        QVERIFY(!person.nextIsEnabled());
        QCOMPARE(person.reason(), u"Fill in “Project ID” first"_qs);
        person.type(u"Project ID"_qs, u"p_4x2k9d7h1mz"_qs);
        QVERIFY(person.waitToSee(u"sip:4x2k9d7h1mz.sip.livekit.cloud:5060;transport=tcp"_qs));
        setUp(person);
        QVERIFY(trunk(person));
        QCOMPARE(trunk(person)->urls.size(), 1);
        QCOMPARE(trunk(person)->urls.first().sipUrl, u"sip:4x2k9d7h1mz.sip.livekit.cloud:5060;transport=tcp"_qs);
        QVERIFY(!trunk(person)->secure);
    }

    void setUpEndsWithExactlyTheSettingsOfTheProduct()
    {
        Person person;
        toGatewayPage(person);
        person.choose(product, u"Bland"_qs);
        QVERIFY(person.waitToSee(u"“Encrypt calls” was turned on, since Bland needs it. Twilio charges for it per minute."_qs));
        QVERIFY(person.sees(u"Call transfer was turned on, since Bland needs it."_qs));
        QVERIFY(person.sees(u"Bland takes only TLS."_qs));
        person.choose(u"Region"_qs, u"Europe"_qs);
        QVERIFY(person.waitToSee(u"sip:eu2.sip.bland.ai:5061;transport=tls"_qs));

        person.click(u"Back"_qs); // what it needs cannot be switched off there
        QVERIFY(person.waitToBeAt(Step::Trunk));
        QVERIFY(person.waitToSee(u"Bland needs this."_qs));
        QVERIFY(!person.find(u"Encrypt calls"_qs));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Gateway));
        setUp(person);
        QVERIFY(trunk(person));
        QVERIFY(trunk(person)->secure);
        QCOMPARE(trunk(person)->transferMode, u"sip-only"_qs);
        QCOMPARE(trunk(person)->transferCallerId, u"from-transferee"_qs);
        QCOMPARE(trunk(person)->urls.first().sipUrl, u"sip:eu2.sip.bland.ai:5061;transport=tls"_qs);
    }

    void aProductThatForbidsEncryptionTurnsItOff()
    {
        Person person;
        toGatewayPage(person);
        person.choose(product, u"Bolna"_qs);
        QVERIFY(person.waitToSee(u"Bolna takes only UDP."_qs));
        QVERIFY(person.waitToSee(u"sip:13.200.45.61:5060;transport=udp"_qs));
        setUp(person);
        QVERIFY(trunk(person) && !trunk(person)->secure);
        QCOMPARE(trunk(person)->urls.first().sipUrl, u"sip:13.200.45.61:5060;transport=udp"_qs);
    }

    void whatIsConnectedInAnotherWaySaysSo()
    {
        Person person;
        toGatewayPage(person);
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.choose(product, u"UiPath"_qs);
        QVERIFY(person.waitToSee(u"UiPath is connected in another way"_qs));
        QVERIFY(person.sees(u"Read UiPath’s guide"_qs));
        QVERIFY(!person.nextIsEnabled());
        QCOMPARE(person.reason(), u"Choose another product first"_qs);
        person.choose(product, u"Other or not sure"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        QVERIFY(person.sees(u"sip:gw.example.com:5060;transport=tcp"_qs));
    }

    void aProductIsFoundByTyping()
    {
        Person person;
        toGatewayPage(person);
        auto *box = qobject_cast<QComboBox *>(person.find(product));
        QVERIFY(box);
        person.type(product, u"tell"_qs); // anywhere in the name
        QWidget *list = box->completer()->popup();
        QVERIFY(person.waitFor([&] { return list->isVisible(); }));
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(person.waitToSee(u"sip:sip.retellai.com:5060;transport=tcp"_qs));
    }

    void ofTwoGatewaysInAListOneIsChosen()
    {
        Person person;
        toGatewayPage(person);
        paste(person, twoGateways);
        QVERIFY(person.waitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QCOMPARE(menu->actions().size(), 3);
        QCOMPARE(menu->actions().first()->text(), u"Which one?"_qs);
        QVERIFY(menu->actions().at(2)->text().contains(u"lab-so"_qs));
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(person.waitToSee(u"Recognised: 203.0.114.47, port 5062, UDP. From the container lab-so."_qs));
        QVERIFY(person.sees(u"sip:203.0.114.47:5062;transport=udp"_qs));
        QVERIFY(person.sees(u"lab-so takes only UDP."_qs)); // the container publishes nothing else
    }

    void ofTheOrchestratorAndTheMediaRelayTheOrchestratorIsTaken()
    {
        Person person;
        toGatewayPage(person);
        QString list = twoGateways;
        list.remove(QRegularExpression(u"2d0e[^\n]*\n"_qs));
        QGuiApplication::clipboard()->setText(list);
        QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste); // into the field itself
        QVERIFY(person.waitToSee(u"Recognised: 203.0.114.46, port 5060, TCP. From the container clinic-so."_qs));
        QVERIFY(person.sees(u"sip:203.0.114.46:5060;transport=tcp"_qs));
    }

    void aListWithoutAnAddressSaysWhy()
    {
        Person person;
        toGatewayPage(person);
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        paste(person, u"NAME  TYPE          CLUSTER-IP  EXTERNAL-IP  PORT(S)         AGE\nsip   LoadBalancer  10.96.4.18  <pending>    5060:30060/TCP  4s"_qs);
        QVERIFY(person.waitToSee(u"The service has no public address yet. Wait for it, then paste again."_qs));
        QVERIFY(person.sees(u"sip:gw.example.com:5060;transport=tcp"_qs)); // the field is as it was
        paste(person, u"Dear all,\nthe gateway is ready."_qs);
        QVERIFY(person.waitToSee(u"No gateway address found in what you pasted."_qs));
    }

    void exactlyTheWrongPartIsNamed()
    {
        Person person;
        toGatewayPage(person);
        person.type(u"Gateway address"_qs, u"203.0.300.10"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(u"Each part must be 255 or less. Look at “300”."_qs));
        auto *address = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(address);
        QCOMPARE(address->selectedText(), u"300"_qs);
    }

    void anOwnListOfProductsIsUsedAndItsAgeIsTold()
    {
        writeOwnList(ownProduct(QDate::currentDate().addDays(-91)));
        Person person;
        toGatewayPage(person);
        person.choose(product, u"Our exchange"_qs);
        QVERIFY(person.waitToSee(u"TLS, port 5071. From our wiki, checked on"_qs));
        QVERIFY(person.sees(u", a while ago."_qs));
        person.type(u"Gateway address"_qs, u"pbx.example.com"_qs);
        QVERIFY(person.waitToSee(u"sip:pbx.example.com:5071;transport=tls"_qs));
        person.choose(product, u"Retell AI"_qs);
        QVERIFY(person.waitToSee(u"From Retell’s guide"_qs));
    }

    void anOwnListThatWasCheckedLatelyIsNotOld()
    {
        writeOwnList(ownProduct(QDate::currentDate().addDays(-90)));
        Person person;
        toGatewayPage(person);
        person.choose(product, u"Our exchange"_qs);
        QVERIFY(person.waitToSee(u"TLS, port 5071. From our wiki, checked on"_qs));
        QVERIFY(!person.sees(u"a while ago"_qs));
    }

    void aBadOwnListIsReportedAndTheBuiltInOneIsUsed()
    {
        writeOwnList("{\"version\": 1, \"presets\": [{\"id\": \"ours\", \"colour\": \"red\"}]}");
        Person person;
        toGatewayPage(person);
        QVERIFY(person.waitToSee(u"Your own list of products can’t be used"_qs));
        QVERIFY(person.waitToSee(u"presets.json:1: \"colour\" is not known here."_qs));
        person.choose(product, u"Retell AI"_qs);
        QVERIFY(person.waitToSee(u"sip:sip.retellai.com:5060;transport=tcp"_qs));
    }

    void theProductIsRememberedWhenOneGoesOnLater()
    {
        Person person;
        toGatewayPage(person);
        person.choose(product, u"LiveKit Cloud"_qs);
        person.type(u"Project ID"_qs, u"p_4x2k9d7h1mz"_qs);
        person.click(u"Save and close"_qs);
        QVERIFY(person.waitFor([&] { return !person.window().isVisible(); }));
        person.startAgain();
        person.click(u"Continue"_qs);
        QVERIFY(person.waitToBeAt(Step::Account));
        person.type(u"Auth Token"_qs, person.twilio().authToken());
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
        person.next();
        QVERIFY(person.waitFor([&] { return person.step() == Step::Gateway || person.step() == Step::Trunk; }));
        if (person.step() == Step::Trunk)
            person.next();
        QVERIFY(person.waitToBeAt(Step::Gateway));
        QVERIFY(person.waitToSee(u"sip:4x2k9d7h1mz.sip.livekit.cloud:5060;transport=tcp"_qs));
        QVERIFY(person.sees(u"From LiveKit’s guide"_qs));
    }
};

QTEST_MAIN(GatewayTest)
#include "GatewayTest.moc"
