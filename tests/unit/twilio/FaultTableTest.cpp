// What each fault means (reference: Qt facts §2.2, reliability §3): of a read, which kind of trouble; of a write,
// whether it may have taken effect.

#include "Asking.h"
#include "Certificates.h"
#include "RawServer.h"

#include "twilio/NetworkState.h"

using namespace asking;
using Kind = RawServer::Kind;

Q_DECLARE_METATYPE(RawServer::Script)

class FaultTableTest : public QObject
{
    Q_OBJECT

    static void row(const char *name, RawServer::Script script, ErrorKind read, ErrorKind write, Effect effect)
    {
        QTest::newRow(name) << script << read << write << effect;
    }

    static RawServer::Script answers(int status, const QByteArray &body, const QByteArray &headers = {})
    {
        return [=](const Heard &, const Turn &turn) { turn.answer(status, body, headers); };
    }

    static QByteArray refusal(int status, int code)
    {
        return "{\"code\": " + QByteArray::number(code) + ", \"message\": \"No.\", \"status\": " + QByteArray::number(status)
               + ", \"more_info\": \"https://www.twilio.com/docs/errors\", \"unknown\": [1]}";
    }

private Q_SLOTS:
    void initTestCase() { Certificates::instance(); }
    void init() { failOnAnyWarning(); }

    void everyAnswerHasItsMeaning_data()
    {
        using enum ErrorKind;
        QTest::addColumn<RawServer::Script>("script");
        QTest::addColumn<ErrorKind>("read");
        QTest::addColumn<ErrorKind>("write");
        QTest::addColumn<Effect>("effect");
        const auto unknown = Effect::Unknown;
        row("hangs up", [](const Heard &, const Turn &turn) { turn.hangUp(); }, TwilioUnreachable, OutcomeUnknown, unknown);
        row("resets", [](const Heard &, const Turn &turn) { turn.reset(); }, TwilioUnreachable, OutcomeUnknown, unknown);
        row("silence", [](const Heard &, const Turn &) {}, TwilioUnreachable, OutcomeUnknown, unknown);
        row("garbage", [](const Heard &, const Turn &turn) { turn.say("SSH-2.0\r\n"), turn.hangUp(); }, TwilioUnreachable,
            OutcomeUnknown, unknown);
        row("torn body", [](const Heard &, const Turn &turn) {
                turn.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"sid\":"), turn.hangUp();
            }, TwilioUnreachable, OutcomeUnknown, unknown);
        row("cut without length", [](const Heard &, const Turn &turn) {
                turn.say("HTTP/1.1 200 OK\r\n\r\n{\"sid\": \"TK"), turn.hangUp();
            }, Unexpected, OutcomeUnknown, unknown);
        row("bad packing", answers(200, "no gzip", "Content-Encoding: gzip\r\n"), Unexpected, OutcomeUnknown, unknown);
        row("a page", answers(200, "<!DOCTYPE html><html>Sign in"), NotTwilio, OutcomeUnknown, unknown);
        row("said to be a page", answers(200, "sign in", "Content-Type: text/html\r\n"), NotTwilio, OutcomeUnknown, unknown);
        row("XML", answers(200, "<?xml version=\"1.0\"?><TwilioResponse/>"), NotTwilio, OutcomeUnknown, unknown);
        row("nothing", answers(200, ""), Unexpected, OutcomeUnknown, unknown);
        row("a list", answers(200, "[]"), Unexpected, OutcomeUnknown, unknown);
        row("no JSON", answers(200, "{\"sid\": "), Unexpected, OutcomeUnknown, unknown);
        row("204", answers(204, ""), Unexpected, OutcomeUnknown, unknown);
        row("a number for a SID", answers(200, R"({"sid": 42})"), Unexpected, OutcomeUnknown, unknown);
        row("another SID", answers(200, R"({"sid": "TKffffffffffffffffffffffffffffffff"})"), Unexpected, OutcomeUnknown, unknown);
        row("a SID of another kind", answers(200, R"({"sid": "PN0123456789abcdef0123456789abcdef"})"), Unexpected,
            OutcomeUnknown, unknown);
        row("301", answers(301, "", "Location: https://www.twilio.com/\r\n"), NotTwilio, NotTwilio, unknown);
        row("302 with a page", answers(302, "<html>", "Location: /login\r\n"), NotTwilio, NotTwilio, unknown);
        row("304", answers(304, ""), NotTwilio, NotTwilio, unknown);
        row("307", answers(307, "", "Location: https://www.twilio.com/\r\n"), NotTwilio, NotTwilio, unknown);
        row("308", answers(308, "", "Location: https://www.twilio.com/\r\n"), NotTwilio, NotTwilio, unknown);
        row("400", answers(400, refusal(400, 20001)), Refused, Refused, Effect::No);
        row("400 without anything", answers(400, ""), Refused, Refused, Effect::No);
        row("401", answers(401, refusal(401, 20003)), SignInRefused, SignInRefused, Effect::No);
        row("401 that asks", answers(401, "", "WWW-Authenticate: Basic realm=\"Twilio API\"\r\n"), SignInRefused,
            SignInRefused, Effect::No);
        row("403", answers(403, "{\"status\": 403, \"message\": \"No.\"}"), NotAllowed, NotAllowed, Effect::No);
        row("403 with a page", answers(403, "<html>Blocked by policy"), NotTwilio, NotTwilio, Effect::No);
        row("403, suspended", answers(403, refusal(403, 20403)), AccountSuspended, AccountSuspended, Effect::No);
        row("404", answers(404, "{\"status\": 404, \"message\": \"Not found\"}"), NotFound, NotFound, Effect::No);
        row("407", answers(407, ""), ProxyWantsPassword, ProxyWantsPassword, Effect::No);
        row("408", answers(408, ""), TwilioUnreachable, OutcomeUnknown, unknown);
        row("409", answers(409, refusal(409, 20409)), Refused, Refused, Effect::No);
        row("410", answers(410, ""), NotFound, NotFound, Effect::No);
        row("418", answers(418, ""), Refused, Refused, Effect::No);
        row("422", answers(422, refusal(422, 20422)), Refused, Refused, Effect::No);
        row("429", answers(429, refusal(429, 20429)), Busy, Busy, Effect::No);
        row("429 with a page", answers(429, "<html>"), Busy, Busy, Effect::No);
        row("500", answers(500, refusal(500, 20500)), TwilioInTrouble, OutcomeUnknown, unknown);
        row("501", answers(501, ""), TwilioInTrouble, OutcomeUnknown, unknown);
        row("502 with a page", answers(502, "<html>Bad gateway"), TwilioInTrouble, OutcomeUnknown, unknown);
        row("503", answers(503, refusal(503, 20503)), TwilioInTrouble, OutcomeUnknown, unknown);
        row("504", answers(504, ""), TwilioInTrouble, OutcomeUnknown, unknown);
    }
    void everyAnswerHasItsMeaning()
    {
        QFETCH(RawServer::Script, script);
        QFETCH(ErrorKind, read);
        QFETCH(ErrorKind, write);
        QFETCH(Effect, effect);
        RawServer server(Kind::Tls);
        server.script = script;
        twilio::Timing timing = once();
        timing.idle = std::chrono::milliseconds(200);
        const auto client = clientOf(server.pattern(), timing);

        const auto fetched = fetchTrunk(*client);
        QVERIFY(!fetched);
        QVERIFY2(fetched.error().kind == read, told(fetched.error()));
        QCOMPARE(fetched.error().effect, Effect::No);

        TrunkSettings settings;
        settings.secure = true;
        const auto updated = ask<twilio::Trunk>([&](QObject *owner, auto then) {
            client->updateTrunk(*TrunkSid::parse(trunkSid), settings, owner, then);
        });
        QVERIFY(!updated);
        QVERIFY2(updated.error().kind == write, told(updated.error()));
        QCOMPARE(updated.error().effect, effect);
        QCOMPARE(server.count("POST"), 1);
    }

    void deletionsAreDoneWhenItIsGone_data()
    {
        QTest::addColumn<RawServer::Script>("script");
        QTest::addColumn<bool>("done");
        QTest::addColumn<Effect>("effect");
        QTest::newRow("204") << answers(204, "") << true << Effect::No;
        QTest::newRow("200") << answers(200, "{}") << true << Effect::No;
        QTest::newRow("404") << answers(404, refusal(404, 20404)) << true << Effect::No;
        QTest::newRow("a page") << answers(200, "<html>") << false << Effect::Unknown;
        QTest::newRow("404 with a page") << answers(404, "<html>") << false << Effect::No;
        QTest::newRow("401") << answers(401, refusal(401, 20003)) << false << Effect::No;
        QTest::newRow("429") << answers(429, "") << false << Effect::No;
        QTest::newRow("503") << answers(503, "") << false << Effect::Unknown;
        QTest::newRow("302") << answers(302, "", "Location: /\r\n") << false << Effect::Unknown;
    }
    void deletionsAreDoneWhenItIsGone()
    {
        QFETCH(RawServer::Script, script);
        RawServer server;
        server.script = script;
        const auto client = clientOf(server.pattern());
        const auto gone = deleteTrunk(*client);
        QTEST(bool(gone), "done");
        if (!gone)
            QTEST(gone.error().effect, "effect");
        QCOMPARE(server.count("DELETE"), 1);
    }

    void whatNeverLeftHasNoEffect_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<ErrorKind>("kind");
        using enum ErrorKind;
        QTest::newRow("nobody listens") << u"closed"_qs << TwilioUnreachable;
        QTest::newRow("no such name") << u"https://nowhere.invalid"_qs << (twilio::isNetworkUp() ? HostNotFound : Offline);
        for (const char *bad : {"self-signed", "expired", "not-yet-valid", "other-name", "unknown-issuer"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << NotSecure;
        QTest::newRow("hangs up before TLS") << u"hangs up"_qs << TwilioUnreachable;
        QTest::newRow("is silent before TLS") << u"silent"_qs << TwilioUnreachable;
        QTest::newRow("speaks no TLS") << u"plain"_qs << NotSecure;
    }
    void whatNeverLeftHasNoEffect()
    {
        QFETCH(QString, where);
        QFETCH(ErrorKind, kind);
        const bool isPlain = where == u"plain" || where == u"hangs up" || where == u"silent" || where == u"closed";
        const bool isCertificate = !isPlain && !where.contains(u':');
        RawServer server(isCertificate ? Kind::Tls : Kind::Plain, isCertificate ? where : u"good"_qs);
        QTcpServer peer; // where no HTTP is spoken
        QVERIFY(peer.listen(QHostAddress::LocalHost));
        connect(&peer, &QTcpServer::newConnection, &peer, [&] {
            QTcpSocket *socket = peer.nextPendingConnection();
            if (where == u"hangs up")
                socket->disconnectFromHost();
            else if (where == u"plain")
                connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        });
        QString pattern = isCertificate ? server.pattern() : u"https://127.0.0.1:%1"_qs.arg(peer.serverPort());
        if (where == u"closed")
            peer.close();
        if (where.contains(u':'))
            pattern = where;
        twilio::Timing timing = once();
        timing.idle = std::chrono::milliseconds(200);
        const auto client = clientOf(pattern, timing);
        client->setProxy({twilio::ProxyChoice::Kind::None});

        const auto created = createTrunk(*client);
        QVERIFY(!created);
        QVERIFY2(created.error().kind == kind, told(created.error()));
        QCOMPARE(created.error().effect, Effect::No);
        QCOMPARE(created.error().httpStatus, 0);
        const auto fetched = fetchTrunk(*client);
        QVERIFY(!fetched);
        QVERIFY2(fetched.error().kind == kind, told(fetched.error()));
        const auto gone = deleteTrunk(*client);
        QVERIFY(!gone);
        QCOMPARE(server.heard.size(), 0); // not a byte of HTTP
        if (kind == ErrorKind::NotSecure && isCertificate)
            QVERIFY2(created.error().detail.contains(u"certificate"_qs), told(created.error()));
    }

    void anEndlessAnswerIsCutOff()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) {
            turn.say("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"friendly_name\": \"");
            turn.say(QByteArray(40 * 1024 * 1024, 'a'));
        };
        const auto client = clientOf(server.pattern(), once());
        const auto trunk = fetchTrunk(*client);
        QVERIFY(!trunk);
        QVERIFY2(trunk.error().kind == ErrorKind::Unexpected, told(trunk.error()));
        QTRY_COMPARE(server.open, 0);
    }

    void aDeepAnswerIsOnlyWrong()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) {
            turn.answer(200, "{\"sid\": " + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}');
        };
        const auto client = clientOf(server.pattern(), once());
        const auto trunk = fetchTrunk(*client);
        QVERIFY(!trunk);
        QCOMPARE(trunk.error().kind, ErrorKind::Unexpected);
    }

    void aPackedAnswerIsUnpacked()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) {
            turn.answer(200, qCompress(trunkJson()).mid(4), "Content-Encoding: deflate\r\n");
        };
        const auto client = clientOf(server.pattern(), once());
        const auto trunk = fetchTrunk(*client);
        QVERIFY2(trunk, trunk ? "" : told(trunk.error()));
        QVERIFY(server.heard.first().header("Accept-Encoding").contains("gzip"));
    }

    void anErrorCarriesWhatSupportAsksFor()
    {
        RawServer server;
        server.script = [](const Heard &, const Turn &turn) {
            turn.answer(400, "{\"code\": 21422, \"message\": \"Taken \\u202eby\\n  others\", \"status\": 400}",
                        "Twilio-Request-Id: RQ0123456789abcdef0123456789abcdef\r\nRetry-After: 86400\r\n");
        };
        const auto client = clientOf(server.pattern());
        const auto trunk = createTrunk(*client);
        QVERIFY(!trunk);
        const Error &error = trunk.error();
        QCOMPARE(error.kind, ErrorKind::NumberTaken);
        QCOMPARE(error.httpStatus, 400);
        QCOMPARE(error.twilioCode, 21422);
        QCOMPARE(error.requestId, u"RQ0123456789abcdef0123456789abcdef"_qs);
        QCOMPARE(error.message, u"Taken by   others"_qs);
        QCOMPARE(error.retryAfterSeconds, std::optional(86400));
        QCOMPARE(error.detail, u"POST /v1/Trunks"_qs);
    }

    void aRedirectIsNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void aRedirectIsNotFollowed()
    {
        QFETCH(int, status);
        RawServer server(Kind::Tls), elsewhere(Kind::Tls);
        elsewhere.script = [](const Heard &, const Turn &turn) { turn.answer(200, trunkJson()); };
        server.script = [&](const Heard &heard, const Turn &turn) {
            turn.answer(status, "", "Location: " + elsewhere.pattern().toLatin1() + heard.target + "\r\n");
        };
        const auto client = clientOf(server.pattern());
        QVERIFY(!fetchTrunk(*client));
        QVERIFY(!createTrunk(*client));
        QVERIFY(!deleteTrunk(*client));
        QCOMPARE(elsewhere.connections, 0);
        QCOMPARE(server.heard.size(), 3);
    }
};

QTEST_GUILESS_MAIN(FaultTableTest)
#include "FaultTableTest.moc"
