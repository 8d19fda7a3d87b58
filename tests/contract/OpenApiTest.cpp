// The contract's checker itself: a checker that finds nothing proves nothing.

#include "OpenApi.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

class OpenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aCorrectExchangeHasNoProblem();
    void everyDisagreementIsNamed_data();
    void everyDisagreementIsNamed();
    void whatTwiliosExamplesDoIsLetPass();
    void theFilesAreRead();
};

namespace {

const char description[] = R"({
  "servers": [{"url": "https://things.twilio.com"}],
  "paths": {
    "/v1/Things": {"post": {
      "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": {
        "required": ["Name"],
        "properties": {"Name": {"type": "string"}, "Size": {"type": "integer", "minimum": 1},
                       "On": {"type": "boolean"}, "Mode": {"$ref": "#/components/schemas/mode"}}}}}},
      "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/thing"}}}}}}},
    "/v1/Things/{Sid}.json": {
      "get": {"parameters": [
          {"name": "Sid", "in": "path", "schema": {"type": "string", "pattern": "^TH[0-9a-f]{2}$"}},
          {"name": "After>", "in": "query", "schema": {"type": "string"}}],
        "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/thing"}}}}}},
      "delete": {"responses": {"204": {"description": "gone"}}}},
    "/v1/Things/Best.json": {"get": {"responses": {"200": {"content": {}}}}}
  },
  "components": {"schemas": {
    "mode": {"type": "string", "enum": ["soft", "hard"]},
    "thing": {"type": "object", "properties": {
      "sid": {"type": "string", "nullable": true, "pattern": "^TH[0-9a-f]{2}$"},
      "mode": {"$ref": "#/components/schemas/mode"},
      "base_price": {"type": "number"},
      "made": {"type": "string", "format": "date-time"},
      "tags": {"type": "array", "items": {"type": "string"}},
      "capabilities": {"type": "object", "format": "phone-number-capabilities",
                       "properties": {"sms": {"type": "boolean"}, "fax": {"type": "boolean"}}}}}}}
})";

OpenApi things()
{
    return OpenApi::from(QJsonDocument::fromJson(description).object());
}

const QByteArray good = R"({"sid":"TH01","mode":"soft","base_price":"1.15","made":"2026-01-02T03:04:05Z","tags":["a"],
                          "capabilities":{"SMS":true}})";

OpenApi::Exchange creation(const QByteArray &body = good)
{
    return {"POST"_qba, u"things"_qs, u"/v1/Things"_qs, {}, {{u"Name"_qs, u"x"_qs}}, 201, body};
}

} // namespace

void OpenApiTest::aCorrectExchangeHasNoProblem()
{
    QCOMPARE(things().problems(creation()), QStringList());
    QCOMPARE(things().problems({"DELETE"_qba, {}, u"/v1/Things/TH01.json"_qs, {}, {}, 204, {}}), QStringList());
    QCOMPARE(things().problems({"GET"_qba, {}, u"/v1/Things/TH01.json"_qs, {{u"After>"_qs, u"x"_qs}}, {}, 200, good}),
             QStringList());
    QCOMPARE(things().operations().size(), 4);
    QCOMPARE(things().operationOf("GET"_qba, u"/v1/Things/TH01.json"_qs), u"GET /v1/Things/{Sid}.json"_qs);
    QCOMPARE(things().operationOf("GET"_qba, u"/v1/Things/Best.json"_qs), u"GET /v1/Things/Best.json"_qs);
}

void OpenApiTest::everyDisagreementIsNamed_data()
{
    QTest::addColumn<OpenApi::Exchange>("exchange");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const OpenApi::Exchange &exchange, const QString &problem) {
        QTest::newRow(name) << exchange << problem;
    };
    const auto sent = [](const OpenApi::Fields &form) {
        OpenApi::Exchange exchange = creation();
        exchange.form = form;
        return exchange;
    };
    const auto answered = [](QByteArray before, QByteArray after) {
        return creation(QByteArray(good).replace(before, after));
    };
    const std::pair<QString, QString> name{u"Name"_qs, u"x"_qs};
    row("no such path", {"GET"_qba, {}, u"/v1/Thing"_qs, {}, {}, 200, {}}, u"no such operation"_qs);
    row("no such method", {"PUT"_qba, {}, u"/v1/Things"_qs, {}, {}, 200, {}}, u"no such operation"_qs);
    row("another product", {"DELETE"_qba, u"api"_qs, u"/v1/Things/TH01.json"_qs, {}, {}, 204, {}},
        u"no such operation"_qs);
    row("a field too many", sent({name, {u"Nam"_qs, u"x"_qs}}), u"the field Nam is not described"_qs);
    row("a field too few", sent({}), u"the field Name is missing"_qs);
    row("no number", sent({name, {u"Size"_qs, u"big"_qs}}), u"no allowed number"_qs);
    row("too small", sent({name, {u"Size"_qs, u"0"_qs}}), u"no allowed number"_qs);
    row("no boolean", sent({name, {u"On"_qs, u"1"_qs}}), u"neither true nor false"_qs);
    row("no such mode", sent({name, {u"Mode"_qs, u"loud"_qs}}), u"none of the allowed values"_qs);
    row("a query", {"GET"_qba, {}, u"/v1/Things/TH01.json"_qs, {{u"After"_qs, u"x"_qs}}, {}, 200, good},
        u"the query parameter After is not described"_qs);
    row("a SID in the path", {"GET"_qba, {}, u"/v1/Things/OU01.json"_qs, {}, {}, 200, good}, u"does not match"_qs);
    row("a status", {"DELETE"_qba, {}, u"/v1/Things/TH01.json"_qs, {}, {}, 200, {}},
        u"the status 200 is not described"_qs);
    row("a body", {"DELETE"_qba, {}, u"/v1/Things/TH01.json"_qs, {}, {}, 204, "{}"_qba}, u"there is a body"_qs);
    row("a property too few", answered("\"mode\":\"soft\",", ""), u"body.mode: is missing"_qs);
    row("a property too many", answered("\"mode\"", "\"more\":1,\"mode\""), u"body.more: is not described"_qs);
    row("a wrong SID", answered("TH01", "TK01"), u"does not match"_qs);
    row("a wrong value", answered("soft", "Soft"), u"none of the allowed values"_qs);
    row("a number as word", answered("1.15", "cheap"), u"body.base_price: is no number"_qs);
    row("a wrong type", answered("\"TH01\"", "1"), u"body.sid: is no string"_qs);
    row("a wrong item", answered("\"a\"", "1"), u"body.tags[0]: is no string"_qs);
    row("a null", answered("\"soft\"", "null"), u"body.mode: is null"_qs);
    row("a date of the other API", answered("2026-01-02T03:04:05Z", "Fri, 02 Jan 2026 03:04:05 +0000"),
        u"no date-time"_qs);
    row("a refusal without message", {"POST"_qba, {}, u"/v1/Things"_qs, {}, {}, 400, "{\"status\":400}"_qba},
        u"no message"_qs);
    row("a refusal of another status",
        {"POST"_qba, {}, u"/v1/Things"_qs, {}, {}, 400, "{\"status\":404,\"message\":\"x\"}"_qba},
        u"not the HTTP status"_qs);
    row("a code without a page",
        {"POST"_qba, {}, u"/v1/Things"_qs, {}, {}, 400, "{\"status\":400,\"message\":\"x\",\"code\":1}"_qba},
        u"do not come together"_qs);
}

void OpenApiTest::everyDisagreementIsNamed()
{
    QFETCH(OpenApi::Exchange, exchange);
    QFETCH(QString, problem);
    const QStringList problems = things().problems(exchange);
    QVERIFY(!problems.isEmpty());
    QVERIFY2(problems.first().contains(problem), qPrintable(problems.join(u'\n')));
}

void OpenApiTest::whatTwiliosExamplesDoIsLetPass()
{
    const QByteArray loose = R"({"sid":"","mode":"hard","base_price":null,"made":"2026-01-02T03:04:05Z","tags":[],
                               "capabilities":{"sms":false,"fax":false}})";
    QCOMPARE(things().problems(creation(loose)), QStringList());
}

void OpenApiTest::theFilesAreRead()
{
    const std::optional<OpenApi> twilio = OpenApi::read(OpenApi::folder());
    if (!twilio) {
        const QString why = u"The contract is not there: Twilio's OpenAPI files are not in "_qs + OpenApi::folder() +
                            u": set TRUNKLINE_SHARED to the folder that holds \"twilio-openapi\"."_qs;
        QSKIP(qPrintable(why));
    }
    for (const QString &operation :
         {u"POST /v1/Trunks"_qs, u"GET /v1/Alerts"_qs, u"GET /v2/Trunking/Countries"_qs,
          u"GET /v1/PhoneNumbers/Countries/{IsoCountry}"_qs, u"GET /2010-04-01/Accounts/{AccountSid}/Balance.json"_qs})
        QVERIFY2(twilio->operations().contains(operation), qPrintable(operation));
}

QTEST_GUILESS_MAIN(OpenApiTest)
#include "OpenApiTest.moc"
