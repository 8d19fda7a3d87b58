// Lists on several pages.

#include "Asker.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace trunkline::practice;

class PagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void theLinksOfAProductHostLeadToEveryItem();
    void theLinksOfTheOldApiLeadToEveryItem();
    void thePreviousPageIsThePageBefore();
    void noPageIsLongerThanTheServerAllows();
    void theDefaultIsFifty();
    void filtersStayInTheLinks();
    void countingPagesInsteadOfFollowingLinksIsRefused();
    void aPageSizeThatIsTooLargeIsRefused();
    void anEmptyListIsOnePage();
};

namespace {

Options withTrunks(int count, int cap = 1000)
{
    Options options;
    options.variant = Variant::Empty;
    options.extraTrunks = count;
    options.pageSizeCap = cap;
    return options;
}

QStringList names(const QJsonObject &page)
{
    QStringList all;
    for (const QJsonValue &trunk : page[u"trunks"_qs].toArray())
        all.append(trunk[u"friendly_name"_qs].toString());
    return all;
}

} // namespace

void PagingTest::theLinksOfAProductHostLeadToEveryItem()
{
    PracticeTwilio practice(withTrunks(7));
    QVERIFY(practice.start());
    Asker asker(practice);
    QStringList seen;
    int pages = 0;
    for (QString path = u"/v1/Trunks?PageSize=3"_qs; !path.isEmpty(); ++pages) {
        QVERIFY(pages < 4);
        const QJsonObject page = asker.get(path).json();
        seen += names(page);
        const QJsonObject meta = page[u"meta"_qs].toObject();
        QCOMPARE(meta[u"page"_qs], pages);
        QCOMPARE(meta[u"page_size"_qs], 3);
        QCOMPARE(meta[u"first_page_url"_qs], QString(practice.endpointTemplate() + u"/v1/Trunks?PageSize=3&Page=0"_qs));
        const QString next = meta[u"next_page_url"_qs].toString();
        QVERIFY(next.isEmpty() || next.startsWith(practice.endpointTemplate() + u"/v1/Trunks?"_qs)); // absolute
        path = next.mid(practice.endpointTemplate().size());
    }
    QCOMPARE(pages, 3);
    QCOMPARE(seen, (QStringList{u"Line 7"_qs, u"Line 6"_qs, u"Line 5"_qs, u"Line 4"_qs, u"Line 3"_qs, u"Line 2"_qs,
                                u"Line 1"_qs}));
}

void PagingTest::theLinksOfTheOldApiLeadToEveryItem()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    QStringList seen;
    int start = 0;
    for (QString path = asker.own(u"/Calls.json?PageSize=5"_qs); !path.isEmpty();) {
        const QJsonObject page = asker.get(path).json();
        QCOMPARE(page[u"start"_qs], start);
        const QJsonArray calls = page[u"calls"_qs].toArray();
        for (const QJsonValue &call : calls)
            seen.append(call[u"sid"_qs].toString());
        start += int(calls.size());
        QCOMPARE(page[u"end"_qs], start - 1);
        path = page[u"next_page_uri"_qs].toString();
        QVERIFY(path.isEmpty() || path.startsWith(asker.own(u"/Calls.json?"_qs))); // relative to the host
    }
    QCOMPARE(seen.size(), 17);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 17);
}

void PagingTest::thePreviousPageIsThePageBefore()
{
    PracticeTwilio practice(withTrunks(5));
    QVERIFY(practice.start());
    Asker asker(practice);
    const qsizetype host = practice.endpointTemplate().size();
    const QJsonObject first = asker.get(u"/v1/Trunks?PageSize=2"_qs).json();
    QVERIFY(first[u"meta"_qs][u"previous_page_url"_qs].isNull());
    const QJsonObject second = asker.get(first[u"meta"_qs][u"next_page_url"_qs].toString().mid(host)).json();
    const QJsonObject back = asker.get(second[u"meta"_qs][u"previous_page_url"_qs].toString().mid(host)).json();
    QCOMPARE(names(back), names(first));
    QCOMPARE(back[u"meta"_qs][u"page"_qs], 0);
}

void PagingTest::noPageIsLongerThanTheServerAllows()
{
    PracticeTwilio practice(withTrunks(5, 2));
    QVERIFY(practice.start());
    Asker asker(practice);
    const QJsonObject page = asker.get(u"/v1/Trunks?PageSize=1000"_qs).json();
    QCOMPARE(names(page).size(), 2);
    QVERIFY(page[u"meta"_qs][u"next_page_url"_qs].isString());
}

void PagingTest::theDefaultIsFifty()
{
    PracticeTwilio practice(withTrunks(51));
    QVERIFY(practice.start());
    Asker asker(practice);
    QCOMPARE(names(asker.get(u"/v1/Trunks"_qs).json()).size(), 50);
    QCOMPARE(names(asker.get(u"/v1/Trunks?PageSize=1000"_qs).json()).size(), 51);
}

void PagingTest::filtersStayInTheLinks()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    QString path = asker.own(u"/Calls.json?To=%2B14155550178&StartTime%3E=2020-01-01&PageSize=10"_qs);
    const QJsonObject first = asker.get(path).json();
    const QJsonObject second = asker.get(first[u"next_page_uri"_qs].toString()).json();
    QCOMPARE(second[u"calls"_qs].toArray().size(), 4);
    QVERIFY(second[u"next_page_uri"_qs].isNull());
    for (const QJsonValue &call : second[u"calls"_qs].toArray())
        QCOMPARE(call[u"to"_qs], u"+14155550178"_qs);
}

void PagingTest::countingPagesInsteadOfFollowingLinksIsRefused()
{
    PracticeTwilio practice(withTrunks(5));
    QVERIFY(practice.start());
    Asker asker(practice);
    for (const QString &query : {u"Page=1"_qs, u"Page=1&PageToken=PATK0"_qs, u"PageToken=nonsense"_qs}) {
        const Answered answer = asker.get(u"/v1/Trunks?PageSize=2&"_qs + query);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), 21481);
    }
}

void PagingTest::aPageSizeThatIsTooLargeIsRefused()
{
    PracticeTwilio practice;
    QVERIFY(practice.start());
    Asker asker(practice);
    for (const QString &size : {u"1001"_qs, u"0"_qs, u"many"_qs}) {
        QCOMPARE(asker.get(u"/v1/Trunks?PageSize="_qs + size).code(), 20007);
        QCOMPARE(asker.get(asker.own(u"/Calls.json?PageSize="_qs + size)).code(), 20007);
    }
}

void PagingTest::anEmptyListIsOnePage()
{
    PracticeTwilio practice(withTrunks(0));
    QVERIFY(practice.start());
    Asker asker(practice);
    const QJsonObject meta = asker.get(u"/v1/Trunks"_qs).json()[u"meta"_qs].toObject();
    QVERIFY(meta[u"next_page_url"_qs].isNull());
    QVERIFY(meta[u"previous_page_url"_qs].isNull());
    const QJsonObject old = asker.get(asker.own(u"/IncomingPhoneNumbers.json"_qs)).json();
    QCOMPARE(old[u"end"_qs], 0);
    QVERIFY(old[u"next_page_uri"_qs].isNull());
}

QTEST_GUILESS_MAIN(PagingTest)
#include "PagingTest.moc"
