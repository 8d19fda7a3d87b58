// How requests look on the wire, how many go out at once, and over how many connections.

#include "Asking.h"
#include "Certificates.h"
#include "RawServer.h"

#include "twilio/Form.h"

#include <QUrlQuery>

#include <rapidcheck.h>

using namespace asking;
using Kind = RawServer::Kind;

Q_DECLARE_METATYPE(Kind)

namespace {

void answerEverything(RawServer &server)
{
    server.script = [](const Heard &heard, const Turn &turn) {
        turn.answer(heard.method == "POST" ? 201 : 200, trunkJson());
    };
}

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT

    static void eachKind()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("plain") << Kind::Plain;
        QTest::newRow("TLS") << Kind::Tls;
    }

private Q_SLOTS:
    void initTestCase() { Certificates::instance(); }
    void init() { failOnAnyWarning(); }

    void requestsOneAfterTheOtherShareAConnection_data() { eachKind(); }
    void requestsOneAfterTheOtherShareAConnection()
    {
        QFETCH(Kind, kind);
        RawServer server(kind);
        answerEverything(server);
        const auto client = clientOf(server.pattern());
        for (int n = 0; n < 10; ++n) {
            QVERIFY(fetchTrunk(*client));
            QVERIFY(createTrunk(*client));
        }
        QCOMPARE(server.heard.size(), 20);
        QCOMPARE(server.connections, 1);
    }

    void aConnectionOpenedEarlyIsUsed_data() { eachKind(); }
    void aConnectionOpenedEarlyIsUsed()
    {
        QFETCH(Kind, kind);
        RawServer server(kind);
        answerEverything(server);
        const auto client = clientOf(server.pattern());
        client->connectEarly();
        if (kind == Kind::Tls)
            QTRY_COMPARE(server.open, 1); // all products are on one host here: one connection
        QVERIFY(fetchTrunk(*client));
        QVERIFY(createTrunk(*client));
        client->connectEarly();
        QVERIFY(fetchTrunk(*client));
        QCOMPARE(server.connections, 1);
    }

    void atMostSixAreOnTheirWayAndTheOthersKeepTheirOrder()
    {
        RawServer server;
        QList<Turn> held;
        QStringList order;
        server.script = [&](const Heard &heard, const Turn &turn) {
            held.append(turn);
            order.append(QString::fromLatin1(heard.target.right(4)));
        };
        const auto client = clientOf(server.pattern());
        QObject owner;
        int done = 0;
        for (int n = 0; n < 20; ++n) {
            const QString sid = u"TK%1"_qs.arg(n, 32, 10, QChar(u'0'));
            client->fetchTrunk(*TrunkSid::parse(sid), &owner, [&done](const Result<twilio::Trunk> &) { ++done; });
        }
        QTRY_COMPARE(held.size(), 6);
        for (int n = 0; n < 14; ++n) { // one answered, one more comes
            held.takeFirst().answer(404, "{}");
            QTRY_COMPARE(done, n + 1);
            QTRY_COMPARE(held.size(), 6);
            QCOMPARE(server.heard.size(), 7 + n);
        }
        while (!held.isEmpty())
            held.takeFirst().answer(404, "{}");
        QTRY_COMPARE(done, 20);
        QCOMPARE(server.connections, 6);
        // The first six leave together; from then on it is first come, first served.
        const QStringList later = order.mid(6);
        QStringList sorted = later;
        sorted.sort();
        QCOMPARE(later, sorted);
    }

    void aRequestSaysWhoAsksAndWhatItTakes_data()
    {
        QTest::addColumn<bool>("withKey");
        QTest::newRow("auth token") << false;
        QTest::newRow("API key") << true;
    }
    void aRequestSaysWhoAsksAndWhatItTakes()
    {
        QFETCH(bool, withKey);
        const QString keySid = u"SK0123456789abcdef0123456789abcdef"_qs;
        Credentials who = credentials();
        if (withKey)
            who = {*AccountSid::parse(accountSid), *ApiKeySid::parse(keySid), Secret(u"k:e+y/§secret"_qs)};
        const QString user = withKey ? keySid : accountSid;
        const QString password = withKey ? u"k:e+y/§secret"_qs : authToken;
        const QByteArray authorization = "Basic " + QString(user + u':' + password).toUtf8().toBase64();

        RawServer server;
        answerEverything(server);
        twilio::Client client(*twilio::Endpoints::fromTemplate(server.pattern()), who, quick());
        QVERIFY(fetchTrunk(client));
        QVERIFY(createTrunk(client));
        QVERIFY(deleteTrunk(client));
        for (const Heard &heard : std::as_const(server.heard)) {
            QCOMPARE(heard.header("Authorization"), authorization);
            QCOMPARE(heard.header("Accept"), "application/json"_qba);
            QCOMPARE(heard.header("Host"), "127.0.0.1:"_qba + QByteArray::number(server.port()));
            QVERIFY(heard.header("User-Agent").startsWith("Trunkline"));
            QVERIFY(heard.header("Cookie").isEmpty());
        }
        const Heard &write = server.heard.at(1);
        QCOMPARE(write.header("Content-Type"), "application/x-www-form-urlencoded"_qba);
        QCOMPARE(write.header("Content-Length"), QByteArray::number(write.body.size()));
        QVERIFY(write.header("Transfer-Encoding").isEmpty());
        QVERIFY(write.header("Expect").isEmpty());
    }

    void aRefusalOfTheCredentialsIsFinal()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) {
            turn.answer(401, R"({"code": 20003, "message": "Authenticate", "status": 401})",
                        "WWW-Authenticate: Basic realm=\"Twilio API\"\r\n");
        };
        const auto client = clientOf(server.pattern());
        QCOMPARE(fetchTrunk(*client).error().kind, ErrorKind::SignInRefused);
        QCOMPARE(createTrunk(*client).error().kind, ErrorKind::SignInRefused);
        QCOMPARE(server.heard.size(), 2);
    }

    void cookiesAreNotKept()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, trunkJson(), "Set-Cookie: a=b; Path=/\r\n"); };
        const auto client = clientOf(server.pattern());
        QVERIFY(fetchTrunk(*client));
        QVERIFY(fetchTrunk(*client));
        QVERIFY(server.heard.last().header("Cookie").isEmpty());
    }

    void aPlusIsWrittenSoThatItStaysOne()
    {
        QCOMPARE(twilio::encoded({{u"PhoneNumber"_qs, u"+14155550147"_qs}, {u"StartTime>"_qs, u"2026-11-20"_qs}}),
                 "PhoneNumber=%2B14155550147&StartTime%3E=2026-11-20"_qba);
        QCOMPARE(twilio::encoded({{u"Name"_qs, u"Müller & Söhne = 100 %"_qs}}),
                 "Name=M%C3%BCller%20%26%20S%C3%B6hne%20%3D%20100%20%25"_qba);
        QCOMPARE(twilio::encoded({{u"TrunkSid"_qs, {}}}), "TrunkSid="_qba);
        QVERIFY(rc::check("what is encoded is decoded to the same", [](const std::string &value) {
            const QString text = QString::fromStdString(value);
            const QByteArray line = twilio::encoded({{u"a"_qs, text}});
            RC_ASSERT(!line.contains('+') && line.count('&') == 0 && line.count('=') == 1);
            RC_ASSERT(QString::fromUtf8(QByteArray::fromPercentEncoding(line.mid(2))) == text);
        }));
    }

    void plusAndSignsArriveInAQuery()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) { turn.answer(200, R"({"calls": []})"); };
        const auto client = clientOf(server.pattern());
        const QDateTime since(QDate(2026, 11, 20), QTime(23, 30), Qt::UTC);
        const auto calls = ask<QVector<twilio::Call>>([&](QObject *owner, auto then) {
            client->listCallsFrom(u"+14155550100"_qs, since, owner, then);
        });
        QVERIFY(calls && calls->isEmpty());
        const QByteArray target = server.heard.first().target;
        QVERIFY2(target.contains("?From=%2B14155550100&StartTime%3E=2026-11-20&"), target);
    }

    void theLogNamesRequestsWithoutTheirContents()
    {
        RawServer server;
        server.script = [](const Heard &heard, const Turn &turn) {
            heard.method == "GET" ? turn.answer(200, R"({"incoming_phone_numbers": []})")
                                  : turn.answer(400, R"({"code": 21422, "message": "Taken"})", "Twilio-Request-Id: RQ77\r\n");
        };
        const auto client = clientOf(server.pattern());
        QStringList log;
        connect(client.get(), &twilio::Client::logged, this, [&log](const QString &line) { log += line; });
        const auto number = *PhoneNumber::parse(u"+14155550147"_qs);
        using Found = std::optional<twilio::IncomingNumber>;
        QVERIFY(ask<Found>([&](QObject *owner, auto then) { client->findNumber(number, owner, then); }));
        QVERIFY(!ask<twilio::IncomingNumber>([&](QObject *owner, auto then) {
            client->buyNumber({number, {}, {}}, *TrunkSid::parse(trunkSid), owner, then);
        }));
        QCOMPARE(log.size(), 2);
        const QRegularExpression read(
            u"^GET /2010-04-01/Accounts/AC0123…cdef/IncomingPhoneNumbers\\.json 200 \\d+ ms$"_qs);
        const QRegularExpression write(
            u"^POST /2010-04-01/Accounts/AC0123…cdef/IncomingPhoneNumbers\\.json 400 number-taken code 21422 \\d+ ms RQ77$"_qs);
        QVERIFY2(read.match(log.at(0)).hasMatch(), qPrintable(log.at(0)));
        QVERIFY2(write.match(log.at(1)).hasMatch(), qPrintable(log.at(1)));
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "ConnectionTest.moc"
