#include "Checker.h"

#include "Strike.h"

#include <QFile>
#include <QJsonDocument>

namespace trunkline::test {

namespace {

void expect(QStringList &wrongs, bool holds, const QString &otherwise)
{
    if (!holds)
        wrongs.append(otherwise);
}

void expect(QStringList &wrongs, const QString &what, qint64 is, qint64 must)
{
    if (is != must)
        wrongs.append(u"%1: %2 instead of %3"_qs.arg(what).arg(is).arg(must));
}

} // namespace

Record::Record(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        readable = false;
        return;
    }
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    onlyForTheOwner = !(file.permissions() & others);
    bytes = file.readAll();
    QHash<qint64, QJsonObject> outcomes;
    QHash<qint64, QString> decisions;
    QSet<qint64> unclear;
    QList<QByteArray> lines = bytes.split('\n');
    lines.removeLast(); // empty, or torn off
    for (const QByteArray &text : std::as_const(lines)) {
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        readable = readable && !line.isEmpty();
        const qint64 seq = line.value(u"seq"_qs).toInteger();
        if (line.value(u"line"_qs) == u"intent"_qs) {
            ++intents;
            const QString change = line.value(u"what"_qs).toObject().value(u"change"_qs).toString();
            decisions.insert(seq, change);
            deletes += change.startsWith(u"delete-") || change == u"release-number" || change == u"detach-number";
        } else if (line.value(u"line"_qs) == u"outcome"_qs) {
            outcomes.insert(seq, line);
            if (line.value(u"outcome"_qs) == u"unknown"_qs)
                unclear.insert(seq);
        }
    }
    static const QStringList noConnection{u"twilio-unreachable"_qs, u"offline"_qs, u"host-not-found"_qs};
    for (auto it = decisions.begin(); it != decisions.end(); ++it) {
        const QJsonObject outcome = outcomes.value(it.key());
        const QString word = outcome.value(u"outcome"_qs).toString();
        if (word != u"ok" && word != u"no")
            open.append(it.value());
        if (word == u"no" && !outcome.contains(u"http"_qs) && noConnection.contains(outcome.value(u"why"_qs).toString()))
            ++neverLeft;
        inVain += unclear.contains(it.key()) && outcome.value(u"looked"_qs).toBool();
    }
}

QStringList Checker::afterSetUp(const Allowance &allowance) const
{
    QStringList wrongs;
    m_ground.scenario == Scenario::NewLine ? newLine(wrongs) : oldLine(wrongs);
    expect(wrongs, m_ground.others() == m_othersBefore, u"something of others was touched"_qs);
    requests(wrongs);
    record(wrongs, allowance, true);
    return wrongs;
}

QStringList Checker::always(const Allowance &allowance) const
{
    QStringList wrongs;
    qsizetype trunks = 0;
    for (const practice::Trunk &one : m_ground.twilio.trunks())
        trunks += one.friendlyName == u"Support line";
    expect(wrongs, trunks <= 1, u"%1 trunks"_qs.arg(trunks));
    expect(wrongs, m_ground.twilio.purchases().size() <= 1, u"%1 purchases"_qs.arg(m_ground.twilio.purchases().size()));
    expect(wrongs, m_ground.others() == m_othersBefore, u"something of others was touched"_qs);
    requests(wrongs);
    record(wrongs, allowance, false);
    return wrongs;
}

int Checker::acted(const QByteArray &method, const QString &pattern) const
{
    const Target target{{}, method, pattern};
    int count = 0;
    for (const practice::Request &one : m_ground.twilio.requests())
        count += one.acted && one.method == method && target.hits(one.path);
    return count;
}

void Checker::newLine(QStringList &wrongs) const
{
    const practice::PracticeTwilio &twilio = m_ground.twilio;
    qsizetype trunks = 0;
    for (const practice::Trunk &one : twilio.trunks())
        trunks += one.friendlyName == u"Support line";
    expect(wrongs, u"trunks"_qs, trunks, 1);
    expect(wrongs, u"purchases"_qs, twilio.purchases().size(), 1);
    expect(wrongs, u"trunks created"_qs, acted("POST", u"/v1/Trunks"_qs), 1);
    expect(wrongs, u"gateways added"_qs, acted("POST", u"/v1/Trunks/{}/OriginationUrls"_qs), 1);
    expect(wrongs, u"numbers bought"_qs, acted("POST", u"*/IncomingPhoneNumbers.json"_qs), 1);
    const practice::Trunk *trunk = m_ground.trunk();
    if (!trunk)
        return;
    expect(wrongs, u"gateways"_qs, trunk->urls.size(), 1);
    expect(wrongs, !trunk->urls.isEmpty() && trunk->urls.first().sipUrl == u"sip:203.0.113.10:5060;transport=tcp" && trunk->urls.first().enabled,
           u"another gateway"_qs);
    const auto &numbers = twilio.numbers();
    const auto number = std::find_if(numbers.begin(), numbers.end(), [&](const auto &one) { return one.phoneNumber == Ground::phoneNumber(m_ground.scenario); });
    expect(wrongs, number != numbers.end() && number->trunkSid == trunk->sid, u"the number is not on the trunk"_qs);
}

void Checker::oldLine(QStringList &wrongs) const
{
    const practice::PracticeTwilio &twilio = m_ground.twilio;
    const practice::Trunk *trunk = m_ground.trunk();
    expect(wrongs, u"trunks created"_qs, acted("POST", u"/v1/Trunks"_qs), 0);
    expect(wrongs, u"purchases"_qs, twilio.purchases().size(), 0);
    if (!trunk) {
        wrongs.append(u"the trunk is gone"_qs);
        return;
    }
    expect(wrongs, trunk->cnamLookup && trunk->transferMode == u"sip-only", u"the trunk's settings"_qs);
    expect(wrongs, trunk->recording.mode == u"record-from-answer", u"recording"_qs);
    expect(wrongs, u"gateways"_qs, trunk->urls.size(), 3);
    for (const practice::OriginationUrl &url : trunk->urls)
        if (url.sid == m_ground.oldUrlSid)
            expect(wrongs, u"order of the gateway"_qs, url.priority, 10);
    const QString sid = u"/v1/Trunks/"_qs + trunk->sid;
    expect(wrongs, u"trunk updates"_qs, acted("POST", sid), 1);
    expect(wrongs, u"recordings set"_qs, acted("POST", sid + u"/Recording"_qs), 1);
    expect(wrongs, u"gateways added"_qs, acted("POST", sid + u"/OriginationUrls"_qs), 1);
    expect(wrongs, u"gateways updated"_qs, acted("POST", sid + u"/OriginationUrls/{}"_qs), 1);
    expect(wrongs, u"numbers assigned"_qs, acted("POST", u"*/IncomingPhoneNumbers/{}.json"_qs), 1);
    for (const practice::Number &number : twilio.numbers())
        if (number.sid == m_ground.numberSid)
            expect(wrongs, number.trunkSid == trunk->sid, u"the number is not on the trunk"_qs);
}

void Checker::requests(QStringList &wrongs) const
{
    expect(wrongs, u"requests to another host"_qs, m_ground.strangersSeen(), 0);
    for (const practice::Request &one : m_ground.twilio.requests()) {
        expect(wrongs, one.hadAuthorization, u"a request without Authorization"_qs);
        for (const auto &[field, value] : one.form)
            expect(wrongs, field != u"AreaCode", u"a purchase by area code"_qs);
        if (one.method == "POST" && one.path.endsWith(u"/IncomingPhoneNumbers.json"_qs))
            expect(wrongs, !one.field(u"PhoneNumber"_qs).isEmpty() && !one.field(u"TrunkSid"_qs).isEmpty(), u"a purchase of no certain number"_qs);
    }
}

void Checker::record(QStringList &wrongs, const Allowance &allowance, bool atTheEnd) const
{
    const QString path = m_ground.journal();
    const int posts = int(std::count_if(m_ground.twilio.requests().begin(), m_ground.twilio.requests().end(),
                                        [](const practice::Request &one) { return one.isWrite(); }));
    if (path.isEmpty()) {
        expect(wrongs, u"requests without a record"_qs, posts, 0);
        return;
    }
    const Record record(path);
    expect(wrongs, record.readable, u"the record cannot be read"_qs);
    expect(wrongs, record.onlyForTheOwner, u"others may read the record"_qs);
    expect(wrongs, !record.bytes.contains(m_ground.twilio.authToken().toUtf8()), u"the token is in the record"_qs);
    const int expected = record.intents - record.neverLeft;
    const int missing = allowance.lostWithTheClient + (allowance.wayWasCut ? record.inVain + int(record.open.size()) : 0);
    const bool fits = (posts <= expected || allowance.deletesRepeated) && posts >= expected - missing;
    expect(wrongs, fits, u"%1 writes arrived, and the record has %2 decisions, %3 of them never sent"_qs.arg(posts).arg(record.intents).arg(record.neverLeft));
    const auto sent = std::count_if(m_ground.twilio.requests().begin(), m_ground.twilio.requests().end(),
                                    [](const practice::Request &one) { return one.method == "POST"; });
    expect(wrongs, sent <= record.intents - record.deletes, u"%1 POSTs for %2 decisions"_qs.arg(sent).arg(record.intents - record.deletes));
    if (atTheEnd)
        expect(wrongs, record.open.isEmpty(), u"still open: "_qs + record.open.join(u", "_qs));
}

} // namespace trunkline::test
