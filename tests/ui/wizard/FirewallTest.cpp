#include "Person.h"

#include "answers/Isolate.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;

/// What somebody needs who has to ask others to open the firewall.
class FirewallTest : public QObject
{
    Q_OBJECT

    static void toGatewayPage(Person &person)
    {
        person.signIn();
        person.nameTrunk(u"Support line"_qs);
    }

    static void open(Person &person)
    {
        person.click(u"For your network team…"_qs);
        QVERIFY(person.waitFor([] { return dialog() != nullptr; }));
    }

    static QWidget *dialog() { return QApplication::activeModalWidget(); }
    static QString shown()
    {
        const auto *sheet = dialog() ? dialog()->findChild<QPlainTextEdit *>() : nullptr;
        return sheet ? sheet->toPlainText() : QString();
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    static void toDone(Person &person)
    {
        toGatewayPage(person);
        person.giveGateway(u"gw.example.com"_qs);
        person.clickRow(u"Your phone numbers"_qs, u"+1 415 555 0132"_qs);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Review));
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        QVERIFY(person.waitToSee(u"Now prove it with a call"_qs));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_qs)); // no display, no size hints
        QGuiApplication::clipboard()->clear();
    }

    void theMessageIsReadyAsSoonAsTheAddressIs()
    {
        Person person;
        toGatewayPage(person);
        QVERIFY(!person.find(u"For your network team…"_qs)); // there is nothing to let in yet
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        open(person);
        QVERIFY2(shown().contains(u"gw.example.com"_qs) && shown().contains(u"177.71.206.192/30"_qs), qPrintable(shown()));
        person.click(u"Copy the text"_qs);
        QVERIFY2(clipboard().startsWith(u"Subject: Please let Twilio’s calls reach our voice gateway gw.example.com\n"_qs), qPrintable(clipboard()));
        QVERIFY(!clipboard().contains(QChar(0x2066))); // marks for the screen
        QVERIFY(person.sees(u"Copied"_qs));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(person.waitFor([] { return dialog() == nullptr; }));
        QCOMPARE(person.step(), Step::Gateway);
    }

    void everyFormCanBeChosen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("begins");
        QTest::newRow("message") << u"Message to the network team"_qs << u"Subject: "_qs;
        QTest::newRow("list") << u"List of networks and ports"_qs << u"What the firewall has to let in"_qs;
        QTest::newRow("nftables") << u"nftables"_qs << u"# Lets Twilio’s calls in to gw.example.com."_qs;
        QTest::newRow("ufw") << u"ufw"_qs << u"#!/bin/sh"_qs;
        QTest::newRow("aws") << u"AWS"_qs << u"["_qs;
        QTest::newRow("kubernetes") << u"Kubernetes"_qs << u"# Lets Twilio’s calls in to gw.example.com."_qs;
    }
    void everyFormCanBeChosen()
    {
        QFETCH(QString, name);
        QFETCH(QString, begins);
        Person person;
        toGatewayPage(person);
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        open(person);
        person.choose(u"Form"_qs, name);
        QVERIFY2(shown().startsWith(begins), qPrintable(shown()));
        person.click(u"Copy the text"_qs);
        QCOMPARE(clipboard().trimmed(), plain(shown()).trimmed());
    }

    void anIbmVoiceGatewayHasPortsOfItsOwn()
    {
        Person person;
        toGatewayPage(person);
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        open(person);
        QVERIFY(plain(shown()).contains(u"UDP ports 10000–60000"_qs));
        person.click(u"It is an IBM Voice Gateway"_qs);
        QVERIFY(plain(shown()).contains(u"UDP ports 16384–16394"_qs));
        QVERIFY(plain(shown()).contains(u"RTP_UDP_PORT_RANGE=16384-16394"_qs));
        // What was typed is not taken back.
        person.type(u"Ports for sound"_qs, u"30000-30100"_qs);
        person.click(u"It is an IBM Voice Gateway"_qs);
        QVERIFY(plain(shown()).contains(u"UDP ports 30000–30100"_qs));
        person.type(u"Ports for sound"_qs, u"30000-2"_qs);
        QVERIFY(person.waitToSee(u"Enter the first and the last port"_qs));
    }

    void ctrlCCopiesTheWholeOrWhatIsMarked()
    {
        Person person;
        toGatewayPage(person);
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        open(person);
        auto *sheet = dialog()->findChild<QPlainTextEdit *>();
        QCOMPARE(sheet->accessibleName(), u"Text for the network team"_qs);
        QVERIFY(sheet->isReadOnly());
        sheet->setFocus();
        QTest::keyClick(sheet, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), plain(shown()));
        sheet->moveCursor(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTest::keyClick(sheet, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"Subject: Please let Twilio’s calls reach our voice gateway gw.example.com"_qs);
        QTest::keyClick(sheet, Qt::Key_Tab); // goes on, and types nothing
        QVERIFY(!sheet->hasFocus());
    }

    void rulesAreSaved()
    {
        Person person;
        const QTemporaryDir folder;
        toGatewayPage(person);
        person.type(u"Gateway address"_qs, u"gw.example.com"_qs);
        open(person);
        person.choose(u"Form"_qs, u"nftables"_qs);
        const QString rules = plain(shown());
        QPointer<QWidget> behind = dialog();
        person.click(u"Save…"_qs);
        QFileDialog *files = nullptr;
        QVERIFY(person.waitFor([&] { return (files = qobject_cast<QFileDialog *>(dialog())) != nullptr; }));
        QVERIFY(files->selectedFiles().value(0).endsWith(u"twilio.nft"_qs));
        files->setDirectory(folder.path());
        files->selectFile(u"ours.nft"_qs);
        QMetaObject::invokeMethod(files, "accept");
        QVERIFY(person.waitFor([&] { return dialog() == behind; }));
        QVERIFY(person.waitToSee(u"Saved as "_qs));
        QFile file(folder.filePath(u"ours.nft"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()).trimmed(), rules);

        // A place where nothing can be written is told, too.
        person.click(u"Save…"_qs);
        QVERIFY(person.waitFor([&] { return (files = qobject_cast<QFileDialog *>(dialog())) != nullptr; }));
        Q_EMIT files->fileSelected(folder.filePath(u"nowhere/ours.nft"_qs));
        files->reject();
        QVERIFY(person.waitToSee(u"could not be written. Choose another folder."_qs));
    }

    void aCallThatIsNotAnsweredLeadsThere()
    {
        Person person;
        toDone(person);
        QVERIFY(!person.find(u"For your network team…"_qs)); // nothing is wrong yet
        person.gateway().ignoreTwilio(true); // as with a firewall in between
        person.session().testCall().setPace(std::chrono::milliseconds(60), std::chrono::seconds(0));
        person.click(u"Place a test call"_qs);
        QVERIFY(person.waitFor([&] { return person.find(u"For your network team…"_qs) != nullptr; }));
        open(person);
        QVERIFY2(shown().contains(u"So far they don’t get through: "_qs), qPrintable(shown()));
        QVERIFY2(plain(shown()).contains(u"+1 415 555 0132"_qs), qPrintable(shown()));
    }

    void itIsThereWhenTheLineIsDone()
    {
        Person person;
        toDone(person);
        person.next();
        QVERIFY(person.waitToBeAt(Step::Done));
        open(person);
        QVERIFY2(plain(shown()).contains(u"gw.example.com, port 5060, TCP"_qs), qPrintable(shown()));
        QVERIFY(!shown().contains(u"So far they don’t get through"_qs));
    }
};

QTEST_MAIN(FirewallTest)
#include "FirewallTest.moc"
