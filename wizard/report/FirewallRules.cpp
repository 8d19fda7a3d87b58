#include "report/FirewallRules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace trunkline::report {

namespace {

using Opening = FirewallNeed::Opening;

/// Lines that begin with "# ", broken at blanks.
QString remark(const QString &text)
{
    constexpr int widest = 96;
    QString lines, line;
    for (const QString &word : text.split(u' ')) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > widest) {
            lines += u"# "_qs + line + u'\n';
            line.clear();
        }
        line += (line.isEmpty() ? QString() : u" "_qs) + word;
    }
    return lines + u"# "_qs + line + u'\n';
}

QStringList signallingNetworks()
{
    QStringList networks;
    for (const Edges::Edge &edge : TwilioNetworks::signalling())
        networks.append(edge.network);
    return networks;
}

QJsonObject permission(const QString &protocol, const PortRange &ports, const QJsonArray &from)
{
    return {{u"IpProtocol"_qs, protocol}, {u"FromPort"_qs, ports.first}, {u"ToPort"_qs, ports.last}, {u"IpRanges"_qs, from}};
}

QString blocks(const QStringList &networks)
{
    QString yaml = u"    - from:\n"_qs;
    for (const QString &network : networks)
        yaml += u"        - ipBlock:\n            cidr: "_qs + network + u'\n';
    return yaml + u"      ports:\n"_qs;
}

QString port(const QString &protocol, const PortRange &ports)
{
    QString yaml = u"        - protocol: "_qs + protocol + u"\n          port: "_qs + QString::number(ports.first) + u'\n';
    if (ports.last != ports.first)
        yaml += u"          endPort: "_qs + QString::number(ports.last) + u'\n';
    return yaml;
}

} // namespace

QString FirewallRules::head(const FirewallNeed &need, const QStringList &remarks)
{
    QString head = remark(need.gateways.isEmpty() ? tr("Lets Twilio’s calls in.") : tr("Lets Twilio’s calls in to %1.").arg(need.hosts()));
    head += remark(tr("Twilio’s networks as of %1, from %2").arg(TwilioNetworks::verified().toString(Qt::ISODate), TwilioNetworks::source()));
    for (const QString &text : remarks)
        head += remark(text);
    return head;
}

QString FirewallRules::nftables(const FirewallNeed &need)
{
    QString rules = head(need, {tr("“inet filter input” is what Debian’s /etc/nftables.conf calls it. Write your own names if they differ, and "
                                   "“forward” instead of “input” on a router in front of the gateway."),
                                tr("To try it without changing anything: %1").arg(u"nft --check --file twilio.nft"_qs)});
    rules += u"add table inet filter\n"
             "add chain inet filter input { type filter hook input priority filter; }\n"
             "add set inet filter twilio_signalling { type ipv4_addr; flags interval; }\n"
             "flush set inet filter twilio_signalling\n"
             "add element inet filter twilio_signalling { "_qs
             + signallingNetworks().join(u", "_qs) + u" }\n"_qs
             + u"add set inet filter twilio_media { type ipv4_addr; flags interval; }\n"
               "flush set inet filter twilio_media\n"
               "add element inet filter twilio_media { "_qs
             + TwilioNetworks::media() + u" }\n"_qs + u"add chain inet filter twilio\nflush chain inet filter twilio\n"_qs;
    for (const Opening &opening : need.openings())
        rules += u"add rule inet filter twilio ip saddr @twilio_signalling "_qs + opening.protocol().toLower() + u" dport "_qs
                 + QString::number(opening.port) + u" accept\n"_qs;
    rules += u"add rule inet filter twilio ip saddr @twilio_media udp dport "_qs + need.sound.joined(u'-') + u" accept\n"_qs;
    return rules + u"insert rule inet filter input jump twilio\n"_qs;
}

QString FirewallRules::ufw(const FirewallNeed &need)
{
    QString rules = u"#!/bin/sh\n"_qs
                    + head(need, {tr("On a router in front of the gateway write “ufw route allow” instead of “ufw allow”.")}) + u"set -e\n"_qs;
    for (const Opening &opening : need.openings())
        for (const Edges::Edge &edge : TwilioNetworks::signalling())
            rules += u"ufw allow proto %1 from %2 to any port %3 comment 'Twilio %4'\n"_qs
                         .arg(opening.protocol().toLower(), edge.network, QString::number(opening.port), edge.name);
    return rules
           + u"ufw allow proto udp from %1 to any port %2 comment 'Twilio media'\n"_qs.arg(TwilioNetworks::media(), need.sound.joined(u':'));
}

QString FirewallRules::aws(const FirewallNeed &need)
{
    QJsonArray signalling;
    for (const Edges::Edge &edge : TwilioNetworks::signalling())
        signalling.append(QJsonObject{{u"CidrIp"_qs, edge.network}, {u"Description"_qs, QString(u"Twilio "_qs + edge.name)}});
    QJsonArray permissions;
    for (const Opening &opening : need.openings())
        permissions.append(permission(opening.protocol().toLower(), {opening.port, opening.port}, signalling));
    QJsonArray media;
    media.append(QJsonObject{{u"CidrIp"_qs, TwilioNetworks::media()}, {u"Description"_qs, u"Twilio media"_qs}});
    permissions.append(permission(u"udp"_qs, need.sound, media));
    return QString::fromUtf8(QJsonDocument(permissions).toJson());
}

QString FirewallRules::kubernetes(const FirewallNeed &need)
{
    QString policy = head(need, {tr("Write the labels of your gateway’s pods under matchLabels. The ports are those of the pods."),
                                 tr("These pods then take nothing but what a policy allows: write one for what else they need."),
                                 tr("The caller’s address must be kept on the way to the pod: externalTrafficPolicy: Local. Pods with "
                                    "hostNetwork: true, as IBM’s Voice Gateway, are behind the firewall of their node instead.")});
    policy += u"apiVersion: networking.k8s.io/v1\n"
              "kind: NetworkPolicy\n"
              "metadata:\n"
              "  name: twilio-calls\n"
              "spec:\n"
              "  podSelector:\n"
              "    matchLabels:\n"
              "      app: voice-gateway\n"
              "  policyTypes:\n"
              "    - Ingress\n"
              "  ingress:\n"_qs;
    if (const auto openings = need.openings(); !openings.isEmpty()) {
        policy += blocks(signallingNetworks());
        for (const Opening &opening : openings)
            policy += port(opening.protocol(), {opening.port, opening.port});
    }
    return policy + blocks({TwilioNetworks::media()}) + port(u"UDP"_qs, need.sound);
}

} // namespace trunkline::report
