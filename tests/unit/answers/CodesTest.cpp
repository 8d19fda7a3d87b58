#include "answers/Credentials.h"
#include "answers/PastedCodes.h"

#include <QTest>

using namespace trunkline;

namespace {

const QString digits = u"0123456789abcdef0123456789abcdef"_qs;
const QString otherDigits = u"fedcba9876543210fedcba9876543210"_qs;
const QString account = u"AC"_qs + digits;
const QString key = u"SK"_qs + otherDigits;
const QString secret = u"fD9xQ2mZ7pLk4TrV8sWn1YcB6hJg3RaE"_qs;

QString sentenceOf(const QString &typed, const QString &kind)
{
    const auto said = [](const auto &parsed) { return parsed ? QString() : parsed.error().sentence(); };
    if (kind == u"token")
        return said(parseAuthToken(typed));
    if (kind == u"secret")
        return said(parseApiKeySecret(typed));
    return kind == u"key" ? said(ApiKeySid::parse(typed)) : said(AccountSid::parse(typed));
}

} // namespace

/// Account SID, API key, Auth Token: typed and pasted.
class CodesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aTypedCodeIsRightOrItsPageSaysWhy_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        const QString none;
        QTest::newRow("sid") << u"sid"_qs << account << none;
        QTest::newRow("sid, capitals") << u"sid"_qs << u"AC0123456789ABCDEF0123456789ABCDEF"_qs << none;
        QTest::newRow("sid, blanks around") << u"sid"_qs << QString(u" \t"_qs + account + u" \n"_qs) << none;
        QTest::newRow("sid, empty") << u"sid"_qs << u"  "_qs << u"Enter the Account SID. It starts with AC."_qs;
        QTest::newRow("sid, a key")
            << u"sid"_qs << key
            << u"This is an API key. Choose API key above, or paste the code that starts with AC."_qs;
        QTest::newRow("sid, a token") << u"sid"_qs << digits << u"An Account SID starts with AC."_qs;
        QTest::newRow("sid, small letters") << u"sid"_qs << u"ac"_qs + digits << u"An Account SID starts with AC."_qs;
        QTest::newRow("sid, letter O") << u"sid"_qs << u"ACO123456789abcdef0123456789abcdef"_qs
                                       << u"After AC come only the digits 0–9 and the letters a–f."_qs;
        QTest::newRow("sid, blank inside") << u"sid"_qs << u"AC0123456789abcdef 0123456789abcde"_qs
                                           << u"After AC come only the digits 0–9 and the letters a–f."_qs;
        QTest::newRow("sid, short") << u"sid"_qs << account.chopped(1)
                                    << u"An Account SID has 34 characters. This one has 33."_qs;
        QTest::newRow("sid, long") << u"sid"_qs << account + u'0'
                                   << u"An Account SID has 34 characters. This one has 35."_qs;
        QTest::newRow("sid, only AC") << u"sid"_qs << u"AC"_qs
                                      << u"An Account SID has 34 characters. This one has 2."_qs;
        QTest::newRow("sid, wide digits") << u"sid"_qs << u"AC"_qs + QString(32, QChar(0xff11))
                                          << u"After AC come only the digits 0–9 and the letters a–f."_qs;

        QTest::newRow("token") << u"token"_qs << digits << none;
        QTest::newRow("token, empty") << u"token"_qs << QString() << u"Enter the Auth Token."_qs;
        QTest::newRow("token, the SID") << u"token"_qs << account
                                        << u"This is the Account SID. The Auth Token has 32 characters."_qs;
        QTest::newRow("token, letters") << u"token"_qs << secret
                                        << u"An Auth Token has only the digits 0–9 and the letters a–f."_qs;
        QTest::newRow("token, short") << u"token"_qs << digits.chopped(5)
                                      << u"An Auth Token has 32 characters. This one has 27."_qs;
        QTest::newRow("token, long") << u"token"_qs << digits + u"ab"_qs
                                     << u"An Auth Token has 32 characters. This one has 34."_qs;

        QTest::newRow("key") << u"key"_qs << key << none;
        QTest::newRow("key, empty") << u"key"_qs << QString() << u"Enter the API key SID. It starts with SK."_qs;
        QTest::newRow("key, the SID") << u"key"_qs << account << u"An API key starts with SK."_qs;
        QTest::newRow("key, letters") << u"key"_qs << u"SKxyz"_qs
                                      << u"After SK come only the digits 0–9 and the letters a–f."_qs;
        QTest::newRow("key, short") << u"key"_qs << u"SK01"_qs << u"An API key has 34 characters. This one has 4."_qs;

        QTest::newRow("secret") << u"secret"_qs << secret << none;
        QTest::newRow("secret, empty") << u"secret"_qs << u" "_qs
                                       << u"Enter the secret. Twilio shows it only once, when the key is made."_qs;
    }
    void aTypedCodeIsRightOrItsPageSaysWhy()
    {
        QFETCH(QString, kind);
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        QCOMPARE(sentenceOf(typed, kind), sentence);
    }

    void everyKindOfSidHasItsTwoLetters()
    {
        const auto text = [](const auto &sid) { return sid ? sid->text() : QString(); };
        QCOMPARE(text(TrunkSid::parse(u"TK"_qs + digits)), u"TK"_qs + digits);
        QCOMPARE(text(OriginationUrlSid::parse(u"OU"_qs + digits)), u"OU"_qs + digits);
        QCOMPARE(text(NumberSid::parse(u"PN"_qs + digits)), u"PN"_qs + digits);
        QCOMPARE(text(AddressSid::parse(u"AD"_qs + digits)), u"AD"_qs + digits);
        QCOMPARE(text(BundleSid::parse(u"BU"_qs + digits)), u"BU"_qs + digits);
        for (const QString &wrong :
             QStringList{account, key, u"PN"_qs + digits, u"TK"_qs, u"TK"_qs + digits + u'0', u"TKg"_qs})
            QVERIFY2(!TrunkSid::parse(wrong), qPrintable(wrong));
        static_assert(!std::is_convertible_v<TrunkSid, NumberSid>);
    }

    void aSidIsShownMasked() { QCOMPARE(AccountSid::parse(account)->masked(), u"AC0123…cdef"_qs); }

    void theUserNameIsTheKeyWhereThereIsOne()
    {
        QCOMPARE((Credentials{*AccountSid::parse(account), {}, Secret(digits)}).userName(), account);
        QCOMPARE((Credentials{*AccountSid::parse(account), *ApiKeySid::parse(key), Secret(secret)}).userName(), key);
    }

    void aPasteIsSorted_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("sid");
        QTest::addColumn<QString>("apiKey");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("keySecret");
        const QString none;
        QTest::newRow("nothing") << u"hello"_qs << none << none << none << none;
        QTest::newRow("empty") << none << none << none << none << none;
        QTest::newRow("sid") << account << account << none << none << none;
        QTest::newRow("both, by a blank")
            << QString(account + u' ' + otherDigits) << account << none << otherDigits << otherDigits;
        QTest::newRow("both, other way round")
            << QString(otherDigits + u"\r\n"_qs + account) << account << none << otherDigits << otherDigits;
        QTest::newRow("Twilio's page") << QString(u"Account SID\n"_qs + account + u"\nAuth Token\n"_qs + otherDigits +
                                                  u"\nShow\n"_qs)
                                       << account << none << otherDigits << none;
        QTest::newRow("shell") << QString(u"export TWILIO_ACCOUNT_SID="_qs + account +
                                          u"\nexport TWILIO_AUTH_TOKEN=\""_qs + otherDigits + u"\"\n"_qs)
                               << account << none << otherDigits << none;
        QTest::newRow("JSON") << QString(u"{\"accountSid\": \""_qs + account + u"\", \"authToken\": \""_qs +
                                         otherDigits + u"\"}"_qs)
                              << account << none << otherDigits << none;
        QTest::newRow("curl") << QString(u"curl -u "_qs + account + u':' + otherDigits + u" https://api.twilio.com/"_qs)
                              << account << none << otherDigits << otherDigits;
        QTest::newRow("sentence") << QString(u"The token is "_qs + otherDigits + u'.') << none << none << otherDigits
                                  << otherDigits;
        QTest::newRow("key and secret") << QString(u"SID "_qs + key + u"\nSecret "_qs + secret) << none << key << secret
                                        << secret;
        QTest::newRow("key, nameless secret")
            << QString(account + u' ' + key + u' ' + secret) << account << key << none << secret;
        QTest::newRow("all in .env") << QString(u"TWILIO_ACCOUNT_SID="_qs + account + u"\nTWILIO_AUTH_TOKEN="_qs +
                                                otherDigits + u"\nTWILIO_API_KEY="_qs + key +
                                                u"\nTWILIO_API_SECRET="_qs + secret)
                                     << account << key << otherDigits << secret;
        QTest::newRow("secret label before the key")
            << QString(u"API key secret "_qs + key) << none << key << none << none;
        QTest::newRow("several words") << QString(account + u' ' + digits + u' ' + otherDigits) << account << none
                                       << none << none;
        QTest::newRow("several words, one named")
            << QString(account + u' ' + digits + u" Auth Token: "_qs + otherDigits) << account << none << otherDigits
            << digits;
        QTest::newRow("the same word twice")
            << QString(otherDigits + u' ' + otherDigits) << none << none << otherDigits << otherDigits;
        QTest::newRow("other SIDs") << QString(u"TK"_qs + digits + u" CA"_qs + otherDigits) << none << none << none
                                    << none;
        QTest::newRow("a longer word") << QString(u"x"_qs + account + u" AC"_qs + digits + u'0') << none << none << none
                                       << none;
        QTest::newRow("a token too short")
            << u"Auth Token: 0123456789abcdef0123"_qs << none << none << u"0123456789abcdef0123"_qs << none;
    }
    void aPasteIsSorted()
    {
        QFETCH(QString, pasted);
        const PastedCodes found = PastedCodes::read(pasted);
        QTEST(found.account, "sid");
        QTEST(found.key, "apiKey");
        QTEST(found.token, "token");
        QTEST(found.secret, "keySecret");
    }

    void severalWordsThatCouldBeTheTokenAreLeftOut()
    {
        QVERIFY(PastedCodes::read(account + u' ' + digits + u' ' + otherDigits).several);
        QVERIFY(!PastedCodes::read(account + u' ' + digits).several);
    }

    void aHugePasteTakesNoTime()
    {
        QString text(2'000'000, u'a');
        text.replace(100, account.size() + 2, QString(u' ' + account + u' '));
        QCOMPARE(PastedCodes::read(text).account, account);
        QCOMPARE(PastedCodes::read(u"token "_qs.repeated(100'000)).token, QString());
    }
};

QTEST_GUILESS_MAIN(CodesTest)
#include "CodesTest.moc"
