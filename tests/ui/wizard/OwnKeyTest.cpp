#include "Keyring.h"
#include "Person.h"

#include <QDirIterator>
#include <QSettings>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using practice::Hook;

namespace {

const QString keys = u"*/Keys.json"_qs;

int posts(Person &person)
{
    const auto &all = person.twilio().requests();
    return int(std::count_if(all.begin(), all.end(), [](const practice::Request &one) { return one.method == "POST" && one.path.endsWith(u"/Keys.json"_qs); }));
}

} // namespace

/// "Make a separate key for Trunkline": a key of its own, so that nobody needs the Auth Token any more.
class OwnKeyTest : public QObject
{
    Q_OBJECT

    static Person::Adjust with(Keyring &keyring)
    {
        return [&keyring](pages::Wiring &wiring) { wiring.secrets = &keyring; };
    }

    static void askForOwnKey(Person &person)
    {
        person.session().ownKey().setPatience(3, std::chrono::milliseconds(30));
        person.click(u"Set up a new trunk"_qs);
        QVERIFY(person.waitFor([&] { return person.find(u"Make a separate key for Trunkline"_qs) != nullptr; }));
        person.click(u"Make a separate key for Trunkline"_qs);
        person.typeCodes();
        QVERIFY(person.waitToSee(u"Connected to Twilio"_qs));
    }

    /// The key that is signed in now is one that the account has, and the token is gone.
    static void isSignedInWithTheKey(Person &person, Keyring &keyring)
    {
        QVERIFY(person.waitToBeAt(Step::Trunk));
        const auto credentials = person.session().draft().credentials();
        QVERIFY(credentials && credentials->key);
        const auto &all = person.twilio().account().keys;
        const auto ours = std::find_if(all.begin(), all.end(), [&](const practice::Key &key) { return key.sid == credentials->key->text(); });
        QVERIFY(ours != all.end());
        QVERIFY(ours->friendlyName.startsWith(u"Trunkline on "_qs));
        QVERIFY(person.session().draft().text(Field::AuthToken).isEmpty());
        QTRY_COMPARE(keyring.kept.size(), size_t(1));
        const Credentials &kept = keyring.kept.begin()->second;
        QVERIFY(kept.key && kept.key->text() == ours->sid); // and not the token
        QDirIterator files(person.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(ours->secret.toUtf8()), qPrintable(file.fileName()));
        }
    }

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }
    void cleanup() { QSettings().clear(); }

    void aKeyIsMadeOnceAndKeptInTheKeyringAndTheTokenIsForgotten()
    {
        Keyring keyring;
        Person person(Person::On::Twilio, {}, with(keyring));
        askForOwnKey(person);
        QCOMPARE(posts(person), 0); // not before somebody goes on
        person.next();
        isSignedInWithTheKey(person, keyring);
        QCOMPARE(posts(person), 1);
        person.press(Qt::Key_B, Qt::AltModifier);
        QVERIFY(person.waitToBeAt(Step::Account));
        QVERIFY(person.waitToSee(u"US$48.20"_qs)); // as of now: the key will not see it
        person.next();
        QVERIFY(person.waitToBeAt(Step::Trunk));
        QCOMPARE(posts(person), 1); // and no second key
    }

    void theLineIsSetUpWithTheKey()
    {
        Keyring keyring;
        Person person(Person::On::Twilio, {}, with(keyring));
        askForOwnKey(person);
        person.next();
        QVERIFY(person.waitToBeAt(Step::Trunk));
        person.twilio().account().authToken = u"00000000000000000000000000000000"_qs; // nobody needs it
        person.nameTrunk(u"Support line"_qs);
        person.giveGateway(u"gw.example.com"_qs);
        person.buyNumber();
        person.toReview();
        person.agreeAndGo();
        QVERIFY(person.waitToBeAt(Step::Check, 30'000));
        QCOMPARE(person.twilio().purchases().size(), 1);
    }

    void aKeyOfThisNameIsReplacedOnlyByAYes()
    {
        Keyring keyring;
        Person person(Person::On::Twilio, {}, with(keyring));
        practice::Key &old = person.twilio().account().addKey(practice::Key::Kind::Standard, u"Trunkline on "_qs + QSysInfo::machineHostName());
        const QString oldSid = old.sid;
        askForOwnKey(person);
        person.next();
        QVERIFY(person.waitToSee(u"This account already has a key called “Trunkline on "_qs));
        QCOMPARE(posts(person), 0);
        person.click(u"Delete it and make a new one"_qs);
        isSignedInWithTheKey(person, keyring);
        QCOMPARE(posts(person), 1);
        for (const practice::Key &key : person.twilio().account().keys)
            QVERIFY(key.sid != oldSid);
    }

    void anAnswerThatGotLostIsSaidAndNeverAskedForTwice()
    {
        Keyring keyring;
        Person person(Person::On::Twilio, {}, with(keyring));
        person.twilio().arrange({"POST", keys, practice::nth(1), Hook::AfterCommit, practice::HangUp{}});
        askForOwnKey(person);
        const qsizetype before = person.twilio().account().keys.size();
        person.next();
        QVERIFY(person.waitToSee(u"A key was made, but its secret was lost on the way"_qs, 20'000));
        QCOMPARE(posts(person), 1);
        QCOMPARE(person.twilio().account().keys.size(), before + 1);
        person.click(u"Delete it and make a new one"_qs);
        isSignedInWithTheKey(person, keyring);
        QCOMPARE(posts(person), 2);
        QCOMPARE(person.twilio().account().keys.size(), before + 1); // the lost one is gone
    }

    void aRefusalIsSaidAndOneGoesOnWithTheToken()
    {
        Keyring keyring;
        Person person(Person::On::Twilio, {}, with(keyring));
        person.twilio().arrange({"POST", keys, practice::nth(1), Hook::BeforeCommit, practice::refuseAsTwilio(20010)});
        askForOwnKey(person);
        person.next();
        QVERIFY(person.waitToSee(u"No key was made"_qs));
        person.click(u"Go on with the Auth Token"_qs);
        QVERIFY(person.waitToBeAt(Step::Trunk));
        QCOMPARE(posts(person), 1);
        QVERIFY(!person.session().draft().credentials()->key);
    }

    void aNewKeyThatIsNotKnownAtOnceIsTriedAgain()
    {
        Keyring keyring;
        Person person(Person::On::Twilio, {}, with(keyring));
        askForOwnKey(person);
        person.twilio().arrange({"GET", u"/v1/Trunks"_qs, practice::nth(1), Hook::OnArrival, practice::refuseAsTwilio(20003)});
        person.next();
        isSignedInWithTheKey(person, keyring);
        QCOMPARE(posts(person), 1);
    }

    void withoutAKeyringItIsNotOffered()
    {
        Person person;
        person.click(u"Set up a new trunk"_qs);
        QVERIFY(person.waitToSee(u"The key would have to be kept in a keyring, and this computer has none."_qs));
        QVERIFY(!person.find(u"Make a separate key for Trunkline"_qs)); // it is grey
    }
};

QTEST_MAIN(OwnKeyTest)
#include "OwnKeyTest.moc"
