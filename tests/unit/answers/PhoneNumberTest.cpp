#include "answers/PhoneNumber.h"

#include <QTest>

using namespace trunkline;

Q_DECLARE_METATYPE(trunkline::NumberType)

class PhoneNumberTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void anySpellingWithAPlusIsRead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("e164");
        const auto row = [](const QString &typed, const QString &e164) {
            QTest::newRow(qPrintable(typed)) << typed << e164;
        };
        row(u"+14155550147"_qs, u"+14155550147"_qs);
        row(u" +1 415 555 0147 "_qs, u"+14155550147"_qs);
        row(u"+1 (415) 555-0147"_qs, u"+14155550147"_qs);
        row(u"+1.415.555.0147"_qs, u"+14155550147"_qs);
        row(u"+1/415/5550147"_qs, u"+14155550147"_qs);
        row(u"+1\u00a0415\u202f555\u20110147"_qs, u"+14155550147"_qs); // no-break blanks and hyphen
        row(u"\u2066+1 415 555 0147\u2069"_qs, u"+14155550147"_qs);    // out of one of our own sentences
        row(u"+44 (0)20 7946 0123"_qs, u"+442079460123"_qs);
        row(u"+49 30 901820"_qs, u"+4930901820"_qs);
        row(u"+39 06 1234 5678"_qs, u"+390612345678"_qs); // Italy's zero belongs to the number
        row(u"+15005550006"_qs, u"+15005550006"_qs);      // Twilio's number for tests
        row(u"+18005550199"_qs, u"+18005550199"_qs);
    }
    void anySpellingWithAPlusIsRead()
    {
        QFETCH(QString, typed);
        const auto parsed = PhoneNumber::parse(typed);
        QVERIFY2(bool(parsed), qPrintable(parsed ? QString() : parsed.error().sentence()));
        QTEST(parsed->e164(), "e164");
    }

    void whatIsNoNumberIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<ProblemKind>("kind");
        const auto row = [](const QString &typed, ProblemKind kind) {
            QTest::newRow(qPrintable(typed)) << typed << kind;
        };
        row(QString(), ProblemKind::NumberEmpty);
        row(u"  "_qs, ProblemKind::NumberEmpty);
        row(u"4155550147"_qs, ProblemKind::NumberMalformed);
        row(u"0014155550147"_qs, ProblemKind::NumberMalformed);
        row(u"(+1) 4155550147"_qs, ProblemKind::NumberMalformed);
        row(u"+"_qs, ProblemKind::NumberMalformed);
        row(u"+1 415 FLOWERS"_qs, ProblemKind::NumberMalformed);
        row(u"+1 415 555 0147 ext 3"_qs, ProblemKind::NumberMalformed);
        row(u"+1 415 555 0147;ext=3"_qs, ProblemKind::NumberMalformed);
        row(u"+1+4155550147"_qs, ProblemKind::NumberMalformed);
        row(u"+1415555*147"_qs, ProblemKind::NumberMalformed);
        row(u"+٤١٥٥٥٥٠١٤٧"_qs, ProblemKind::NumberMalformed);
        row(u"+14155550147\n+14155550148"_qs, ProblemKind::NumberMalformed);
        row(u"+0 415 555 0147"_qs, ProblemKind::NumberMalformed);
        row(u"+999 1234 5678"_qs, ProblemKind::NumberMalformed); // no such country
        row(u"+1 415 555 014"_qs, ProblemKind::NumberImpossible);
        row(u"+1 415 555 01477"_qs, ProblemKind::NumberImpossible);
        row(u"+1 555 0147"_qs, ProblemKind::NumberImpossible); // only within an area
        row(u"+1 4"_qs, ProblemKind::NumberMalformed);
        row(u"+1 41"_qs, ProblemKind::NumberImpossible);
        row(u"+4420794601234567890"_qs, ProblemKind::NumberImpossible);
        row(u"+"_qs + u"1"_qs.repeated(5000), ProblemKind::NumberMalformed);
    }
    void whatIsNoNumberIsRefused()
    {
        QFETCH(QString, typed);
        QFETCH(ProblemKind, kind);
        const auto parsed = PhoneNumber::parse(typed);
        QVERIFY2(!parsed, qPrintable(parsed ? parsed->e164() : QString()));
        QCOMPARE(int(parsed.error().kind), int(kind));
    }

    void isShownInGroups_data()
    {
        QTest::addColumn<QString>("e164");
        QTest::addColumn<QString>("international");
        QTest::addColumn<QString>("national");
        QTest::addColumn<QString>("country");
        QTest::addColumn<NumberType>("type");
        QTest::newRow("San Francisco") << u"+14155550147"_qs << u"+1 415 555 0147"_qs << u"(415) 555-0147"_qs
                                       << u"US"_qs << NumberType::Local;
        QTest::newRow("for tests") << u"+15005550006"_qs << u"+1 500 555 0006"_qs << u"(500) 555-0006"_qs << u"US"_qs
                                   << NumberType::Other;
        QTest::newRow("Toronto") << u"+14165550123"_qs << u"+1 416 555 0123"_qs << u"(416) 555-0123"_qs << u"CA"_qs
                                 << NumberType::Local;
        QTest::newRow("toll-free") << u"+18005550199"_qs << u"+1 800 555 0199"_qs << u"(800) 555-0199"_qs << u"US"_qs
                                   << NumberType::TollFree;
        QTest::newRow("London") << u"+442079460123"_qs << u"+44 20 7946 0123"_qs << u"020 7946 0123"_qs << u"GB"_qs
                                << NumberType::Local;
        QTest::newRow("British mobile") << u"+447400123456"_qs << u"+44 7400 123456"_qs << u"07400 123456"_qs
                                        << u"GB"_qs << NumberType::Mobile;
        QTest::newRow("Berlin") << u"+4930901820"_qs << u"+49 30 901820"_qs << u"030 901820"_qs << u"DE"_qs
                                << NumberType::Local;
        QTest::newRow("British national")
            << u"+443031231234"_qs << u"+44 303 123 1234"_qs << u"0303 123 1234"_qs << u"GB"_qs << NumberType::National;
        QTest::newRow("of no country") << u"+80012345678"_qs << u"+800 1234 5678"_qs << u"1234 5678"_qs << QString()
                                       << NumberType::TollFree;
    }
    void isShownInGroups()
    {
        QFETCH(QString, e164);
        const auto number = PhoneNumber::parse(e164);
        QVERIFY(bool(number));
        QTEST(number->international(), "international");
        QTEST(number->national(), "national");
        QTEST(number->country(), "country");
        QFETCH(NumberType, type);
        QCOMPARE(int(number->type()), int(type));
    }

    void spellingsOfOneNumberAreTheSame()
    {
        QVERIFY(*PhoneNumber::parse(u"+1 (415) 555-0147"_qs) == *PhoneNumber::parse(u"+14155550147"_qs));
        QVERIFY(!(*PhoneNumber::parse(u"+14155550148"_qs) == *PhoneNumber::parse(u"+14155550147"_qs)));
    }
};

QTEST_GUILESS_MAIN(PhoneNumberTest)
#include "PhoneNumberTest.moc"
