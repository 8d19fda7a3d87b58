// Whoever asks owns the call: when the owner goes, the call is cut off and nobody is told. Everybody may go at any
// moment, also while being told. (Run under the address sanitizer these stories are worth twice as much.)

#include "Asking.h"
#include "RawServer.h"

#include <QPointer>
#include <QTimer>

using namespace asking;

class OwnershipTest : public QObject
{
    Q_OBJECT

    static void fetch(twilio::Client &client, QObject *owner, Then<twilio::Trunk> then)
    {
        client.fetchTrunk(*TrunkSid::parse(trunkSid), owner, std::move(then));
    }

    /// A call of somebody else gets through: whatever was posted before it has happened.
    static void settle(twilio::Client &client) { (void)fetchTrunk(client); }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void nobodyIsToldFromWithin()
    {
        const auto client = clientOf(u"http://127.0.0.1:1"_qs, once());
        QObject owner;
        int told = 0;
        const auto tell = [&told](const auto &) { ++told; };
        fetch(*client, &owner, tell);
        client->fetchCall(u"not a SID"_qs, &owner, tell);
        client->fetchNumberPrices(u"../.."_qs, &owner, tell);
        client->findAvailable({}, &owner, tell);
        QCOMPARE(told, 0);
        QTRY_COMPARE(told, 4);
    }

    void anOwnerThatGoesAtOnceHearsNothing()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, trunkJson()); };
        const auto client = clientOf(server.pattern());
        bool told = false;
        {
            QObject owner;
            fetch(*client, &owner, [&told](const auto &) { told = true; });
            client->fetchCall({}, &owner, [&told](const auto &) { told = true; });
        }
        settle(*client);
        QVERIFY(!told);
    }

    void anOwnerThatGoesWhileItsRequestWaitsInLineCostsNothing()
    {
        RawServer server;
        QList<Turn> held;
        server.script = [&](const Heard &, const Turn &turn) { held.append(turn); };
        const auto client = clientOf(server.pattern());
        QObject patient;
        int done = 0;
        for (int n = 0; n < 6; ++n)
            fetch(*client, &patient, [&done](const auto &) { ++done; });
        bool told = false;
        {
            QObject owner;
            fetch(*client, &owner, [&told](const auto &) { told = true; });
            QTRY_COMPARE(held.size(), 6);
        }
        for (const Turn &turn : std::as_const(held))
            turn.answer(200, trunkJson());
        QTRY_COMPARE(done, 6);
        QVERIFY(!told);
        QCOMPARE(server.heard.size(), 6);
    }

    void anOwnerThatGoesMeanwhileCutsTheRequestOff()
    {
        RawServer server;
        const auto client = clientOf(server.pattern());
        bool told = false;
        {
            QObject owner;
            fetch(*client, &owner, [&told](const auto &) { told = true; });
            QTRY_COMPARE(server.heard.size(), 1);
            QCOMPARE(server.open, 1);
        }
        QTRY_COMPARE(server.open, 0);
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, trunkJson()); };
        settle(*client);
        QVERIFY(!told);
    }

    void anOwnerThatGoesInAWaitEndsTheRetries()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) { turn.answer(503, "{}"); };
        const auto client = clientOf(server.pattern());
        bool told = false;
        auto owner = std::make_unique<QObject>();
        connect(client.get(), &twilio::Client::retrying, this, [&owner] { owner.reset(); });
        fetch(*client, owner.get(), [&told](const auto &) { told = true; });
        QTRY_VERIFY(!owner);
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, trunkJson()); };
        settle(*client);
        QVERIFY(!told);
        QCOMPARE(server.heard.size(), 2);
    }

    void anOwnerMayGoWhileItIsTold()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, trunkJson()); };
        const auto client = clientOf(server.pattern());
        auto owner = std::make_unique<QObject>();
        int told = 0;
        for (int n = 0; n < 3; ++n)
            fetch(*client, owner.get(), [&](const auto &) { ++told, owner.reset(); });
        QTRY_VERIFY(!owner);
        settle(*client);
        QCOMPARE(told, 1); // it had three calls; the others went with it
    }

    void aClientMayGoWhileItTells_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when : {"answer", "error", "log", "retrying", "first page", "refusal"})
            QTest::newRow(when) << QString::fromLatin1(when);
    }
    void aClientMayGoWhileItTells()
    {
        QFETCH(QString, when);
        RawServer server;
        server.script = [&](const Heard &heard, const Turn &turn) {
            if (when == u"retrying")
                turn.answer(503, "{}");
            else if (when == u"error")
                turn.answer(404, "{}");
            else if (heard.path().endsWith("IncomingPhoneNumbers.json"))
                turn.answer(200, R"({"incoming_phone_numbers": [], "next_page_uri": "/2010-04-01/next.json"})");
            else
                turn.answer(200, trunkJson());
        };
        auto client = clientOf(server.pattern());
        QObject owner;
        int told = 0;
        const auto go = [&] { client.reset(); };
        if (when == u"log")
            connect(client.get(), &twilio::Client::logged, this, go);
        if (when == u"retrying")
            connect(client.get(), &twilio::Client::retrying, this, go);
        if (when == u"first page")
            client->listNumbers({}, 200, &owner, [&](const auto &) { ++told, go(); });
        else if (when == u"refusal")
            client->fetchCall({}, &owner, [&](const auto &) { ++told, go(); });
        else
            for (int n = 0; n < 9; ++n)
                fetch(*client, &owner, [&](const auto &) { ++told, go(); });
        QTRY_VERIFY(!client);
        QTRY_COMPARE(server.open, 0);
        QCOMPARE(told, when == u"log" || when == u"retrying" ? 0 : 1);
    }

    void aClientThatGoesTellsNobody()
    {
        RawServer server;
        auto client = clientOf(server.pattern());
        QObject owner;
        bool told = false;
        for (int n = 0; n < 9; ++n)
            fetch(*client, &owner, [&told](const auto &) { told = true; });
        client->createTrunk(*TrunkName::parse(u"Support line"_qs), {}, &owner, [&told](const auto &) { told = true; });
        QTRY_COMPARE(server.heard.size(), 6);
        client.reset();
        QTRY_COMPARE(server.open, 0);
        QVERIFY(!told);
    }

    void anOwnerThatGoesBetweenTwoPagesEndsTheList()
    {
        RawServer server;
        auto owner = std::make_unique<QObject>();
        server.script = [&](const Heard &heard, const Turn &turn) {
            if (heard.path().endsWith("next"))
                owner.reset();
            turn.answer(200, R"({"trunks": [], "meta": {"next_page_url": ")" + server.pattern().toLatin1() + R"(/v1/next?n=)"
                                 + QByteArray::number(server.heard.size()) + R"("}})");
        };
        const auto client = clientOf(server.pattern());
        bool told = false;
        client->listTrunks(owner.get(), [&told](const auto &) { told = true; });
        QTRY_VERIFY(!owner);
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, trunkJson()); };
        settle(*client);
        QVERIFY(!told);
        QCOMPARE(server.heard.size(), 3); // two pages, and the one that settles
    }
};

QTEST_GUILESS_MAIN(OwnershipTest)
#include "OwnershipTest.moc"
