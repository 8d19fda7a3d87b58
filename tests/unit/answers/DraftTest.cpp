#include "answers/Draft.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace trunkline;

namespace {

const QString digits = u"0123456789abcdef0123456789abcdef"_qs;
const QString otherDigits = u"fedcba9876543210fedcba9876543210"_qs;
const QString account = u"AC"_qs + digits;
const QString key = u"SK"_qs + otherDigits;
const QString secret = u"fD9xQ2mZ7pLk4TrV8sWn1YcB6hJg3RaE"_qs;

const TrunkSid trunk = *TrunkSid::parse(u"TK"_qs + digits);
const OriginationUrlSid oldOne = *OriginationUrlSid::parse(u"OU"_qs + digits);
const OriginationUrlSid oldOther = *OriginationUrlSid::parse(u"OU"_qs + otherDigits);
const PhoneNumber number = *PhoneNumber::parse(u"+14155550147"_qs);
const PhoneNumber other = *PhoneNumber::parse(u"+14155550148"_qs);

SipUri uri(const QString &text)
{
    return *SipUri::parse(text);
}

TrunkSettings encrypted(bool on)
{
    TrunkSettings settings;
    settings.secure = on;
    return settings;
}

/// Answers every question in the simplest way.
void fill(Draft &draft)
{
    draft.setText(Field::TrunkName, u"Front desk"_qs);
    draft.setText(Field::GatewayAddress, u"203.0.113.10"_qs);
    draft.setNumberFrom(Draft::NumberFrom::Later);
}

QStringList addresses(const Answers &answers)
{
    QStringList all;
    for (const Gateway &gateway : answers.gateways)
        all += QString::number(gateway.priority) + u'/' + QString::number(gateway.weight) + u' ' + gateway.uri.host();
    return all;
}

} // namespace

class DraftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void startsEmptyWithTheUsualConnection()
    {
        const Draft draft;
        QCOMPARE(draft.text(Field::GatewayPort), u"5060"_qs);
        QVERIFY(draft.transport() == Transport::Tcp);
        QCOMPARE(draft.region(), u"us1"_qs);
        QVERIFY(draft.signInKind() == Draft::SignInKind::AuthToken);
        QVERIFY(!draft.credentials() && !draft.gatewayUri() && !draft.answers());
        QCOMPARE(draft.text(Field::TrunkName), QString());
    }

    void everyFieldHasTheProblemOfItsPage_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, Field field, const QString &typed, const QString &sentence) {
            QTest::newRow(name) << int(field) << typed << sentence;
        };
        row("sid", Field::AccountSid, u"AC12"_qs, u"An Account SID has 34 characters. This one has 4."_qs);
        row("token", Field::AuthToken, u"xyz"_qs, u"An Auth Token has only the digits 0–9 and the letters a–f."_qs);
        row("key, not asked for", Field::ApiKeySid, u"xyz"_qs, QString());
        row("secret, not asked for", Field::ApiKeySecret, QString(), QString());
        row("name", Field::TrunkName, u"  "_qs, u"Give the trunk a name."_qs);
        row("domain, empty", Field::TrunkDomain, QString(), QString());
        row("domain", Field::TrunkDomain, u"clinic-1"_qs, QString());
        row("domain, blank", Field::TrunkDomain, u"my clinic"_qs, u"Use only letters, digits and hyphens."_qs);
        row("domain, dot", Field::TrunkDomain, u"my.clinic"_qs, u"Use only letters, digits and hyphens."_qs);
        row("disaster URL, empty", Field::DisasterUrl, QString(), QString());
        row("disaster URL", Field::DisasterUrl, u"https://example.com/x"_qs, QString());
        row("disaster URL, http", Field::DisasterUrl, u"http://example.com"_qs,
            u"Enter a web address that starts with https://."_qs);
        row("disaster URL, no host", Field::DisasterUrl, u"https://"_qs,
            u"Enter a web address that starts with https://."_qs);
        row("address", Field::GatewayAddress, u"300.1.1.1"_qs, u"Each part must be 255 or less."_qs);
        row("port", Field::GatewayPort, u"0"_qs, u"A port is a number from 1 to 65535."_qs);
        row("port, empty", Field::GatewayPort, QString(), u"A port is a number from 1 to 65535."_qs);
        row("name before @, empty", Field::GatewayUser, QString(), QString());
        row("name before @", Field::GatewayUser, u" clinic "_qs, QString());
        row("name before @, blank inside", Field::GatewayUser, u"my clinic"_qs,
            u"This part of the SIP address can’t be read: \u2066my clinic\u2069"_qs);
    }
    void everyFieldHasTheProblemOfItsPage()
    {
        QFETCH(int, field);
        QFETCH(QString, typed);
        Draft draft;
        draft.setText(Field(field), typed);
        const auto problem = draft.problem(Field(field));
        QTEST(problem ? problem->sentence() : QString(), "sentence");
        QCOMPARE(draft.text(Field(field)), typed); // what was typed stays as it is
    }

    void anApiKeyNeedsItsOwnFieldsAndNotTheToken()
    {
        Draft draft;
        draft.setSignInKind(Draft::SignInKind::ApiKey);
        QVERIFY(!draft.problem(Field::AuthToken));
        QVERIFY(draft.problem(Field::ApiKeySid)->kind == ProblemKind::KeyEmpty);
        QVERIFY(draft.problem(Field::ApiKeySecret)->kind == ProblemKind::SecretEmpty);
    }

    void credentialsAppearWhenAllNeededFieldsAreRight()
    {
        Draft draft;
        draft.setText(Field::AccountSid, account);
        QVERIFY(!draft.credentials());
        draft.setText(Field::AuthToken, digits);
        QCOMPARE(draft.credentials()->userName(), account);
        QCOMPARE(draft.credentials()->secret.revealForAuthorizationOrKeyring(), digits.toLatin1());

        draft.setSignInKind(Draft::SignInKind::ApiKey);
        QVERIFY(!draft.credentials());
        draft.setText(Field::ApiKeySid, key);
        draft.setText(Field::ApiKeySecret, secret);
        QCOMPARE(draft.credentials()->userName(), key);
        QCOMPARE(draft.credentials()->secret.revealForAuthorizationOrKeyring(), secret.toLatin1());
    }

    void forgettingSecretsKeepsTheRest()
    {
        Draft draft;
        draft.setText(Field::AccountSid, account);
        draft.setText(Field::AuthToken, digits);
        draft.setText(Field::ApiKeySecret, secret);
        QSignalSpy changed(&draft, &Draft::changed);
        draft.forgetSecrets();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(draft.text(Field::AuthToken), QString());
        QCOMPARE(draft.text(Field::ApiKeySecret), QString());
        QCOMPARE(draft.text(Field::AccountSid), account);
    }

    // Pasting codes ----------------------------------------------------------------------------------------------

    void aPasteOfSeveralCodesIsSortedIntoItsFields_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<bool>("withKey"); // chosen before
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("fields"); // SID, token, key, secret
        const auto row = [](const char *name, const QString &pasted, bool withKey, Draft::Pasted outcome,
                            const QStringList &fields) {
            QTest::newRow(name) << pasted << withKey << int(outcome) << fields.join(u'|');
        };
        const QString none;
        row("nothing", u"hello"_qs, false, Draft::Pasted::Nothing, {none, none, none, none});
        row("both", QString(account + u'\n' + otherDigits), false, Draft::Pasted::SidAndToken,
            {account, otherDigits, none, none});
        row("lines for a shell",
            QString(u"TWILIO_ACCOUNT_SID="_qs + account + u"\nTWILIO_AUTH_TOKEN='"_qs + otherDigits + u"'\n"_qs), false,
            Draft::Pasted::SidAndToken, {account, otherDigits, none, none});
        row("sid", account, false, Draft::Pasted::Sid, {account, none, none, none});
        row("token", otherDigits, false, Draft::Pasted::Token, {none, otherDigits, none, none});
        row("token as secret", otherDigits, true, Draft::Pasted::Token, {none, none, none, otherDigits});
        row("named token chooses its box", QString(account + u" Auth Token "_qs + otherDigits), true,
            Draft::Pasted::SidAndToken, {account, otherDigits, none, none});
        row("key and secret", QString(key + u" secret: "_qs + secret), false, Draft::Pasted::KeyAndSecret,
            {none, none, key, secret});
        row("sid and key", QString(account + u' ' + key), false, Draft::Pasted::SidAndKey, {account, none, key, none});
        row("key", key, false, Draft::Pasted::Key, {none, none, key, none});
        row("several tokens", QString(account + u' ' + digits + u' ' + otherDigits), false,
            Draft::Pasted::SidOnlySeveralTokens, {account, none, none, none});
        row("several tokens alone", QString(digits + u' ' + otherDigits), false, Draft::Pasted::Nothing,
            {none, none, none, none});
    }
    void aPasteOfSeveralCodesIsSortedIntoItsFields()
    {
        QFETCH(QString, pasted);
        QFETCH(bool, withKey);
        QFETCH(int, outcome);
        Draft draft;
        draft.setSignInKind(withKey ? Draft::SignInKind::ApiKey : Draft::SignInKind::AuthToken);
        QSignalSpy changed(&draft, &Draft::changed);
        QCOMPARE(int(draft.pasteCodes(pasted)), outcome);
        QCOMPARE(changed.size(), Draft::Pasted(outcome) == Draft::Pasted::Nothing ? 0 : 1);
        QTEST((QStringList{draft.text(Field::AccountSid), draft.text(Field::AuthToken), draft.text(Field::ApiKeySid),
                           draft.text(Field::ApiKeySecret)}
                   .join(u'|')),
              "fields");
    }

    void aPastedKeySwitchesToIt()
    {
        Draft draft;
        draft.pasteCodes(account + u' ' + key + u' ' + secret);
        QVERIFY(draft.signInKind() == Draft::SignInKind::ApiKey);
        QVERIFY(draft.credentials().has_value());
    }

    void pastingOneCodeLeavesTheOthers()
    {
        Draft draft;
        draft.setText(Field::AuthToken, digits);
        draft.pasteCodes(account);
        QCOMPARE(draft.text(Field::AuthToken), digits);
        QVERIFY(draft.credentials().has_value());
    }

    // Trunk ------------------------------------------------------------------------------------------------------

    void encryptingCallsChoosesTlsAndItsPort()
    {
        Draft draft;
        fill(draft);
        draft.setFurtherGateways({{uri(u"sip:203.0.113.11:5060;transport=tcp"_qs), Draft::Role::TakesOver},
                                  {uri(u"sip:203.0.113.12:5080;transport=udp"_qs), Draft::Role::TakesOver}});
        draft.setSettings(encrypted(true));
        QVERIFY(draft.transport() == Transport::Tls);
        QCOMPARE(draft.text(Field::GatewayPort), u"5061"_qs);
        QCOMPARE(draft.furtherGateways().at(0).uri.text(), u"sip:203.0.113.11:5061;transport=tls"_qs);
        QCOMPARE(draft.furtherGateways().at(1).uri.text(), u"sip:203.0.113.12:5080;transport=tls"_qs);
        QVERIFY(!draft.connectionProblem());
        QVERIFY(draft.answers().has_value());
    }

    void oneComputerUnderTwoConnectionsIsOneGatewayWhenEncrypted()
    {
        Draft draft;
        fill(draft);
        draft.setFurtherGateways({{uri(u"sip:203.0.113.11:5060;transport=tcp"_qs), Draft::Role::TakesOver},
                                  {uri(u"sip:203.0.113.11:5061;transport=tls"_qs), Draft::Role::TakesOver}});
        draft.setSettings(encrypted(true));
        QCOMPARE(draft.furtherGateways().size(), 1);
        draft.setSettings(encrypted(false));
        QCOMPARE(draft.furtherGateways().size(), 2);
    }

    void takingEncryptionBackTakesThatBack()
    {
        Draft draft;
        fill(draft);
        draft.setTransport(Transport::Udp);
        draft.setFurtherGateways({{uri(u"sip:203.0.113.11:5060;transport=tcp"_qs), Draft::Role::TakesOver}});
        draft.setSettings(encrypted(true));
        draft.setSettings(encrypted(false));
        QVERIFY(draft.transport() == Transport::Udp);
        QCOMPARE(draft.text(Field::GatewayPort), u"5060"_qs);
        QCOMPARE(draft.furtherGateways().at(0).uri.text(), u"sip:203.0.113.11:5060;transport=tcp"_qs);
    }

    void aConnectionChosenAfterEncryptionStays()
    {
        Draft draft;
        fill(draft);
        draft.setSettings(encrypted(true));
        draft.setTransport(Transport::Udp);
        draft.setTransport(Transport::Tls);
        draft.setSettings(TrunkSettings());
        QVERIFY(draft.transport() == Transport::Tls);
    }

    void otherSettingsDoNotTouchTheConnection()
    {
        Draft draft;
        draft.setSettings(encrypted(true));
        draft.setTransport(Transport::Tcp);
        TrunkSettings settings = encrypted(true);
        settings.cnam = true;
        draft.setSettings(settings);
        QVERIFY(draft.transport() == Transport::Tcp);
    }

    void encryptedCallsNeedTls()
    {
        Draft draft;
        fill(draft);
        draft.setSettings(encrypted(true));
        draft.setTransport(Transport::Tcp);
        QCOMPARE(draft.connectionProblem()->sentence(), u"Encrypted calls need TLS."_qs);
        QVERIFY(!draft.answers());
        draft.setTransport(Transport::Tls);
        draft.setFurtherGateways({{uri(u"sip:203.0.113.11;transport=tcp"_qs), Draft::Role::TakesOver}});
        QVERIFY(!draft.answers());
    }

    void domainAndWebAddressAreWrittenOut()
    {
        Draft draft;
        fill(draft);
        draft.setText(Field::TrunkDomain, u" Clinic "_qs);
        draft.setText(Field::DisasterUrl, u" https://example.com/closed "_qs);
        QCOMPARE(*draft.answers()->settings.domainName, u"clinic.pstn.twilio.com"_qs);
        QCOMPARE(*draft.answers()->settings.disasterRecoveryUrl, u"https://example.com/closed"_qs);
        draft.setText(Field::TrunkDomain, u"my clinic"_qs);
        QVERIFY(!draft.answers());
    }

    void anExistingTrunkIsNamedAndItsOldGatewaysAreDecidedAbout()
    {
        Draft draft;
        fill(draft);
        draft.setSameName(Draft::SameName::UseExisting, trunk);
        draft.setForeignGateways({{oldOne, u"sip:old.example"_qs}, {oldOther, u"sip:other.example"_qs}});
        QVERIFY(!draft.answers());
        auto decided = draft.foreignGateways();
        decided[0].decision = Draft::OldGateway::LeaveAsItIs;
        decided[1].decision = Draft::OldGateway::SwitchOff;
        draft.setForeignGateways(decided);
        QVERIFY(draft.answers()->existingTrunk == trunk);
        QCOMPARE(draft.answers()->switchOff.size(), 1);
        QVERIFY(draft.answers()->switchOff.first() == oldOther);
    }

    void aNewTrunkHasNothingToDoWithOldGateways()
    {
        Draft draft;
        fill(draft);
        draft.setForeignGateways({{oldOne, u"sip:old.example"_qs}});
        draft.setSameName(Draft::SameName::CreateNew);
        QVERIFY(!draft.answers()->existingTrunk);
        QVERIFY(draft.answers()->switchOff.isEmpty());
    }

    // Gateway ----------------------------------------------------------------------------------------------------

    void thePortFollowsTheConnectionUntilItIsEdited()
    {
        Draft draft;
        draft.setTransport(Transport::Tls);
        QCOMPARE(draft.text(Field::GatewayPort), u"5061"_qs);
        draft.setTransport(Transport::Udp);
        QCOMPARE(draft.text(Field::GatewayPort), u"5060"_qs);
        draft.setText(Field::GatewayPort, u"5080"_qs);
        draft.setTransport(Transport::Tls);
        QCOMPARE(draft.text(Field::GatewayPort), u"5080"_qs);
        draft.setText(Field::GatewayPort, u"5061"_qs); // as it would be by itself: it follows again
        draft.setTransport(Transport::Tcp);
        QCOMPARE(draft.text(Field::GatewayPort), u"5060"_qs);
    }

    void showsWhatTwilioWillCall()
    {
        Draft draft;
        draft.setText(Field::GatewayAddress, u" GW.Example.com "_qs);
        QCOMPARE(draft.gatewayUri()->text(), u"sip:gw.example.com:5060;transport=tcp"_qs);
        draft.setTransport(Transport::Tls);
        draft.setText(Field::GatewayUser, u" clinic "_qs);
        draft.setEdge(u"frankfurt"_qs);
        QCOMPARE(draft.gatewayUri()->text(), u"sip:clinic@gw.example.com:5061;transport=tls;edge=frankfurt"_qs);
        draft.setText(Field::GatewayPort, u"x"_qs);
        QVERIFY(!draft.gatewayUri());
    }

    void aPastedAddressFillsTheFields()
    {
        Draft draft;
        QSignalSpy changed(&draft, &Draft::changed);
        const PastedAddress found = draft.pasteAddress(u"<sips:clinic@gw.example.com:5071;edge=dublin>"_qs);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(found.changes, (QStringList{u"Brackets removed."_qs, u"sips: was changed to TLS."_qs}));
        QCOMPARE(draft.gatewayUri()->text(), u"sip:clinic@gw.example.com:5071;transport=tls;edge=dublin"_qs);
        draft.setTransport(Transport::Tcp);
        QCOMPARE(draft.text(Field::GatewayPort), u"5071"_qs); // it was given
    }

    void aPastedConnectionBringsItsPort()
    {
        Draft draft;
        draft.setText(Field::GatewayPort, u"5080"_qs);
        draft.pasteAddress(u"sip:gw.example.com;transport=tls"_qs);
        QCOMPARE(draft.text(Field::GatewayPort), u"5061"_qs);
        draft.setTransport(Transport::Tcp);
        QCOMPARE(draft.text(Field::GatewayPort), u"5060"_qs); // nobody edited it
    }

    void aPastedHostLeavesPortAndConnection()
    {
        for (const QString &pasted : {u"gw.example.com"_qs, u"https://gw.example.com/x"_qs}) {
            Draft draft;
            draft.setTransport(Transport::Udp);
            draft.setText(Field::GatewayPort, u"5080"_qs);
            draft.pasteAddress(pasted);
            QCOMPARE(draft.gatewayUri()->text(), u"sip:gw.example.com:5080;transport=udp"_qs);
        }
    }

    void encryptedCallsKeepTlsWhenThePasteDoesNotSay()
    {
        Draft draft;
        draft.setSettings(encrypted(true));
        QCOMPARE(draft.pasteAddress(u"203.0.113.10:5061"_qs).changes,
                 QStringList{u"No connection was given; TLS was chosen."_qs});
        QVERIFY(!draft.connectionProblem());
        draft.pasteAddress(u"sip:203.0.113.10;transport=udp"_qs);
        QVERIFY(draft.connectionProblem().has_value()); // what it says is taken, and complained about
    }

    void aPasteWithoutAnAddressChangesNothing()
    {
        Draft draft;
        fill(draft);
        QSignalSpy changed(&draft, &Draft::changed);
        QVERIFY(!draft.pasteAddress(u"call me maybe"_qs).isUsable());
        QCOMPARE(changed.size(), 0);
        QCOMPARE(draft.text(Field::GatewayAddress), u"203.0.113.10"_qs);
    }

    void everyAddressOfAComputerLeavesTheFieldEmpty()
    {
        Draft draft;
        fill(draft);
        const PastedAddress found = draft.pasteAddress(u"0.0.0.0:5061"_qs);
        QVERIFY(found.problem->kind == ProblemKind::AddressIsUnspecified);
        QCOMPARE(draft.text(Field::GatewayAddress), QString());
        QCOMPARE(draft.text(Field::GatewayPort), u"5061"_qs);
    }

    void aPrivateAddressNeedsToBeMeant()
    {
        Draft draft;
        fill(draft);
        draft.setText(Field::GatewayAddress, u"192.168.1.5"_qs);
        QVERIFY(!draft.problem(Field::GatewayAddress)); // a warning, not a mistake
        QVERIFY(draft.gatewayUri().has_value());
        QVERIFY(!draft.answers());
        draft.setUsePrivateAddressAnyway(true);
        QVERIFY(draft.answers().has_value());
        draft.setText(Field::GatewayAddress, u"192.168.1.6"_qs); // meant for another one
        QVERIFY(!draft.usePrivateAddressAnyway());
        QVERIFY(!draft.answers());
    }

    void thisComputerIsNeverAGateway()
    {
        Draft draft;
        fill(draft);
        draft.setText(Field::GatewayAddress, u"127.0.0.1"_qs);
        draft.setUsePrivateAddressAnyway(true);
        QVERIFY(!draft.answers());
    }

    void aSampleAddressIsAccepted()
    {
        Draft draft;
        fill(draft);
        QVERIFY(draft.gatewayUri()->isDocumentation());
        QVERIFY(draft.answers().has_value()); // the page warns
    }

    void gatewaysTakeOverOneAfterTheOtherOrShareWithTheFirst()
    {
        Draft draft;
        fill(draft);
        using Role = Draft::Role;
        draft.setFurtherGateways({{uri(u"sip:203.0.113.11;transport=tcp"_qs), Role::TakesOver},
                                  {uri(u"sip:203.0.113.12;transport=tcp"_qs), Role::SharesCalls},
                                  {uri(u"sip:203.0.113.13;transport=tcp"_qs), Role::TakesOver}});
        QCOMPARE(addresses(*draft.answers()), (QStringList{u"10/10 203.0.113.10"_qs, u"20/10 203.0.113.11"_qs,
                                                           u"10/10 203.0.113.12"_qs, u"30/10 203.0.113.13"_qs}));
        QCOMPARE(draft.answers()->gateways.at(0).name, u"Gateway 1"_qs);
        QCOMPARE(draft.answers()->gateways.at(3).name, u"Gateway 4"_qs);
    }

    void theSameAddressTwiceIsFound()
    {
        Draft draft;
        fill(draft);
        draft.setFurtherGateways({{uri(u"sip:203.0.113.10:5060;transport=tcp"_qs), Draft::Role::TakesOver}});
        QCOMPARE(draft.problem(Field::GatewayAddress)->sentence(), u"This gateway is already in the list."_qs);
        QVERIFY(!draft.answers());
        draft.setText(Field::GatewayPort, u"5080"_qs);
        QVERIFY(!draft.problem(Field::GatewayAddress));
        draft.setFurtherGateways({{uri(u"sip:203.0.113.11;transport=udp"_qs), Draft::Role::TakesOver},
                                  {uri(u"sip:203.0.113.11:5060"_qs), Draft::Role::TakesOver}});
        QVERIFY(!draft.answers());
    }

    void tenGatewaysAreTheMost()
    {
        Draft draft;
        fill(draft);
        QVector<Draft::FurtherGateway> further;
        for (int i = 11; i < 20; ++i)
            further.append({uri(u"sip:203.0.113."_qs + QString::number(i)), Draft::Role::TakesOver});
        draft.setFurtherGateways(further);
        QCOMPARE(draft.answers()->gateways.size(), Answers::maxGateways);
        QCOMPARE(draft.answers()->gateways.last().priority, 100);
        further.append({uri(u"sip:203.0.113.20"_qs), Draft::Role::TakesOver});
        draft.setFurtherGateways(further);
        QVERIFY(!draft.answers());
    }

    // Number -----------------------------------------------------------------------------------------------------

    void aNumberIsChosenDecidedAboutLaterOrMissing()
    {
        Draft draft;
        fill(draft);
        QVERIFY(draft.answers()->numbers.isEmpty());
        draft.setNumberFrom(Draft::NumberFrom::Undecided);
        QVERIFY(!draft.answers());
        draft.setNumberFrom(Draft::NumberFrom::Owned);
        QVERIFY(!draft.answers());
        draft.setOwnedNumbers({{number}});
        QVERIFY((std::get<UseNumber>(draft.answers()->numbers.at(0)) == UseNumber{number, false}));
        draft.setNumberFrom(Draft::NumberFrom::New);
        QVERIFY(!draft.answers());
        draft.setNewNumbers({{number, {}, {}}});
        QVERIFY((std::get<BuyNumber>(draft.answers()->numbers.at(0)) == BuyNumber{number, {}, {}}));
    }

    void aNumberInUseIsMovedOnlyWithConsent()
    {
        Draft draft;
        fill(draft);
        draft.setNumberFrom(Draft::NumberFrom::Owned);
        draft.setOwnedNumbers({{number, true}});
        QVERIFY(!draft.answers());
        draft.setTakeOverAgreed(true);
        QVERIFY((std::get<UseNumber>(draft.answers()->numbers.at(0)) == UseNumber{number, true}));
        draft.setOwnedNumbers({{PhoneNumber::parse(u"+14155550148"_qs).operator*(), true}}); // consent was for another
        QVERIFY(!draft.takeOverAgreed());
        QVERIFY(!draft.answers());
    }

    void consentNamesEachOfSeveralNumbers()
    {
        Draft draft;
        fill(draft);
        draft.setNumberFrom(Draft::NumberFrom::Owned);
        draft.setOwnedNumbers({{number, true}, {other, false}, {number, false}});
        QCOMPARE(draft.ownedNumbers().size(), 2); // the same twice is one, as it was first said
        QVERIFY(!draft.answers());
        draft.setTakeOverAgreed(true);
        QVERIFY((draft.answers()->numbers == QVector<NumberAnswer>{UseNumber{number, true}, UseNumber{other, false}}));

        QVector<Draft::OwnedNumber> more = draft.ownedNumbers();
        more.append({*PhoneNumber::parse(u"+14155550149"_qs), true});
        draft.setOwnedNumbers(more);
        QVERIFY(!draft.takeOverAgreed()); // nobody agreed to the new one
        QVERIFY(!draft.answers());
        QVERIFY(draft.ownedNumbers().first().mayTakeOver); // and what was agreed to stays so
        draft.setTakeOverAgreed(true);
        QCOMPARE(draft.answers()->numbers.size(), 3);
        draft.setTakeOverAgreed(false);
        QVERIFY(!draft.ownedNumbers().first().mayTakeOver);
    }

    void severalNumbersAreSavedAndOneAsEver()
    {
        Draft draft, back;
        fill(draft);
        draft.setNumberFrom(Draft::NumberFrom::New);
        draft.setNewNumbers({{number, {}, {}}});
        draft.setOwnedNumbers({{other, true}});
        const QJsonObject one = draft.toJson();
        QVERIFY(one.value(u"new"_qs).isObject() && one.value(u"owned"_qs).isObject()); // older programs read it
        back.fromJson(one);
        QVERIFY(*back.answers() == *draft.answers());

        draft.setNewNumbers({{number, *AddressSid::parse(u"AD"_qs + digits), {}}, {other, {}, *BundleSid::parse(u"BU"_qs + digits)}});
        draft.setOwnedNumbers({{other, true}, {number, false}});
        back.fromJson(draft.toJson());
        QCOMPARE(back.toJson(), draft.toJson());
        QVERIFY(*back.answers() == *draft.answers());
        QCOMPARE(back.ownedNumbers().size(), 2);
    }

    // Saving -----------------------------------------------------------------------------------------------------

    void aSavedDraftComesBackWithoutItsSecrets()
    {
        Draft draft;
        fill(draft);
        draft.setSettings(encrypted(true));
        draft.setSignInKind(Draft::SignInKind::ApiKey);
        draft.setRegion(u"ie1"_qs);
        draft.setText(Field::AccountSid, account);
        draft.setText(Field::ApiKeySid, u"SK wrong"_qs);
        draft.setText(Field::AuthToken, otherDigits);
        draft.setText(Field::ApiKeySecret, secret);
        draft.setText(Field::TrunkDomain, u"clinic"_qs);
        draft.setText(Field::DisasterUrl, u"https://example.com"_qs);
        draft.setText(Field::GatewayPort, u"5071"_qs);
        draft.setText(Field::GatewayUser, u"clinic"_qs);
        draft.setEdge(u"dublin"_qs);
        draft.setFurtherGateways({{uri(u"sip:b.example;transport=tls"_qs), Draft::Role::SharesCalls},
                                  {uri(u"sip:c.example;transport=tls"_qs), Draft::Role::TakesOver}});
        draft.setSameName(Draft::SameName::UseExisting, trunk);
        draft.setForeignGateways({{oldOne, u"sip:old.example"_qs, Draft::OldGateway::SwitchOff}});
        draft.setOwnedNumbers({{number, true}});
        draft.setNewNumbers({{number, *AddressSid::parse(u"AD"_qs + digits), *BundleSid::parse(u"BU"_qs + digits)}});
        draft.setNumberFrom(Draft::NumberFrom::New);

        const QByteArray saved = QJsonDocument(draft.toJson()).toJson();
        QVERIFY(!saved.contains(otherDigits.toLatin1()) && !saved.contains(secret.toLatin1()));
        Draft back;
        back.setText(Field::AuthToken, digits);
        QSignalSpy changed(&back, &Draft::changed);
        back.fromJson(QJsonDocument::fromJson(saved).object());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(back.toJson(), draft.toJson());
        QCOMPARE(back.text(Field::AuthToken), QString());
        QCOMPARE(back.text(Field::ApiKeySid), u"SK wrong"_qs); // as typed
        QVERIFY(back.answers().has_value());
        QVERIFY(*back.answers() == *draft.answers());
    }

    void consentIsGivenAnew()
    {
        Draft draft;
        fill(draft);
        draft.setNumberFrom(Draft::NumberFrom::Owned);
        draft.setOwnedNumbers({{number, true}});
        draft.setTakeOverAgreed(true);
        Draft back;
        back.fromJson(draft.toJson());
        QCOMPARE(back.ownedNumbers().size(), 1);
        QVERIFY(back.ownedNumbers().first().number == number);
        QVERIFY(!back.takeOverAgreed());
        QVERIFY(!back.answers());
    }

    void everyDecisionIsKept()
    {
        for (const auto from : {Draft::NumberFrom::Undecided, Draft::NumberFrom::Owned, Draft::NumberFrom::New,
                                Draft::NumberFrom::Later}) {
            Draft draft, back;
            draft.setNumberFrom(from);
            back.fromJson(draft.toJson());
            QVERIFY(back.numberFrom() == from);
        }
        for (const auto decision :
             {Draft::OldGateway::Undecided, Draft::OldGateway::LeaveAsItIs, Draft::OldGateway::SwitchOff}) {
            Draft draft, back;
            draft.setForeignGateways({{oldOne, u"sip:old.example"_qs, decision}});
            back.fromJson(draft.toJson());
            QVERIFY(back.foreignGateways().constFirst().decision == decision);
        }
        for (const auto transport : {Transport::Udp, Transport::Tcp, Transport::Tls}) {
            Draft draft, back;
            draft.setTransport(transport);
            back.fromJson(draft.toJson());
            QVERIFY(back.transport() == transport);
            QCOMPARE(back.text(Field::GatewayPort), draft.text(Field::GatewayPort));
        }
        Draft draft, back;
        draft.setSameName(Draft::SameName::CreateNew);
        back.fromJson(draft.toJson());
        QVERIFY(back.sameName() == Draft::SameName::CreateNew);
    }

    void aStrangeFileGivesAUsableDraft()
    {
        Draft draft;
        draft.setPractice(true);
        draft.fromJson(
            QJsonDocument::fromJson(
                R"({"trunkName": 5, "region": "../evil", "transport": "sctp", "signIn": null, "existingTrunk": "TK",
            "sameName": "use-existing", "furtherGateways": [5, {"uri": "http:\/\/x"}, {"uri": "sip:ok.example", "role": "x"}], "foreignGateways": {"a": 1},
            "numberFrom": 99, "owned": "x", "new": {"number": "x"}, "settings": {"secure": "yes", "recording": "x"}, "newer": {"key": 1}})")
                .object());
        QCOMPARE(draft.text(Field::TrunkName), QString());
        QCOMPARE(draft.region(), u"us1"_qs);
        QVERIFY(draft.transport() == Transport::Tcp);
        QCOMPARE(draft.text(Field::GatewayPort), u"5060"_qs);
        QVERIFY(draft.sameName() == Draft::SameName::Undecided);
        QCOMPARE(draft.furtherGateways().size(), 1);
        QVERIFY(draft.foreignGateways().isEmpty());
        QVERIFY(draft.numberFrom() == Draft::NumberFrom::Undecided);
        QVERIFY(draft.settings().isEmpty());
        QVERIFY(draft.ownedNumbers().isEmpty() && draft.newNumbers().isEmpty());
        QVERIFY(draft.practice()); // which is not a matter of the file
        draft.fromJson({});
        QCOMPARE(draft.text(Field::GatewayPort), u"5060"_qs);
    }

    void tellsOfChangesOnlyWhenThereAreAny()
    {
        Draft draft;
        QSignalSpy changed(&draft, &Draft::changed);
        draft.setText(Field::TrunkName, u"x"_qs);
        draft.setText(Field::TrunkName, u"x"_qs);
        draft.setTransport(Transport::Udp);
        draft.setTransport(Transport::Udp);
        draft.setEdge(u"dublin"_qs);
        draft.setEdge(u"dublin"_qs);
        draft.setSettings(encrypted(false));
        draft.setSettings(encrypted(false));
        draft.setSameName(Draft::SameName::UseExisting, trunk);
        draft.setSameName(Draft::SameName::UseExisting, trunk);
        draft.setOwnedNumbers({{number}});
        draft.setOwnedNumbers({{number}});
        QCOMPARE(changed.size(), 6);
    }
};

QTEST_GUILESS_MAIN(DraftTest)
#include "DraftTest.moc"
