// Lists are read to the last page, and never from anywhere else.

#include "Asking.h"
#include "RawServer.h"

using namespace asking;
using Trunks = QVector<twilio::Trunk>;

namespace {

QByteArray sid(const QByteArray &prefix, int n)
{
    return prefix + QByteArray::number(n).rightJustified(32, '0');
}

/// A page of trunks; `next` is JSON, with quotes or null.
QByteArray trunks(int first, int count, const QByteArray &next)
{
    QByteArrayList rows;
    for (int n = first; n < first + count; ++n)
        rows += "{\"sid\": \"" + sid("TK", n) + "\", \"friendly_name\": \"Trunk " + QByteArray::number(n) + "\"}";
    return "{\"trunks\": [" + rows.join(',') + "], \"meta\": {\"page_size\": 2, \"key\": \"trunks\", \"next_page_url\": "
           + next + "}}";
}

QByteArray numbers(int first, int count, const QByteArray &more)
{
    QByteArrayList rows;
    for (int n = first; n < first + count; ++n)
        rows += "{\"sid\": \"" + sid("PN", n) + "\", \"phone_number\": \"+1415555" + QByteArray::number(100 + n)
                + "0\", \"capabilities\": {\"voice\": true}}";
    return "{\"incoming_phone_numbers\": [" + rows.join(',') + "]" + more + "}";
}

Result<Trunks> listTrunks(twilio::Client &client)
{
    return ask<Trunks>([&](QObject *owner, auto then) { client.listTrunks(owner, then); });
}

Result<twilio::NumbersPage> listNumbers(twilio::Client &client, const std::shared_ptr<const twilio::NextPage> &at)
{
    return ask<twilio::NumbersPage>([&](QObject *owner, auto then) { client.listNumbers(at, 200, owner, then); });
}

} // namespace

class ListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void absoluteLinksAreFollowedToTheLastPage()
    {
        RawServer server;
        server.script = [&](const Heard &heard, const Turn &turn) {
            const QByteArray next = "\"" + server.pattern().toLatin1() + "/v1/Trunks?PageSize=2&Page=";
            if (heard.target.contains("Page=1"))
                turn.answer(200, trunks(2, 2, next + "2&PageToken=PT%2Babc\""));
            else if (heard.target.contains("Page=2"))
                turn.answer(200, trunks(4, 1, "null"));
            else
                turn.answer(200, trunks(0, 2, next + "1\""));
        };
        const auto client = clientOf(server.pattern());
        const auto all = listTrunks(*client);
        QVERIFY2(all, all ? "" : told(all.error()));
        QCOMPARE(all->size(), 5);
        QCOMPARE(all->last().name, u"Trunk 4"_qs);
        QCOMPARE(server.heard.at(0).target, "/v1/Trunks?PageSize=1000"_qba);
        QCOMPARE(server.heard.at(2).target, "/v1/Trunks?PageSize=2&Page=2&PageToken=PT%2Babc"_qba); // exactly as given
        QCOMPARE(server.heard.size(), 3);
    }

    void numbersComePageByPageAlongRelativeLinks()
    {
        RawServer server;
        server.script = [](const Heard &heard, const Turn &turn) {
            heard.target.contains("Page=1")
                ? turn.answer(200, numbers(3, 1, ", \"next_page_uri\": null"))
                : turn.answer(200, numbers(0, 3, ", \"next_page_uri\": \"/2010-04-01/Accounts/AC/IncomingPhoneNumbers.json?Page=1\""));
        };
        const auto client = clientOf(server.pattern());
        const auto first = listNumbers(*client, {});
        QVERIFY2(first, first ? "" : told(first.error()));
        QCOMPARE(first->numbers.size(), 3);
        QVERIFY(first->next);
        QVERIFY(server.heard.at(0).target.endsWith("IncomingPhoneNumbers.json?PageSize=200"));
        QCOMPARE(server.heard.size(), 1); // nobody asked for more
        const auto second = listNumbers(*client, first->next);
        QVERIFY2(second, second ? "" : told(second.error()));
        QCOMPARE(second->numbers.size(), 1);
        QVERIFY(!second->next);
    }

    void aPageThatFailedCanBeAskedForAgain()
    {
        RawServer server;
        bool broken = true;
        server.script = [&](const Heard &heard, const Turn &turn) {
            if (!heard.target.contains("Page=1"))
                return turn.answer(200, numbers(0, 2, ", \"next_page_uri\": \"/2010-04-01/x.json?Page=1\""));
            broken ? turn.answer(404, "{}") : turn.answer(200, numbers(2, 2, {}));
        };
        const auto client = clientOf(server.pattern());
        const auto first = listNumbers(*client, {});
        QVERIFY(first && first->next);
        QVERIFY(!listNumbers(*client, first->next));
        broken = false;
        const auto again = listNumbers(*client, first->next);
        QVERIFY2(again, again ? "" : told(again.error()));
        QCOMPARE(again->numbers.first().e164, u"+14155551020"_qs);
    }

    void aTemplateWithAPathKeepsItFromPageToPage()
    {
        RawServer server;
        server.script = [](const Heard &heard, const Turn &turn) {
            heard.target.contains("Page=1") ? turn.answer(200, numbers(3, 1, {}))
                                            : turn.answer(200, numbers(0, 3, ", \"next_page_uri\": \"/2010-04-01/x.json?Page=1\""));
        };
        const auto client = clientOf(server.pattern() + u"/mock/{product}"_qs);
        const auto first = listNumbers(*client, {});
        QVERIFY(first);
        QVERIFY(listNumbers(*client, first->next));
        QVERIFY(server.heard.at(0).target.startsWith("/mock/api/2010-04-01/Accounts/AC"));
        QCOMPARE(server.heard.at(1).target, "/mock/api/2010-04-01/x.json?Page=1"_qba);
    }

    void pagingFieldsMayBeMissing()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, R"({"trunks": []})"); };
        const auto client = clientOf(server.pattern());
        const auto all = listTrunks(*client);
        QVERIFY(all && all->isEmpty());
    }

    void aLinkToAnotherPlaceIsRefusedBeforeTheCredentialsGoThere_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("another port") << u"http://127.0.0.1:%1/v1/Trunks?Page=1"_qs;
        QTest::newRow("another host") << u"http://localhost:%1/v1/Trunks?Page=1"_qs;
        QTest::newRow("without scheme") << u"//127.0.0.1:%1/v1/Trunks?Page=1"_qs;
        QTest::newRow("with a user") << u"http://user:pw@127.0.0.1:%1/v1/Trunks"_qs;
        QTest::newRow("TLS") << u"https://127.0.0.1:%1/v1/Trunks"_qs;
        QTest::newRow("a file") << u"file:///etc/passwd"_qs;
        QTest::newRow("no URL") << u"http://[:::]]:x"_qs;
    }
    void aLinkToAnotherPlaceIsRefusedBeforeTheCredentialsGoThere()
    {
        QFETCH(QString, link);
        RawServer server, elsewhere;
        elsewhere.script = [](const Heard &, const Turn &turn) { turn.answer(200, trunks(2, 1, "null")); };
        const QByteArray next = '"' + link.replace(u"%1"_qs, QString::number(elsewhere.port())).toLatin1() + '"';
        server.script = [&](const Heard &, const Turn &turn) { turn.answer(200, trunks(0, 2, next)); };
        const auto client = clientOf(server.pattern());
        const auto all = listTrunks(*client);
        QVERIFY(!all);
        QVERIFY2(all.error().kind == ErrorKind::NotTwilio, told(all.error()));
        QCOMPARE(elsewhere.connections, 0);
        QCOMPARE(server.heard.size(), 1);
    }

    void pagesThatLeadInACircleEnd()
    {
        RawServer server;
        server.script = [&](const Heard &heard, const Turn &turn) {
            const QByteArray other = heard.target.contains("Page=1") ? "2" : "1";
            turn.answer(200, trunks(0, 1, "\"" + server.pattern().toLatin1() + "/v1/Trunks?Page=" + other + "\""));
        };
        const auto client = clientOf(server.pattern());
        const auto all = listTrunks(*client);
        QVERIFY(!all);
        QCOMPARE(all.error().kind, ErrorKind::Unexpected);
        QCOMPARE(server.heard.size(), 3);
    }

    void oneBadRowSpoilsTheList_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("no SID") << R"({"friendly_name": "x"})"_qba;
        QTest::newRow("a number for a SID") << R"({"sid": 42})"_qba;
        QTest::newRow("no object") << "42"_qba;
        QTest::newRow("null") << "null"_qba;
    }
    void oneBadRowSpoilsTheList()
    {
        // Left out, it would count as not there, and be made a second time.
        QFETCH(QByteArray, row);
        RawServer server;
        server.script = [&](const Heard &, const Turn &turn) {
            turn.answer(200, "{\"trunks\": [" + trunkJson() + ", " + row + "]}");
        };
        const auto client = clientOf(server.pattern());
        const auto all = listTrunks(*client);
        QVERIFY(!all);
        QCOMPARE(all.error().kind, ErrorKind::Unexpected);
    }

    void whatIsNoListIsNoList_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("other key") << R"({"lines": []})"_qba;
        QTest::newRow("object") << R"({"trunks": {}})"_qba;
        QTest::newRow("null") << R"({"trunks": null})"_qba;
        QTest::newRow("bad link") << R"({"trunks": [], "meta": {"next_page_url": 7}})"_qba;
    }
    void whatIsNoListIsNoList()
    {
        QFETCH(QByteArray, body);
        RawServer server;
        server.script = [&](const Heard &, const Turn &turn) { turn.answer(200, body); };
        const auto client = clientOf(server.pattern());
        QCOMPARE(listTrunks(*client).error().kind, ErrorKind::Unexpected);
    }

    void aPageThatFailsIsTriedAgainAndThenFailsTheList()
    {
        RawServer server;
        bool recovers = true;
        server.script = [&](const Heard &heard, const Turn &turn) {
            if (!heard.target.contains("Page=1"))
                return turn.answer(200, trunks(0, 2, "\"" + server.pattern().toLatin1() + "/v1/Trunks?Page=1\""));
            recovers && server.heard.size() > 3 ? turn.answer(200, trunks(2, 1, "null")) : turn.answer(503, "{}");
        };
        const auto client = clientOf(server.pattern());
        const auto all = listTrunks(*client);
        QVERIFY(all && all->size() == 3);
        recovers = false;
        QCOMPARE(listTrunks(*client).error().kind, ErrorKind::TwilioInTrouble);
    }

    void aNumberIsFoundByAllItsDigits()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, numbers(0, 3, {})); };
        const auto client = clientOf(server.pattern());
        using Found = std::optional<twilio::IncomingNumber>;
        const auto find = [&](const QString &e164) {
            return ask<Found>([&](QObject *owner, auto then) { client->findNumber(*PhoneNumber::parse(e164), owner, then); });
        };
        const auto found = find(u"+14155551010"_qs);
        QVERIFY(found && *found);
        QCOMPARE((*found)->e164, u"+14155551010"_qs);
        const auto missing = find(u"+14155551019"_qs); // the server found others like it
        QVERIFY(missing && !*missing);
        QVERIFY(server.heard.first().target.contains("PhoneNumber=%2B14155551010&"));
    }
};

QTEST_GUILESS_MAIN(ListTest)
#include "ListTest.moc"
