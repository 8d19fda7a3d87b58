#include "report/FirewallRules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace trunkline;
using report::FirewallNeed;
using report::FirewallRules;
using report::PortRange;
using report::TwilioNetworks;

namespace {

struct Ran
{
    int status = -1;
    QByteArray out, err;
};

Ran run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    const bool ended = process.exitStatus() == QProcess::NormalExit && process.error() == QProcess::UnknownError;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

/// As root of a network of its own, which has no way out and is gone afterwards: the computer's firewall is not touched.
Ran inOwnNetwork(const QString &script)
{
    return run(u"unshare"_qs, {u"--map-root-user"_qs, u"--net"_qs, u"sh"_qs, u"-c"_qs, u"PATH=$PATH:/usr/sbin:/sbin; "_qs + script});
}

QString write(const QTemporaryDir &folder, const QString &name, const QString &text)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write");
    return path;
}

/// "tcp 5060-5060 54.172.60.0/30", in order.
QStringList lettingIn(const FirewallNeed &need)
{
    QStringList all;
    for (const FirewallNeed::Opening &opening : need.openings())
        for (const Edges::Edge &edge : TwilioNetworks::signalling())
            all.append(u"%1 %2-%2 %3"_qs.arg(opening.protocol().toLower()).arg(opening.port).arg(edge.network));
    all.append(u"udp %1-%2 %3"_qs.arg(need.sound.first).arg(need.sound.last).arg(TwilioNetworks::media()));
    all.sort();
    return all;
}

} // namespace

/// Rules are held against the tools that read them.
class FirewallRulesTest : public QObject
{
    Q_OBJECT

    static FirewallNeed needOf(const QStringList &uris, PortRange sound = TwilioNetworks::mediaPorts())
    {
        FirewallNeed need;
        for (const QString &uri : uris)
            need.gateways.append(*SipUri::parse(uri));
        need.sound = sound;
        return need;
    }

    static void manyNeeds()
    {
        QTest::addColumn<QStringList>("gateways");
        QTest::addColumn<QString>("sound");
        QTest::newRow("TCP") << QStringList{u"sip:203.0.113.10:5060;transport=tcp"_qs} << u"10000-60000"_qs;
        QTest::newRow("UDP by default") << QStringList{u"sip:203.0.113.10"_qs} << u"16384-16394"_qs;
        QTest::newRow("TLS") << QStringList{u"sip:voice.example.com;transport=tls"_qs} << u"40000-40000"_qs;
        QTest::newRow("two by different ways") << QStringList{u"sip:203.0.113.10:5060;transport=tcp"_qs, u"sip:203.0.113.11:32681"_qs,
                                                              u"sip:203.0.113.12:5060;transport=tcp"_qs}
                                               << u"10000-20000"_qs;
    }

    static FirewallNeed fetched()
    {
        QFETCH(QStringList, gateways);
        QFETCH(QString, sound);
        return needOf(gateways, *PortRange::parse(sound));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void eachPortIsOpenedOnce()
    {
        const auto openings = needOf({u"sip:203.0.113.10:5060;transport=tcp"_qs, u"sip:203.0.113.11:5060;transport=tcp"_qs,
                                      u"sip:203.0.113.12"_qs, u"sip:voice.example.com;transport=tls"_qs})
                                  .openings();
        using Opening = FirewallNeed::Opening;
        QCOMPARE(openings, (QVector<Opening>{{false, 5060}, {true, 5060}, {false, 5061}}));
    }

    void nftTakesTheRules_data() { manyNeeds(); }
    void nftTakesTheRules()
    {
        if (inOwnNetwork(u"nft --version"_qs).status != 0)
            QSKIP("NOT TESTED: nft needs a network of its own, and “unshare --map-root-user --net” or nft is not allowed here");
        const QTemporaryDir folder;
        const QString file = write(folder, u"twilio.nft"_qs, FirewallRules::nftables(fetched()));
        const Ran checked = inOwnNetwork(u"nft --check --file "_qs + file);
        QVERIFY2(checked.status == 0, checked.err);
        QVERIFY2(inOwnNetwork(u"sed -i s/dport/port/ "_qs + file + u"; nft --check --file "_qs + file).status != 0, "it takes anything");
    }

    void theFirewallThatIsThereStaysAsItIs()
    {
        if (inOwnNetwork(u"nft --version"_qs).status != 0)
            QSKIP("NOT TESTED: nft needs a network of its own, and “unshare --map-root-user --net” or nft is not allowed here");
        const QTemporaryDir folder;
        const QString before = write(folder, u"before.nft"_qs,
                                     u"table inet filter {\n chain input {\n  type filter hook input priority filter; policy drop;\n"
                                     "  ct state established accept\n  tcp dport 22 accept\n  drop\n }\n}\n"_qs);
        const QString ours = write(folder, u"twilio.nft"_qs, FirewallRules::nftables(needOf({u"sip:203.0.113.10;transport=tcp"_qs})));
        // Loaded twice, as someone does who is not sure.
        const Ran loaded = inOwnNetwork(u"nft --file %1 && nft --file %2 && nft --file %2 && nft list ruleset"_qs.arg(before, ours));
        QVERIFY2(loaded.status == 0, loaded.err);
        const QByteArray now = loaded.out.simplified();
        QVERIFY2(now.contains("policy drop"), now);
        QVERIFY2(now.contains("ct state established accept tcp dport 22 accept drop"), now);
        QVERIFY2(now.indexOf("jump twilio") < now.indexOf("ct state established"), now); // before a "drop" of theirs
        QCOMPARE(now.count("ip saddr @twilio_signalling tcp dport 5060 accept"), 1);
        QCOMPARE(now.count("ip saddr @twilio_media udp dport 10000-60000 accept"), 1);
        for (const Edges::Edge &edge : TwilioNetworks::signalling())
            QVERIFY2(now.contains(edge.network.toLatin1()), qPrintable(edge.network));
    }

    void ufwTakesTheRules_data() { manyNeeds(); }
    void ufwTakesTheRules()
    {
        if (const Ran able = inOwnNetwork(u"ufw --dry-run allow 22/tcp"_qs); able.status != 0)
            QSKIP("NOT TESTED: ufw needs a network of its own, and “unshare --map-root-user --net” or ufw is not allowed here");
        const FirewallNeed need = fetched();
        const QTemporaryDir folder;
        QString script = FirewallRules::ufw(need);
        script.replace(u"ufw allow"_qs, u"ufw --dry-run allow"_qs);
        const Ran ran = inOwnNetwork(u"sh "_qs + write(folder, u"ufw.sh"_qs, script));
        QVERIFY2(ran.status == 0, ran.err);
        QStringList allowed;
        static const QRegularExpression rule(u"-A ufw-user-input -p (\\w+) (?:-m multiport )?--dports? ([0-9]+)(?::([0-9]+))? -s (\\S+) -j ACCEPT"_qs);
        for (auto found = rule.globalMatch(QString::fromUtf8(ran.out)); found.hasNext();) {
            const auto one = found.next();
            allowed.append(u"%1 %2-%3 %4"_qs.arg(one.captured(1), one.captured(2), one.captured(3).isEmpty() ? one.captured(2) : one.captured(3),
                                                 one.captured(4)));
        }
        allowed.sort();
        QCOMPARE(allowed, lettingIn(need));
    }

    void awsGetsAListOfPermissions_data() { manyNeeds(); }
    void awsGetsAListOfPermissions()
    {
        const FirewallNeed need = fetched();
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(FirewallRules::aws(need).toUtf8(), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        static const QRegularExpression description(u"^[a-zA-Z0-9. _:/()#,@\\[\\]+=&;{}!$*-]{1,255}$"_qs); // what EC2 takes
        QStringList allowed;
        for (const QJsonValue &one : json.array()) {
            const QJsonObject permission = one.toObject();
            QCOMPARE(permission.keys(), (QStringList{u"FromPort"_qs, u"IpProtocol"_qs, u"IpRanges"_qs, u"ToPort"_qs}));
            for (const QJsonValue &range : permission.value(u"IpRanges"_qs).toArray()) {
                QCOMPARE(range.toObject().keys(), (QStringList{u"CidrIp"_qs, u"Description"_qs}));
                QVERIFY(description.match(range.toObject().value(u"Description"_qs).toString()).hasMatch());
                allowed.append(u"%1 %2-%3 %4"_qs.arg(permission.value(u"IpProtocol"_qs).toString())
                                   .arg(permission.value(u"FromPort"_qs).toInt())
                                   .arg(permission.value(u"ToPort"_qs).toInt())
                                   .arg(range.toObject().value(u"CidrIp"_qs).toString()));
            }
        }
        allowed.sort();
        QCOMPARE(allowed, lettingIn(need));
    }

    void kubernetesGetsAPolicy_data() { manyNeeds(); }
    void kubernetesGetsAPolicy()
    {
        const FirewallNeed need = fetched();
        const Ran read = run(u"/usr/bin/python3"_qs, {u"-c"_qs, u"import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)"_qs},
                             FirewallRules::kubernetes(need).toUtf8());
        QVERIFY2(read.status == 0, read.err);
        const QJsonObject policy = QJsonDocument::fromJson(read.out).object();
        QCOMPARE(policy.value(u"apiVersion"_qs).toString(), u"networking.k8s.io/v1"_qs);
        QCOMPARE(policy.value(u"kind"_qs).toString(), u"NetworkPolicy"_qs);
        QVERIFY(!policy.value(u"metadata"_qs).toObject().value(u"name"_qs).toString().isEmpty());
        const QJsonObject spec = policy.value(u"spec"_qs).toObject();
        QVERIFY(spec.contains(u"podSelector"_qs));
        QCOMPARE(spec.value(u"policyTypes"_qs).toArray(), QJsonArray{u"Ingress"_qs}); // nothing is said about what goes out
        QStringList allowed;
        for (const QJsonValue &one : spec.value(u"ingress"_qs).toArray())
            for (const QJsonValue &from : one.toObject().value(u"from"_qs).toArray())
                for (const QJsonValue &port : one.toObject().value(u"ports"_qs).toArray()) {
                    const int first = port.toObject().value(u"port"_qs).toInt();
                    allowed.append(u"%1 %2-%3 %4"_qs.arg(port.toObject().value(u"protocol"_qs).toString().toLower())
                                       .arg(first)
                                       .arg(port.toObject().value(u"endPort"_qs).toInt(first))
                                       .arg(from.toObject().value(u"ipBlock"_qs).toObject().value(u"cidr"_qs).toString()));
                }
        allowed.sort();
        QCOMPARE(allowed, lettingIn(need));
    }
};

QTEST_GUILESS_MAIN(FirewallRulesTest)
#include "FirewallRulesTest.moc"
