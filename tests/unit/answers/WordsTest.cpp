#include "answers/Answers.h"
#include "answers/Isolate.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace trunkline;

namespace {

constexpr int errorKinds = int(ErrorKind::NotAsAsked) + 1;
constexpr int problemKinds = int(ProblemKind::DigitsOnly) + 1;

/// The rules of how the program speaks; empty, or the first that is broken.
QString brokenRule(const QString &sentence)
{
    static const QRegularExpression blame(
        u"\\b(invalid|illegal|failed|failure|error|oops|sorry|please|you must|wrong|bad|fatal|abort|unable)\\b"_qs,
        QRegularExpression::CaseInsensitiveOption);
    if (sentence.isEmpty())
        return u"it is empty"_qs;
    if (!sentence.at(0).isUpper() && sentence.at(0) != QChar(0x2066))
        return u"it does not begin with a capital letter"_qs;
    if (!sentence.endsWith(u'.') && !sentence.contains(u": ")) // a place or Twilio's own words may come last
        return u"it does not end with a full stop"_qs;
    if (blame.match(sentence).hasMatch())
        return u"it blames: "_qs + blame.match(sentence).captured();
    if (sentence.contains(u'!') || sentence.contains(u'\'') || sentence.contains(u'%') || sentence.contains(u"  "))
        return u"it has a letter that does not belong there"_qs;
    if (sentence.contains(u"ErrorKind") || sentence.contains(u"null"))
        return u"it speaks to programmers"_qs;
    return {};
}

} // namespace

/// What the program says when something is not as it should be.
class WordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void everyErrorSaysWhatIsTheCaseAndWhatToDo_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < errorKinds; ++kind)
            QTest::newRow(qPrintable(Advising::name(ErrorKind(kind)))) << kind;
    }
    void everyErrorSaysWhatIsTheCaseAndWhatToDo()
    {
        QFETCH(int, kind);
        for (const QString &message : {QString(), u"The “thing” they named"_qs}) {
            const Advice advice = Advising::advice(error(ErrorKind(kind), message));
            if (ErrorKind(kind) == ErrorKind::BadFile && !message.isEmpty()) {
                QCOMPARE(advice.what, message); // it says everything itself
                continue;
            }
            for (const QString &sentence : {advice.what, advice.next})
                QVERIFY2(brokenRule(sentence).isEmpty(), qPrintable(sentence + u" – "_qs + brokenRule(sentence)));
            QVERIFY(advice.remedy != Remedy::None);
        }
    }

    void namesOfErrorsAreStableWords()
    {
        const QRegularExpression word(QRegularExpression::anchoredPattern(u"[a-z]+(-[a-z]+)*"_qs));
        QSet<QString> names;
        for (int kind = 0; kind < errorKinds; ++kind) {
            const QString name = Advising::name(ErrorKind(kind));
            QVERIFY2(word.match(name).hasMatch(), qPrintable(name));
            names.insert(name);
        }
        QCOMPARE(int(names.size()), errorKinds);
        QCOMPARE(Advising::name(ErrorKind::NumberTaken), u"number-taken"_qs);
        QCOMPARE(Advising::name(ErrorKind::SignInRefused), u"sign-in-refused"_qs);
    }

    void speaksInTheWordsOfItsPages_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("next");
        const auto row = [](ErrorKind kind, const QString &what, const QString &next) {
            QTest::newRow(qPrintable(Advising::name(kind))) << int(kind) << what << next;
        };
        row(ErrorKind::SignInRefused, u"Twilio didn’t accept these codes."_qs,
            u"Copy the Auth Token again: it changes when someone makes a new one. If it still fails, try another "
            u"region – each region has "
            "its own token."_qs);
        row(ErrorKind::NotAllowed, u"This key may not change phone settings."_qs,
            u"Use another key, or sign in with the Auth Token."_qs);
        row(ErrorKind::AccountSuspended, u"Twilio has suspended this account."_qs,
            u"This is often an unpaid bill. Sort it out with Twilio, then check again."_qs);
        row(ErrorKind::AccountClosed, u"This account is closed."_qs, u"Use the codes of another account."_qs);
        row(ErrorKind::ProxyWantsPassword, u"Your proxy wants a name and a password."_qs,
            u"Enter them in the network settings."_qs);
        row(ErrorKind::NotSecure, u"The connection to Twilio isn’t safe."_qs,
            u"Something between this computer and Twilio changes the connection. Your codes were not sent. Ask your network team."_qs);
        row(ErrorKind::NumberTaken, u"Someone else bought it a moment ago. You were not charged."_qs,
            u"Choose another number."_qs);
        row(ErrorKind::TooManyTrunks, u"This account has 100 trunks, the most Twilio allows."_qs,
            u"Use an existing one, or delete one in Twilio."_qs);
    }
    void speaksInTheWordsOfItsPages()
    {
        QFETCH(int, kind);
        const Advice advice = Advising::advice(error(ErrorKind(kind)));
        QTEST(advice.what, "what");
        QTEST(advice.next, "next");
    }

    void twiliosOwnSentenceIsPassedOn()
    {
        QCOMPARE(plain(Advising::advice(error(ErrorKind::Refused, u"Priority is out of range"_qs)).what),
                 u"Twilio refused this: Priority is out of range"_qs);
    }

    void onlyWhatMayPassIsTriedAgain()
    {
        QSet<QString> passing;
        for (int kind = 0; kind < errorKinds; ++kind)
            if (error(ErrorKind(kind)).mayPass())
                passing.insert(Advising::name(ErrorKind(kind)));
        QCOMPARE(passing, (QSet<QString>{u"offline"_qs, u"host-not-found"_qs, u"twilio-unreachable"_qs,
                                         u"proxy-unreachable"_qs, u"twilio-in-trouble"_qs, u"busy"_qs,
                                         u"outcome-unknown"_qs, u"cancelled"_qs, u"setup-busy"_qs}));
    }

    void supportGetsTheCodes()
    {
        Error taken = error(ErrorKind::NumberTaken, u"not available"_qs);
        QCOMPARE(Advising::forSupport(taken), QString());
        taken.twilioCode = 21422;
        taken.httpStatus = 400;
        taken.requestId = u"RQ0123"_qs;
        QCOMPARE(plain(Advising::forSupport(taken)), u"code 21422, HTTP 400, request RQ0123"_qs);
        QVERIFY(!Advising::advice(taken).what.contains(u"21422"_qs));
        QVERIFY(!Advising::advice(taken).next.contains(u"21422"_qs));
    }

    void everyProblemSaysWhatToDo_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < problemKinds; ++kind)
            QTest::addRow("%d", kind) << kind;
    }
    void everyProblemSaysWhatToDo()
    {
        QFETCH(int, kind);
        const QString sentence = Problem{ProblemKind(kind), u"part"_qs, 7}.sentence();
        QVERIFY2(brokenRule(sentence).isEmpty(), qPrintable(sentence + u" – "_qs + brokenRule(sentence)));
    }

    void problemsOfOtherFieldsAreInTheWordsOfTheirPages()
    {
        QCOMPARE(Problem{ProblemKind::NameEmpty}.sentence(), u"Give the trunk a name."_qs);
        QCOMPARE(Problem{ProblemKind::DomainLetters}.sentence(), u"Use only letters, digits and hyphens."_qs);
        QCOMPARE(Problem{ProblemKind::UrlNotHttps}.sentence(), u"Enter a web address that starts with https://."_qs);
        QCOMPARE(Problem{ProblemKind::PortRange}.sentence(), u"A port is a number from 1 to 65535."_qs);
        QCOMPARE(Problem{ProblemKind::AddressTwice}.sentence(), u"This gateway is already in the list."_qs);
        QCOMPARE(Problem{ProblemKind::TlsNeeded}.sentence(), u"Encrypted calls need TLS."_qs);
        QCOMPARE(Problem{ProblemKind::DigitsOnly}.sentence(), u"Use digits only, for example 415."_qs);
    }

    void aTrunkNameHas1To64Characters_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Front desk"_qs << u"Front desk"_qs;
        QTest::newRow("trimmed") << u"  Front desk \n"_qs << u"Front desk"_qs;
        QTest::newRow("64") << u"x"_qs.repeated(64) << u"x"_qs.repeated(64);
        QTest::newRow("64 and blanks") << QString(u"x"_qs.repeated(64) + u"  "_qs) << u"x"_qs.repeated(64);
        QTest::newRow("any writing") << u"عيادة – 診療所 ☎"_qs << u"عيادة – 診療所 ☎"_qs;
        QTest::newRow("emoji") << u"Desk 📞"_qs << u"Desk 📞"_qs;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blank") << u" \t "_qs << QString();
        QTest::newRow("65") << u"x"_qs.repeated(65) << QString();
        QTest::newRow("tab inside") << u"Front\tdesk"_qs << QString();
        QTest::newRow("line break inside") << u"Front\ndesk"_qs << QString();
        QTest::newRow("line separator inside") << u"Front\u2028desk"_qs << QString();
        QTest::newRow("bell") << u"Front\u0007"_qs << QString();
        QTest::newRow("half a character") << QString(u"Desk "_qs + QChar(0xd83d)) << QString();
    }
    void aTrunkNameHas1To64Characters()
    {
        QFETCH(QString, typed);
        const auto name = TrunkName::parse(typed);
        QTEST(name ? name->text() : QString(), "name");
    }

    void tooLongANameIsCounted()
    {
        QCOMPARE(TrunkName::parse(u"x"_qs.repeated(70)).error().sentence(),
                 u"A trunk name has at most 64 characters. This one has 70."_qs);
    }

    void namesMatchAsPeopleReadThem()
    {
        const TrunkName name = *TrunkName::parse(u"Café line"_qs);
        QVERIFY(name.matches(u"  CAFÉ LINE "_qs));
        QVERIFY(name.matches(u"Cafe\u0301 line"_qs)); // the accent on its own
        QVERIFY(!name.matches(u"Cafe line"_qs));
        QVERIFY(!name.matches(u"Café line 2"_qs));
        QVERIFY(!(name == *TrunkName::parse(u"CAFÉ LINE"_qs)));
    }

    void tokensAreTwiliosAndGoBothWays()
    {
        for (const auto mode : {TransferMode::DisableAll, TransferMode::SipOnly, TransferMode::EnableAll})
            QVERIFY(transferModeFrom(token(mode)) == mode);
        for (const auto id : {TransferCallerId::FromTransferee, TransferCallerId::FromTransferor})
            QVERIFY(transferCallerIdFrom(token(id)) == id);
        for (const auto mode : {RecordingMode::DoNotRecord, RecordingMode::FromRinging, RecordingMode::FromAnswer,
                                RecordingMode::FromRingingDual, RecordingMode::FromAnswerDual})
            QVERIFY(recordingModeFrom(token(mode)) == mode);
        QCOMPARE(token(TransferMode::SipOnly), u"sip-only"_qs);
        QCOMPARE(token(RecordingMode::FromAnswerDual), u"record-from-answer-dual"_qs);
        QCOMPARE(token(TransferCallerId::FromTransferor), u"from-transferor"_qs);
        QVERIFY(!transferModeFrom(u"SIP-only"_qs) && !recordingModeFrom(QString()) && !transferCallerIdFrom(u"x"_qs));
    }

    void trunkDomainsAndWebAddressesAreRecognised()
    {
        for (const QString &domain : {u"clinic.pstn.twilio.com"_qs, u"a-1.pstn.twilio.com"_qs})
            QVERIFY2(isTrunkDomain(domain), qPrintable(domain));
        for (const QString &domain :
             {u"pstn.twilio.com"_qs, u".pstn.twilio.com"_qs, u"-a.pstn.twilio.com"_qs, u"a-.pstn.twilio.com"_qs,
              u"a.b.pstn.twilio.com"_qs, u"a_b.pstn.twilio.com"_qs, u"a.pstn.twilio.com.evil.example"_qs,
              u"ü.pstn.twilio.com"_qs, u"a.pstn.twilio.com\n"_qs, QString()})
            QVERIFY2(!isTrunkDomain(domain), qPrintable(domain));
        for (const QString &url :
             {u"https://example.com"_qs, u"https://example.com:8443/a?b=c"_qs, u"HTTPS://example.com/"_qs})
            QVERIFY2(isHttpsAddress(url), qPrintable(url));
        for (const QString &url :
             {u"http://example.com"_qs, u"https://"_qs, u"https:///a"_qs, u"example.com"_qs, u"https:example.com"_qs,
              u"https://exa mple.com"_qs, u"javascript:alert(1)"_qs, QString()})
            QVERIFY2(!isHttpsAddress(url), qPrintable(url));
    }

    void whatKeepsItsOwnOrderIsWrapped()
    {
        QCOMPARE(isolate(u"+1 415"_qs), u"\u2066+1 415\u2069"_qs);
        QCOMPARE(isolate(QString()), QString());
        QCOMPARE(plain(isolate(u"+1 415"_qs)), u"+1 415"_qs);
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "WordsTest.moc"
