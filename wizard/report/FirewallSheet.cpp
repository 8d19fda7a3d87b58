#include "report/FirewallSheet.h"

#include "answers/Isolate.h"
#include "report/FirewallRules.h"
#include "report/HandOffMessage.h"

#include <QLocale>

namespace trunkline::report {

namespace {

QString indented(const QStringList &lines)
{
    return u"  "_qs + lines.join(u"\n  "_qs) + u'\n';
}

QString networkLine(const QString &cidr, const QString &remark)
{
    return isolate(QString(cidr.leftJustified(19) + remark).trimmed());
}

} // namespace

QString FirewallSheet::write(const FirewallNeed &need, SheetFormat format)
{
    switch (format) {
    case SheetFormat::Message:
        return HandOffMessage::about(need).text();
    case SheetFormat::Text:
        return text(need);
    case SheetFormat::Nftables:
        return FirewallRules::nftables(need);
    case SheetFormat::Ufw:
        return FirewallRules::ufw(need);
    case SheetFormat::Aws:
        return FirewallRules::aws(need);
    case SheetFormat::Kubernetes:
        return FirewallRules::kubernetes(need);
    }
    Q_UNREACHABLE();
}

QString FirewallSheet::text(const FirewallNeed &need)
{
    QString text = tr("What the firewall has to let in for Twilio’s calls") + u"\n\n"_qs;
    text += tr("Gateway") + u'\n' + indented(gateways(need)) + u'\n';
    text += tr("Call set-up (SIP): %1, from every one of these networks").arg(openings(need)) + u'\n' + indented(networks()) + u'\n';
    text += tr("Sound (RTP): UDP ports %1, from this network").arg(isolate(need.sound.text())) + u'\n'
            + indented({networkLine(TwilioNetworks::media(), {})}) + u'\n';
    text += tr("Where outgoing traffic is limited, too: the answers to these networks, and UDP to the ports %1 of %2.")
                .arg(isolate(TwilioNetworks::mediaPorts().text()), isolate(TwilioNetworks::media()))
            + u"\n\n"_qs;
    return text + asOf() + u'\n';
}

QStringList FirewallSheet::gateways(const FirewallNeed &need)
{
    QStringList lines;
    for (const SipUri &gateway : need.gateways) {
        //: A gateway in a list: "203.0.113.10, port 5060, TCP"
        const QString line = tr("%1, port %2, %3")
                                 .arg(isolate(gateway.host()), QString::number(gateway.effectivePort()), transportName(gateway.effectiveTransport()));
        if (!lines.contains(line))
            lines.append(line);
    }
    return lines;
}

QStringList FirewallSheet::networks()
{
    QStringList lines;
    for (const Edges::Edge &edge : TwilioNetworks::signalling())
        lines.append(networkLine(edge.network, QString(edge.name + u" ("_qs + edge.region + u')')));
    return lines;
}

QString FirewallSheet::openings(const FirewallNeed &need)
{
    QStringList names;
    for (const FirewallNeed::Opening &opening : need.openings())
        //: What a firewall opens: "TCP port 5060"
        names.append(tr("%1 port %2").arg(opening.protocol(), QString::number(opening.port)));
    return QLocale().createSeparatedList(names);
}

QString FirewallSheet::asOf()
{
    //: The date format "d MMMM yyyy": 22 November 2026
    const QString date = QLocale().toString(TwilioNetworks::verified(), tr("d MMMM yyyy"));
    return tr("Twilio’s networks as of %1. Today’s list: %2").arg(isolate(date), isolate(TwilioNetworks::source()));
}

QString FirewallSheet::name(SheetFormat format)
{
    switch (format) {
    case SheetFormat::Message:
        return tr("Message to the network team");
    case SheetFormat::Text:
        return tr("List of networks and ports");
    case SheetFormat::Nftables:
        return tr("Rules for nftables");
    case SheetFormat::Ufw:
        return tr("Rules for ufw");
    case SheetFormat::Aws:
        return tr("Rules for an AWS security group");
    case SheetFormat::Kubernetes:
        return tr("Network policy for Kubernetes");
    }
    Q_UNREACHABLE();
}

QString FirewallSheet::use(SheetFormat format)
{
    const QString file = fileName(format);
    switch (format) {
    case SheetFormat::Message:
    case SheetFormat::Text:
        return {};
    case SheetFormat::Nftables:
        return tr("Save it, then run as root: %1").arg(isolate(u"nft --file "_qs + file));
    case SheetFormat::Ufw:
        return tr("Save it, then run as root: %1").arg(isolate(u"sh "_qs + file));
    case SheetFormat::Aws:
        return tr("Save it, then run with your own group: %1")
            .arg(isolate(u"aws ec2 authorize-security-group-ingress --group-id sg-… --ip-permissions file://"_qs + file));
    case SheetFormat::Kubernetes:
        return tr("Save it, set the label of your pods, then run: %1").arg(isolate(u"kubectl apply --filename "_qs + file));
    }
    Q_UNREACHABLE();
}

} // namespace trunkline::report
