#include "Ground.h"

#include "answers/SetupFile.h"

#include <QDir>
#include <QJsonDocument>
#include <QTextStream>

namespace trunkline::test {

namespace {

const QString name = u"Support line"_qs;
const QString ourUri = u"sip:203.0.113.10:5060;transport=tcp"_qs;
const QString secondUri = u"sip:203.0.113.11:5060;transport=tcp"_qs;

void describe(QTextStream &out, const practice::OriginationUrl &url)
{
    out << "  " << url.sid << ' ' << url.sipUrl << ' ' << url.friendlyName << ' ' << url.priority << ' ' << url.weight << ' ' << url.enabled << '\n';
}

void describe(QTextStream &out, const practice::Trunk &trunk)
{
    out << trunk.sid << ' ' << trunk.friendlyName << ' ' << trunk.domainName << ' ' << trunk.secure << ' ' << trunk.cnamLookup << ' '
        << trunk.transferMode << ' ' << trunk.transferCallerId << ' ' << trunk.disasterRecoveryUrl << ' ' << trunk.recording.mode << ' '
        << trunk.recording.trim << '\n';
}

void describe(QTextStream &out, const practice::Number &number)
{
    out << number.sid << ' ' << number.phoneNumber << ' ' << number.friendlyName << ' ' << number.trunkSid << ' '
        << QJsonDocument(number.settings).toJson(QJsonDocument::Compact) << '\n';
}

} // namespace

practice::Options Ground::withSmallPages()
{
    practice::Options options;
    options.pageSizeCap = 3; // so that what is looked for stands on a later page
    return options;
}

Ground::Ground(Scenario which, practice::Options options) : scenario(which), twilio(options)
{
    if (!twilio.start() || !m_elsewhere.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    QObject::connect(&m_elsewhere, &QTcpServer::newConnection, &m_elsewhere, [this] { ++m_strangers; });
    if (scenario == Scenario::OldLine)
        addOldLine(); // first: the newest is listed first, so that it comes on the second page
    addOthers();
}

void Ground::addOthers()
{
    practice::Account &account = twilio.account();
    for (const QString &similar : {u"Support lines"_qs, u"Support line 2"_qs, u"Support  line"_qs}) {
        practice::Trunk &trunk = account.addTrunk(similar);
        account.addOriginationUrl(trunk, ourUri, u"theirs"_qs); // the same gateway, on their trunk
    }
}

void Ground::addOldLine()
{
    practice::Account &account = twilio.account();
    practice::Trunk &trunk = account.addTrunk(name);
    trunk.created = trunk.updated = practice::Account::now().addYears(-1);
    account.addOriginationUrl(trunk, u"sip:198.51.100.77"_qs, u"theirs"_qs);
    practice::OriginationUrl &url = account.addOriginationUrl(trunk, ourUri, u"theirs, too"_qs);
    url.priority = 30;
    oldUrlSid = url.sid;
    practice::Number *number = account.numberByPhone(phoneNumber(scenario));
    number->settings.insert(u"voice_application_sid"_qs, account.applicationSids.first());
    number->settings.insert(u"voice_fallback_url"_qs, u"https://hooks.riverside.example/fallback"_qs);
    number->settings.insert(u"voice_fallback_method"_qs, u"GET"_qs);
    numberSid = number->sid;
}

QString Ground::phoneNumber(Scenario scenario)
{
    return scenario == Scenario::NewLine ? u"+14155550147"_qs : u"+14155550178"_qs;
}

QByteArray Ground::file() const
{
    if (scenario == Scenario::NewLine)
        return R"({"version": 1, "trunk": {"name": "Support line"},
                  "gateways": [{"uri": "sip:203.0.113.10:5060;transport=tcp"}],
                  "number": {"buy": "+14155550147"}})";
    return R"({"version": 1, "trunk": {"name": "Support line", "cnam": true, "transferMode": "sip-only", "recording": "record-from-answer"},
              "gateways": [{"uri": "sip:203.0.113.10:5060;transport=tcp", "priority": 10},
                           {"uri": "sip:203.0.113.11:5060;transport=tcp", "priority": 20}],
              "number": {"use": "+14155550178", "takeOver": true}})";
}

Answers Ground::answers() const
{
    const auto read = SetupFile::parse(file(), u"test"_qs);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

QString Ground::journal() const
{
    const QStringList names = QDir(journals()).entryList({u"*.jsonl"_qs}, QDir::Files);
    return names.size() == 1 ? QDir(journals()).filePath(names.first()) : QString();
}

QByteArray Ground::elsewhere() const
{
    return "http://127.0.0.1:" + QByteArray::number(m_elsewhere.serverPort()) + "/v1/Trunks";
}

const practice::Trunk *Ground::trunk() const
{
    for (const practice::Trunk &one : twilio.trunks())
        if (one.friendlyName == name)
            return &one;
    return nullptr;
}

QString Ground::trunkSid() const
{
    return trunk() ? trunk()->sid : QString();
}

QString Ground::others() const
{
    QString text;
    QTextStream out(&text);
    for (const practice::Trunk &one : twilio.trunks()) {
        if (one.friendlyName != name)
            describe(out, one);
        for (const practice::OriginationUrl &url : one.urls)
            if (one.friendlyName != name || (url.sipUrl != ourUri && url.sipUrl != secondUri))
                describe(out, url);
    }
    for (const practice::Number &number : twilio.numbers())
        if (number.phoneNumber != phoneNumber(scenario))
            describe(out, number);
    return text;
}

QString Ground::everything() const
{
    QString text;
    QTextStream out(&text);
    for (const practice::Trunk &one : twilio.trunks()) {
        describe(out, one);
        for (const practice::OriginationUrl &url : one.urls)
            describe(out, url);
    }
    for (const practice::Number &number : twilio.numbers())
        if (scenario == Scenario::OldLine || number.phoneNumber != phoneNumber(scenario))
            describe(out, number);
    return text;
}

void Ground::goAway()
{
    m_away = true;
    twilio.setUnreachable(true);
}

void Ground::heal()
{
    twilio.clearFaults();
    twilio.refuseEverybody(false);
    twilio.turnAway(0);
    if (std::exchange(m_away, false) && !twilio.setUnreachable(false))
        qFatal("cannot listen again");
}

twilio::Timing quickTiming()
{
    using Wait = std::chrono::milliseconds;
    twilio::Timing timing;
    timing.idle = Wait(600);
    timing.readDeadline = Wait(1500);
    timing.writeDeadline = Wait(1500);
    timing.backOffBase = Wait(5);
    timing.backOffCap = Wait(20);
    timing.retryAfterCap = Wait(20);
    return timing;
}

setup::RunTiming quickRunTiming()
{
    using Wait = std::chrono::milliseconds;
    setup::RunTiming timing;
    timing.settle = Wait(300);
    timing.settleLooks = {Wait(20), Wait(30), Wait(40), Wait(50), Wait(60), Wait(60), Wait(60)};
    timing.again = {Wait(10), Wait(20), Wait(30), Wait(40), Wait(50)};
    timing.longestWait = Wait(60);
    return timing;
}

} // namespace trunkline::test
