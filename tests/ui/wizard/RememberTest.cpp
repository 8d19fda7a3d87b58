#include "Keyring.h"
#include "Person.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDirIterator>
#include <QPointer>
#include <QSettings>

using namespace trunkline;
using namespace trunkline::test;
using Answer = setup::SecretStore::Answer;
using pages::Step;

/// "Remember on this computer": the keyring keeps the codes, or it does not, and the set-up goes on either way.
class RememberTest : public QObject
{
    Q_OBJECT

    static Person::Adjust with(Keyring &keyring)
    {
        return [&keyring](pages::Wiring &wiring) { wiring.secrets = &keyring; };
    }

    static void signInAndRemember(Person &person)
    {
        person.click(u"Set up a new trunk"_qs);
        const auto box = [&] { return qobject_cast<QAbstractButton *>(person.find(u"Remember on this computer"_qs)); };
        QVERIFY(person.waitFor([&] { return box() != nullptr; }));
        QVERIFY(!box()->isChecked()); // never by itself
        person.click(u"Remember on this computer"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
    }

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }
    void cleanup() { QSettings().clear(); }

    void withRememberedCodesOneIsWhereOneStoppedWithoutTyping()
    {
        Keyring keyring;
        Person person(Person::On::Twilio, {}, with(keyring));
        signInAndRemember(person);
        QTRY_COMPARE(keyring.kept.size(), size_t(1));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Trunk));
        person.nameTrunk(u"Support line"_qs);
        person.vanishAndStartAgain();
        person.click(u"Continue"_qs);
        QVERIFY(person.waitToBeAt(Step::Gateway));
        QDirIterator files(person.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(person.twilio().authToken().toUtf8()), qPrintable(file.fileName()));
        }
    }

    void codesThatAreGoneFromTheKeyringAreTypedAnewAndTheWayGoesOn()
    {
        Keyring keyring;
        Person person(Person::On::Twilio, {}, with(keyring));
        signInAndRemember(person);
        QTRY_COMPARE(keyring.kept.size(), size_t(1));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Trunk));
        person.nameTrunk(u"Support line"_qs);
        keyring.locked = true;
        person.vanishAndStartAgain();
        person.click(u"Continue"_qs);
        QVERIFY(person.waitToBeAt(Step::Account));
        QVERIFY(person.waitToSee(u"may be locked"_qs)); // it does not say that nothing was kept
        person.type(u"Auth Token"_qs, person.twilio().authToken());
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Gateway));
    }

    void takingTheTickAwayForgets()
    {
        Keyring keyring;
        Person person(Person::On::Twilio, {}, with(keyring));
        signInAndRemember(person);
        QTRY_COMPARE(keyring.kept.size(), size_t(1));
        person.click(u"Remember on this computer"_qs);
        QTRY_VERIFY(keyring.kept.empty());
    }

    void withoutAKeyringNothingIsOfferedAndTheSetUpGoesOn()
    {
        Keyring keyring;
        keyring.locked = true;
        Person person(Person::On::Twilio, {}, with(keyring));
        person.click(u"Set up a new trunk"_qs);
        QVERIFY(person.waitToSee(u"This computer has no keyring, so you enter the codes each time."_qs));
        QVERIFY(!person.find(u"Remember on this computer"_qs)); // it is grey
        person.typeCodes();
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Trunk));
    }

    void aKeyringThatNeverAnswersHoldsNobody()
    {
        Keyring keyring;
        keyring.silent = true;
        Person person(Person::On::Twilio, {}, with(keyring));
        person.click(u"Set up a new trunk"_qs);
        QVERIFY(person.waitToSee(u"Waiting for your keyring…"_qs));
        person.click(u"Go on without saving"_qs);
        QVERIFY(person.waitToSee(u"This computer has no keyring, so you enter the codes each time."_qs));
        person.typeCodes();
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
        person.next();
        QVERIFY(person.waitToBeAt(Step::Trunk));
        QVERIFY(keyring.kept.empty());
    }
};

QTEST_MAIN(RememberTest)
#include "RememberTest.moc"
