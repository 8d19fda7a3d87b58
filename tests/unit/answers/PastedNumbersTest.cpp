// A list of numbers as people have it: out of a mail, a table, a contract.

#include "answers/PastedNumbers.h"

#include "../NoWarnings.h"

#include <QTest>

using namespace trunkline;

namespace {

QStringList numbers(const PastedNumbers &found)
{
    QStringList all;
    for (const PhoneNumber &number : found.numbers)
        all += number.e164();
    return all;
}

QStringList numbersIn(const QString &pasted, const QString &country = u"US"_qs)
{
    return numbers(PastedNumbers::read(pasted, country));
}

} // namespace

class PastedNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void anySpellingIsRead_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("e164");
        const auto row = [](const QString &line, const QString &country, const QString &e164) {
            QTest::newRow(qPrintable(line)) << line << country << e164;
        };
        row(u"+1 415 555 0147"_qs, u"DE"_qs, u"+14155550147"_qs);
        row(u"(415) 555-0147"_qs, u"US"_qs, u"+14155550147"_qs);
        row(u"415.555.0147"_qs, u"US"_qs, u"+14155550147"_qs);
        row(u"1-415-555-0147"_qs, u"US"_qs, u"+14155550147"_qs);
        row(u"14155550147"_qs, u"US"_qs, u"+14155550147"_qs); // a spreadsheet dropped the plus
        row(u"030 / 901820"_qs, u"DE"_qs, u"+4930901820"_qs);
        row(u"0049 30 901820"_qs, u"DE"_qs, u"+4930901820"_qs);
        row(u"0049 30 901820"_qs, u"US"_qs, u"+4930901820"_qs);
        row(u"011 49 30 901820"_qs, u"US"_qs, u"+4930901820"_qs);
        row(u"+49 (0)30 901820"_qs, u"US"_qs, u"+4930901820"_qs);
        row(u"\u2066+1 415 555 0147\u2069"_qs, u"US"_qs, u"+14155550147"_qs);
        row(u"+1\u00a0415\u2013555\u20110147"_qs, u"US"_qs, u"+14155550147"_qs);
        row(u"＋１ ４１５ ５５５ ０１４７"_qs, u"JP"_qs, u"+14155550147"_qs);
        row(u"+١ ٤١٥ ٥٥٥ ٠١٤٧"_qs, u"EG"_qs, u"+14155550147"_qs);
        row(u"tel:+1-415-555-0147"_qs, u"US"_qs, u"+14155550147"_qs);
        row(u"Please call +1 415 555 0147 before noon."_qs, u"US"_qs, u"+14155550147"_qs);
        row(u"\"Reception, ground floor\",+14155550147,San Francisco"_qs, u"US"_qs, u"+14155550147"_qs);
        row(u"Reception;+1 415 555 0147;94103;2024-06-05"_qs, u"US"_qs, u"+14155550147"_qs); // not the other digits
        row(u"94103\t(415) 555-0147"_qs, u"US"_qs, u"+14155550147"_qs);
        row(u"PN0123456789abcdef0123456789abcdef,+14155550147"_qs, u"US"_qs, u"+14155550147"_qs);
    }
    void anySpellingIsRead()
    {
        QFETCH(QString, line);
        QFETCH(QString, country);
        QFETCH(QString, e164);
        QCOMPARE(numbersIn(line, country), QStringList{e164});
    }

    void severalOnALineAndOverManyLines()
    {
        const auto found = PastedNumbers::read(u"+1 415 555 0147 +1 628 555 0106\r\n\r\n(415) 555-0132, (415) 555-0178\r+1 415 555 0147\n"_qs,
                                               u"US"_qs, [](const PhoneNumber &number) { return number.country() == u"US"_qs; });
        QCOMPARE(numbers(found), QStringList({u"+14155550147"_qs, u"+16285550106"_qs, u"+14155550132"_qs, u"+14155550178"_qs}));
        QCOMPARE(found.repeated, 1);
        QVERIFY(found.notUnderstood.isEmpty());
    }

    void theHeadingOfATableIsNoFault()
    {
        const auto found = PastedNumbers::read(u"Name;Phone\nReception;+1 415 555 0147\nKitchen;none\nCellar;12345\n"_qs, u"US"_qs);
        QCOMPARE(numbers(found), QStringList{u"+14155550147"_qs});
        QCOMPARE(found.notUnderstood, QVector<PastedNumbers::Line>({{3, u"Kitchen;none"_qs}, {4, u"Cellar;12345"_qs}}));
    }

    void whatTheAccountHasDecidesBetweenTwoReadings()
    {
        // In Germany "1 415 555 0147" is no number; "4930901820" could be dialled inland as well.
        const auto isBerlin = [](const PhoneNumber &number) { return number.e164() == u"+4930901820"_qs; };
        QCOMPARE(numbers(PastedNumbers::read(u"4930901820"_qs, u"US"_qs, isBerlin)), QStringList{u"+4930901820"_qs});
        QCOMPARE(numbers(PastedNumbers::read(u"4155550100 4930901820"_qs, u"US"_qs, isBerlin)), QStringList());
        QCOMPARE(numbers(PastedNumbers::read(u"4155550100;4930901820"_qs, u"US"_qs, isBerlin)), QStringList{u"+4930901820"_qs});
    }

    void nothingIsNothing()
    {
        QVERIFY(numbersIn({}).isEmpty());
        QVERIFY(numbersIn(u"\n \n"_qs).isEmpty());
        QVERIFY(PastedNumbers::read(u"\n \n"_qs, u"US"_qs).notUnderstood.isEmpty());
        QCOMPARE(PastedNumbers::read(u"hello\nworld"_qs, u"US"_qs).notUnderstood.size(), 1);
        QVERIFY(numbersIn(u"999999999999999999999999"_qs).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PastedNumbersTest)
#include "PastedNumbersTest.moc"
