// The client's accounts, keys, prices and documents against the practice account, and what setup makes of them.

#include "../NoWarnings.h"
#include "PracticeLine.h"

#include "setup/Documents.h"
#include "setup/OwnKey.h"
#include "setup/Subaccounts.h"

#include <QRegularExpression>

using namespace trunkline;
using namespace trunkline::test;
using practice::Hook;
using practice::Key;
using setup::Documents;
using setup::OwnKey;
using setup::SignIn;

class AccountShopTest : public QObject
{
    Q_OBJECT

    template <class T, class Call>
    static Result<T> ask(Call call)
    {
        QObject owner;
        std::optional<Result<T>> got;
        call(&owner, Then<T>([&got](Result<T> result) { got.emplace(std::move(result)); }));
        if (!QTest::qWaitFor([&got] { return got.has_value(); }, 20'000))
            return error(ErrorKind::Cancelled);
        return *got;
    }

    /// Signed in with these: a draft, and who checks it.
    struct Desk
    {
        explicit Desk(const practice::PracticeTwilio &twilio, const Key *key = nullptr)
            : signIn(draft, *twilio::Endpoints::fromTemplate(twilio.endpointTemplate()), PracticeLine::quick())
        {
            draft.setText(Field::AccountSid, twilio.accountSid());
            draft.setText(Field::AuthToken, twilio.authToken());
            if (key) {
                draft.setSignInKind(Draft::SignInKind::ApiKey);
                draft.setText(Field::ApiKeySid, key->sid);
                draft.setText(Field::ApiKeySecret, key->secret);
            }
            signIn.check();
        }
        bool works() { return QTest::qWaitFor([this] { return signIn.state() == SignIn::State::Works; }, 20'000); }

        Draft draft;
        SignIn signIn;
    };

    static qsizetype posts(const practice::PracticeTwilio &twilio, const QString &end)
    {
        const auto &all = twilio.requests();
        return std::count_if(all.begin(), all.end(), [&](const practice::Request &one) { return one.method == "POST" && one.path.endsWith(end); });
    }

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void pricesOfAMinuteAreRead()
    {
        PracticeLine line;
        const auto prices = ask<twilio::MinutePrices>([&](QObject *owner, auto then) { line.client->fetchMinutePrices(u"US"_qs, owner, then); });
        QVERIFY(prices);
        QCOMPARE(prices->price(NumberType::Local)->amount, u"0.0045"_qs);
        QCOMPARE(prices->price(NumberType::TollFree)->amount, u"0.0180"_qs);
        QVERIFY(!prices->price(NumberType::Mobile));
    }

    void whichCountriesWantDocumentsIsAsked()
    {
        PracticeLine line;
        const auto regulated = [&](const QString &country, NumberType type) {
            return *ask<bool>([&](QObject *owner, auto then) { line.client->fetchIsRegulated(country, type, owner, then); });
        };
        QVERIFY(regulated(u"DE"_qs, NumberType::Local));
        QVERIFY(regulated(u"GB"_qs, NumberType::Mobile));
        QVERIFY(!regulated(u"US"_qs, NumberType::TollFree));
    }

    void approvedDocumentsAreListedAndOthersAreNot()
    {
        PracticeLine line;
        practice::Account &account = line.practice.account();
        account.addBundle(u"DE"_qs, practice::NumberType::Local, u"Good"_qs);
        account.addBundle(u"DE"_qs, practice::NumberType::Local, u"For now"_qs).status = u"provisionally-approved"_qs;
        account.addBundle(u"DE"_qs, practice::NumberType::Local, u"Draft"_qs).status = u"draft"_qs;
        account.addBundle(u"DE"_qs, practice::NumberType::Mobile, u"Another type"_qs);
        const auto bundles = ask<QVector<twilio::Bundle>>([&](QObject *owner, auto then) { line.client->listBundles(u"DE"_qs, NumberType::Local, owner, then); });
        QVERIFY(bundles);
        QCOMPARE(bundles->size(), 2);
        const auto named = [&](const QString &name) {
            return *std::find_if(bundles->begin(), bundles->end(), [&](const twilio::Bundle &one) { return one.name == name; });
        };
        QVERIFY(!named(u"Good"_qs).provisional);
        QVERIFY(named(u"For now"_qs).provisional);
    }

    void theRegionOfANumberIsRead()
    {
        PracticeLine line;
        line.practice.account().voiceRegions.insert(u"+14155550132"_qs, u"au1"_qs);
        const PhoneNumber number = *PhoneNumber::parse(u"+14155550132"_qs);
        QCOMPARE(*ask<QString>([&](QObject *owner, auto then) { line.client->fetchVoiceRegion(number, owner, then); }), u"au1"_qs);
    }

    void aSearchNarrowsByStateAndPostalCode()
    {
        PracticeLine line;
        twilio::NumberQuery query;
        query.country = u"US"_qs;
        query.region = u"WA"_qs;
        const auto found = ask<QVector<twilio::AvailableNumber>>([&](QObject *owner, auto then) { line.client->findAvailable(query, owner, then); });
        QCOMPARE(found->size(), 3);
        query.region.clear();
        query.postalCode = u"94103"_qs;
        const auto there = ask<QVector<twilio::AvailableNumber>>([&](QObject *owner, auto then) { line.client->findAvailable(query, owner, then); });
        QCOMPARE(there->size(), 2);
    }

    // Addresses --------------------------------------------------------------------------------------------------------

    void anAddressIsSentOnceAndKnownAtOnce()
    {
        PracticeLine line;
        Documents documents;
        documents.setClient(line.client.get());
        documents.loadAddresses(u"GB"_qs);
        QTRY_VERIFY(documents.addressesLoaded(u"GB"_qs));
        const twilio::NewAddress address{u"Riverside"_qs, u"1 Mill Lane"_qs, {}, u"London"_qs, u"London"_qs, u"SW1A 1AA"_qs, u"GB"_qs, true};
        const auto made = ask<twilio::Address>([&](QObject *owner, auto then) { documents.createAddress(address, owner, then); });
        QVERIFY(made);
        QCOMPARE(documents.addresses(u"GB"_qs).size(), 1);
        QCOMPARE(posts(line.practice, u"/Addresses.json"_qs), 1);
    }

    void anAddressWhoseAnswerGotLostIsFound()
    {
        PracticeLine line;
        Documents documents;
        documents.setClient(line.client.get());
        line.practice.arrange({"POST", u"*/Addresses.json"_qs, practice::nth(1), Hook::AfterCommit, practice::HangUp{}});
        const twilio::NewAddress address{u"Riverside"_qs, u"1 Mill Lane"_qs, {}, u"London"_qs, u"London"_qs, u"SW1A 1AA"_qs, u"GB"_qs, true};
        const auto made = ask<twilio::Address>([&](QObject *owner, auto then) { documents.createAddress(address, owner, then); });
        QVERIFY(made);
        QCOMPARE(made->sid, line.practice.account().addresses.first().sid);
        QCOMPARE(posts(line.practice, u"/Addresses.json"_qs), 1);
    }

    void anAddressThatNeverArrivedIsSaidToBeUnknown()
    {
        PracticeLine line;
        Documents documents;
        documents.setClient(line.client.get());
        line.practice.arrange({"POST", u"*/Addresses.json"_qs, practice::nth(1), Hook::BeforeCommit, practice::HangUp{}});
        const auto made = ask<twilio::Address>([&](QObject *owner, auto then) {
            documents.createAddress({u"Riverside"_qs, u"1 Mill Lane"_qs, {}, u"London"_qs, u"London"_qs, u"SW1A 1AA"_qs, u"GB"_qs, true}, owner, then);
        });
        QVERIFY(!made);
        QCOMPARE(made.error().effect, Effect::Unknown);
        QCOMPARE(posts(line.practice, u"/Addresses.json"_qs), 1);
    }

    // Rights -----------------------------------------------------------------------------------------------------------

    void whatAKeyMayDoIsFoundOutByReading()
    {
        practice::PracticeTwilio twilio;
        QVERIFY(twilio.start());
        practice::Account &account = twilio.account();
        const Key main = account.addKey(Key::Kind::Main, u"Main"_qs);
        const Key standard = account.addKey(Key::Kind::Standard, u"Standard"_qs);
        const Key few = account.addKey(Key::Kind::Restricted, u"Few"_qs, {u"trunks"_qs, u"numbers"_qs, u"prices"_qs});

        Desk owner(twilio);
        QVERIFY(owner.works());
        QCOMPARE(owner.signIn.rights().kind, setup::Rights::Kind::AuthToken);
        Desk withMain(twilio, &main);
        QVERIFY(withMain.works());
        QCOMPARE(withMain.signIn.rights().kind, setup::Rights::Kind::MainKey);
        Desk withStandard(twilio, &standard);
        QVERIFY(withStandard.works());
        QCOMPARE(withStandard.signIn.rights().kind, setup::Rights::Kind::StandardKey);
        QVERIFY(withStandard.signIn.rights().missing.isEmpty());
        Desk withFew(twilio, &few);
        QVERIFY(withFew.works());
        QCOMPARE(withFew.signIn.rights().kind, setup::Rights::Kind::RestrictedKey);
        using enum twilio::Right;
        QCOMPARE(withFew.signIn.rights().missing, (QVector<twilio::Right>{NumbersForSale, Addresses, Calls, Alerts}));
        QCOMPARE(twilio.writes(), 0);
    }

    void aKeyThatIsRefusedEverywhereIsAWrongKey()
    {
        practice::PracticeTwilio twilio;
        QVERIFY(twilio.start());
        Key wrong = twilio.account().keys.last();
        wrong.secret = u"0123456789abcdef0123456789abcdef"_qs;
        Desk desk(twilio, &wrong);
        QTRY_COMPARE(desk.signIn.state(), SignIn::State::Failed);
        QCOMPARE(desk.signIn.error().kind, ErrorKind::SignInRefused);
        QVERIFY(desk.signIn.rights().missing.isEmpty());
    }

    // Subaccounts ------------------------------------------------------------------------------------------------------

    void subaccountsComeWithTheirCodes()
    {
        practice::Options options;
        options.subaccounts = {u"West"_qs, u"East"_qs};
        practice::PracticeTwilio twilio(options);
        QVERIFY(twilio.start());
        Desk desk(twilio);
        setup::Subaccounts below(desk.draft);
        connect(&desk.signIn, &SignIn::clientChanged, &below, [&] { below.setClient(desk.signIn.client(), desk.signIn.account()); });
        QVERIFY(desk.works());
        QTRY_COMPARE(below.all().size(), 2);
        QCOMPARE(below.all().first().account.name, u"East"_qs);
        below.use(0);
        desk.signIn.check();
        QVERIFY(desk.works());
        QVERIFY(desk.signIn.account()->isSubaccount);
        QVERIFY(!desk.signIn.balance());
        QVERIFY(below.isBelowKnownParent());
        QCOMPARE(below.parentName(), u"Riverside Clinic"_qs);
        QCOMPARE(below.all().size(), 2); // its siblings are still known
        below.useParent();
        desk.signIn.check();
        QVERIFY(desk.works());
        QVERIFY(!desk.signIn.account()->isSubaccount);
    }

    // A key of its own -------------------------------------------------------------------------------------------------

    void aKeyIsMadeOnceAndSignedInWith()
    {
        practice::PracticeTwilio twilio;
        QVERIFY(twilio.start());
        Desk desk(twilio);
        QVERIFY(desk.works());
        OwnKey key(desk.signIn);
        key.make(u"Trunkline on desk"_qs);
        QTRY_COMPARE(key.state(), OwnKey::State::Done);
        QCOMPARE(posts(twilio, u"/Keys.json"_qs), 1);
        QCOMPARE(desk.draft.credentials()->key->text(), twilio.account().keys.first().sid);
        QVERIFY(desk.draft.text(Field::AuthToken).isEmpty());
        QVERIFY(desk.signIn.balance()); // as of now
        QCOMPARE(desk.signIn.state(), SignIn::State::Works);
    }

    void aLostAnswerIsNeverAskedForAgain()
    {
        practice::PracticeTwilio twilio;
        QVERIFY(twilio.start());
        Desk desk(twilio);
        QVERIFY(desk.works());
        OwnKey key(desk.signIn);
        twilio.arrange({"POST", u"*/Keys.json"_qs, practice::nth(1), Hook::AfterCommit, practice::HangUp{}});
        key.make(u"Trunkline on desk"_qs);
        QTRY_COMPARE(key.state(), OwnKey::State::Lost);
        QVERIFY(key.hasLeftover());
        QCOMPARE(posts(twilio, u"/Keys.json"_qs), 1);
        key.replace();
        QTRY_COMPARE(key.state(), OwnKey::State::Done);
        QCOMPARE(twilio.account().keys.size(), 2); // the practice key, and ours
    }

    void whatNeverArrivedLeavesNothing()
    {
        practice::PracticeTwilio twilio;
        QVERIFY(twilio.start());
        Desk desk(twilio);
        QVERIFY(desk.works());
        OwnKey key(desk.signIn);
        twilio.arrange({"POST", u"*/Keys.json"_qs, practice::nth(1), Hook::BeforeCommit, practice::HangUp{}});
        key.make(u"Trunkline on desk"_qs);
        QTRY_COMPARE(key.state(), OwnKey::State::Lost);
        QVERIFY(!key.hasLeftover());
        key.make(u"Trunkline on desk"_qs); // by a person
        QTRY_COMPARE(key.state(), OwnKey::State::Done);
    }
};

QTEST_GUILESS_MAIN(AccountShopTest)
#include "AccountShopTest.moc"
