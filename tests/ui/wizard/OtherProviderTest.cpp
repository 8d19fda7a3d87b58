#include "Person.h"

#include "answers/Isolate.h"
#include "practice/PracticeGateway.h"
#include "widgets/HelpDrawer.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QUrl>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;

/// "I don't use Twilio", and the short guide.
class OtherProviderTest : public QObject
{
    Q_OBJECT

    QList<QUrl> m_opened;

    static void go(Person &person)
    {
        person.click(u"I don’t use Twilio"_qs);
        QVERIFY(person.waitToBeAt(Step::OtherProvider));
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

public Q_SLOTS:
    void open(const QUrl &address) { m_opened.append(address); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_qs));
        QGuiApplication::clipboard()->clear();
        m_opened.clear();
        QDesktopServices::setUrlHandler(u"https"_qs, this, "open"); // no browser
    }

    void welcomeLeadsThereAndBack()
    {
        Person person;
        go(person);
        QVERIFY(person.sees(u"Using another phone provider"_qs));
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        for (const QString &line : {u"SIP trunk for incoming calls: One phone number, no outgoing calls needed"_qs,
                                    u"Connection: TCP, port 5060 (TLS on port 5061 if they offer it)"_qs, u"Sound format: G.711 (PCMU or PCMA)"_qs,
                                    u"Key presses: RFC 4733 events"_qs, u"Their addresses: Where their calls come from, for your firewall"_qs})
            QVERIFY2(person.sees(line), qPrintable(line));
        QVERIFY(!person.find(u"Next"_qs));
        person.click(u"Back"_qs);
        QVERIFY(person.waitToBeAt(Step::Welcome));
        QVERIFY(!person.sees(u"Continue where you left off"_qs)); // nothing was begun
    }

    void theLinesFollowTheAddress()
    {
        Person person;
        go(person);
        person.type(u"Your gateway’s address"_qs, u"gw.example.com"_qs);
        QVERIFY(person.waitToSee(u"sip:gw.example.com:5060;transport=tcp"_qs));
        person.type(u"Your gateway’s address"_qs, u"<sip:gw.example.com:5070;transport=udp>"_qs);
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(u"sip:gw.example.com:5070;transport=udp"_qs));
        QVERIFY(person.sees(u"Connection: UDP, port 5070"_qs));
        QCOMPARE(person.step(), Step::OtherProvider); // Enter leads nowhere
    }

    void whatIsWrongWithTheAddressIsSaid_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("words");
        QTest::newRow("wrong") << u"203.0.113.300"_qs << u"Each part must be 255 or less."_qs;
        QTest::newRow("private") << u"192.168.1.20"_qs << u"192.168.1.20 works only inside your building."_qs;
        QTest::newRow("this computer") << u"127.0.0.1"_qs << u"This address means “this computer”."_qs;
        QTest::newRow("sample") << u"203.0.113.10"_qs << u"This is a sample address from a manual."_qs;
    }
    void whatIsWrongWithTheAddressIsSaid()
    {
        QFETCH(QString, address);
        QFETCH(QString, words);
        Person person;
        go(person);
        person.type(u"Your gateway’s address"_qs, address);
        QVERIFY(!person.sees(words)); // not while somebody types
        person.press(Qt::Key_Tab);
        QVERIFY(person.waitToSee(words));
        person.type(u"Your gateway’s address"_qs, u"gw.example.com"_qs);
        person.press(Qt::Key_Tab);
        QVERIFY(person.waitFor([&] { return !person.sees(words); }));
    }

    void theGatewayIsTestedWhenAskedFor()
    {
        practice::PracticeGateway gateway;
        QVERIFY2(gateway.start(), qPrintable(gateway.errorString()));
        Person person;
        go(person);
        QVERIFY(!person.find(u"Test the gateway"_qs)); // whom?
        person.type(u"Your gateway’s address"_qs, u"sip:127.0.0.1:%1;transport=tcp"_qs.arg(gateway.port()));
        person.press(Qt::Key_Tab);
        QVERIFY(person.waitFor([&] { return person.find(u"Test the gateway"_qs) != nullptr; }));
        QCOMPARE(gateway.heard(), 0); // nothing is sent by itself
        person.click(u"Test the gateway"_qs);
        QVERIFY(person.waitToSee(u"It answered in"_qs));
        QVERIFY(gateway.heard() > 0);
        QVERIFY(!person.sees(u"Twilio tests"_qs) && !person.sees(u"from Twilio"_qs)); // nobody here uses it
        person.click(u"What was tried"_qs);
        QVERIFY(person.waitToSee(u"SIP answer"_qs));
        // Another address has not been tested.
        person.type(u"Your gateway’s address"_qs, u"gw.example.com"_qs);
        QVERIFY(person.waitFor([&] { return !person.sees(u"It answered in"_qs) && person.find(u"Test the gateway"_qs); }));
    }

    void enterTestsAndWhatHelpsIsSaid()
    {
        QTcpSocket kept; // bound, and nobody listens: who connects is refused, and nobody else gets the port
        QVERIFY(kept.bind(QHostAddress::LocalHost));
        const quint16 nobody = kept.localPort();
        Person person;
        go(person);
        person.type(u"Your gateway’s address"_qs, u"sip:127.0.0.1:%1;transport=tcp"_qs.arg(nobody));
        person.press(Qt::Key_Return);
        QVERIFY(person.waitToSee(u"Nothing listens on port %1"_qs.arg(nobody)));
        QVERIFY(person.sees(u"Check the port, or start the gateway."_qs));
        QVERIFY(person.find(u"Test again"_qs));
    }

    void theLinesAreCopiedAsALetter()
    {
        Person person;
        go(person);
        QVERIFY(!person.find(u"Copy as a message"_qs)); // without an address it would ask for nothing
        person.type(u"Your gateway’s address"_qs, u"gw.example.com"_qs);
        person.click(u"Copy as a message"_qs);
        QVERIFY2(clipboard().startsWith(u"Subject: SIP trunk for incoming calls\n"_qs), qPrintable(clipboard()));
        QVERIFY2(clipboard().contains(u"- Send calls to: sip:gw.example.com:5060;transport=tcp\n"_qs), qPrintable(clipboard()));
        QVERIFY(person.sees(u"Copied"_qs));
    }

    void ctrlCCopiesARow()
    {
        Person person;
        go(person);
        person.type(u"Your gateway’s address"_qs, u"gw.example.com"_qs);
        QWidget *list = person.find(u"Ask your provider for this"_qs);
        QVERIFY(list);
        list->setFocus(Qt::TabFocusReason);
        person.press(Qt::Key_Down);
        person.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"Send calls to: sip:gw.example.com:5060;transport=tcp"_qs);
    }

    void theAddressIsThereOnPageGateway()
    {
        Person person;
        go(person);
        person.type(u"Your gateway’s address"_qs, u"sip:gw.example.com:5070;transport=udp"_qs);
        person.press(Qt::Key_Tab);
        person.click(u"Back"_qs);
        QVERIFY(person.waitToBeAt(Step::Welcome));
        person.signIn();
        person.nameTrunk(u"Support line"_qs);
        QVERIFY(person.waitToSee(u"sip:gw.example.com:5070;transport=udp"_qs));
        person.window().goTo(Step::Welcome);
        go(person);
        QVERIFY(person.sees(u"sip:gw.example.com:5070;transport=udp"_qs)); // and the other way
        person.click(u"Back"_qs);
        person.click(u"Continue"_qs);
        QVERIFY(person.waitToBeAt(Step::Gateway)); // the set-up stands where it stood
    }

    void everythingIsInReachOfTheKeyboard()
    {
        Person person;
        go(person);
        QTest::keyClicks(QApplication::focusWidget(), u"gw.example.com"_qs);
        QStringList stops;
        for (int i = 0; i < 6; ++i) {
            person.press(Qt::Key_Tab);
            const QWidget *focus = QApplication::focusWidget();
            const auto *button = qobject_cast<const QAbstractButton *>(focus);
            stops.append(button ? plain(button->text()).remove(u'&') : focus->accessibleName());
        }
        QCOMPARE(stops, (QStringList{u"Test the gateway"_qs, u"Copy as a message"_qs, u"Ask your provider for this"_qs, u"Trunk or SBC? A short guide"_qs, u"Back"_qs, u"Close"_qs}));
        person.press(Qt::Key_B, Qt::AltModifier);
        QVERIFY(person.waitToBeAt(Step::Welcome));
        go(person);
        person.click(u"Close"_qs);
        QVERIFY(person.waitFor([&] { return !person.window().isVisible(); }));
    }

    void theGuideAnswersAndOpensNothingByItself()
    {
        Person person;
        person.click(u"Help"_qs);
        person.click(u"Trunk or SBC? A short guide"_qs);
        QVERIFY(person.waitToSee(u"Directly, or through a session border controller?"_qs));
        QVERIFY(person.sees(u"They can, since 2018"_qs));
        QVERIFY(person.sees(u"tel:+14155550147"_qs));
        QVERIFY(person.sees(u"look at both"_qs));
        QVERIFY(m_opened.isEmpty());
        person.click(u"Twilio on call transfer"_qs);
        QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://www.twilio.com/docs/sip-trunking/call-transfer"_qs)});
        person.press(Qt::Key_Escape);
        QVERIFY(person.waitFor([&] { return !person.window().drawer()->isOpen(); }));
        go(person);
        person.press(Qt::Key_F1);
        QVERIFY(person.waitToSee(u"Directly, or through a session border controller?"_qs));
    }
};

QTEST_MAIN(OtherProviderTest)
#include "OtherProviderTest.moc"
