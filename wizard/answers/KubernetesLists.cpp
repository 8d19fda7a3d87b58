#include "answers/KubernetesLists.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace trunkline {

namespace {

const QString nodePort = u"NodePort"_qs;
const QString loadBalancer = u"LoadBalancer"_qs;

bool isNothing(const QString &cell)
{
    return cell.isEmpty() || cell == u"<none>" || cell == u"None";
}

/// Each port at each address. Without an address the ports are told as kept inside, so that one sees what it is.
void spread(ListedService &service, const QVector<ListedService::Port> &ports, const QStringList &addresses)
{
    for (const ListedService::Port &port : ports) {
        for (const QString &address : addresses) {
            ListedService::Port one = port;
            one.host = address;
            service.ports.append(one);
        }
        if (addresses.isEmpty()) {
            ListedService::Port one = port;
            one.published = service.atNode;
            service.ports.append(one);
        }
    }
}

/// Where a service of a type is reached, by its addresses inside and outside.
ListedService service(const QString &name, const QString &type, const QString &cluster, const QStringList &external,
                      QVector<ListedService::Port> ports, const QVector<int> &nodePorts)
{
    ListedService found;
    found.name = name;
    found.kind = ListedService::Kind::Service;
    QStringList addresses = external;
    if (addresses.isEmpty() && type == nodePort) {
        found.atNode = true;
        for (int i = 0; i < ports.size(); ++i)
            ports[i].port = nodePorts.value(i) > 0 ? nodePorts.value(i) : ports.at(i).port;
    } else if (addresses.isEmpty() && type == loadBalancer) {
        found.pending = true;
    } else if (addresses.isEmpty() && !isNothing(cluster)) {
        addresses = QStringList{cluster}; // works only inside the cluster, which the address field says
    }
    spread(found, ports, addresses);
    return found;
}

/// "5060:31234/TCP,5061/TCP"
void readPorts(const QString &cell, QVector<ListedService::Port> &ports, QVector<int> &nodePorts)
{
    static const QRegularExpression one(u"(\\d{1,5})(?::(\\d{1,5}))?/(TCP|UDP)"_qs,
                                        QRegularExpression::CaseInsensitiveOption);
    for (auto all = one.globalMatch(cell); all.hasNext();) {
        const auto match = all.next();
        const int port = match.captured(1).toInt();
        ports.append({{}, port, port, match.captured(3).toLower() == u"udp", true});
        nodePorts.append(match.captured(2).toInt());
    }
}

std::optional<ListedService> serviceIn(const QString &line)
{
    static const QRegularExpression row(
        u"(\\S+)\\s+(ClusterIP|NodePort|LoadBalancer|ExternalName)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)"_qs);
    const auto match = row.match(line);
    if (!match.hasMatch())
        return {};
    QVector<ListedService::Port> ports;
    QVector<int> nodePorts;
    readPorts(match.captured(5), ports, nodePorts);
    const QString outside = match.captured(4);
    const QStringList external = isNothing(outside) || outside.startsWith(u'<') ? QStringList() : outside.split(u',', Qt::SkipEmptyParts);
    return service(match.captured(1), match.captured(2), match.captured(3), external, ports, nodePorts);
}

/// The pod's row has its address after the age: "voice-gateway-so-5d9 2/2 Running 1 (3d ago) 12d 203.0.113.10 node-1 …".
/// Pods of an IBM Voice Gateway hold both containers, so the name of the whole is enough.
std::optional<ListedService> podIn(const QString &line, bool hasNamespace)
{
    static const QRegularExpression row(
        u"^\\s*(\\S+)\\s+(?:(\\S+)\\s+)?\\d+/\\d+\\s+\\S+\\s+\\d+(?:\\s+\\(.*?\\))?\\s+\\S+\\s+(\\S+)\\s+\\S+"_qs);
    static const QRegularExpression ours(u"(^|-)so(-|$)|(?<![a-z])sip|orchestrator|voice-?gateway|vgw|opensips|kamailio|asterisk|freeswitch|drachtio|jambonz|(?<![a-z])sbc"_qs);
    const auto match = row.match(line);
    const QString name = match.captured(hasNamespace ? 2 : 1);
    if (!match.hasMatch() || !ours.match(name).hasMatch())
        return {};
    ListedService pod;
    pod.kind = ListedService::Kind::Pod;
    pod.name = name;
    pod.address = isNothing(match.captured(3)) ? QString() : match.captured(3);
    pod.pending = pod.address.isEmpty();
    return pod;
}

QStringList addressesOf(const QJsonValue &json)
{
    QStringList all;
    const QJsonArray ingress = json[u"status"_qs][u"loadBalancer"_qs][u"ingress"_qs].toArray();
    for (const QJsonValue &one : ingress) {
        const QString ip = one[u"ip"_qs].toString();
        all += ip.isEmpty() ? one[u"hostname"_qs].toString() : ip;
    }
    const QJsonArray external = json[u"spec"_qs][u"externalIPs"_qs].toArray();
    for (const QJsonValue &one : external)
        all += one.toString();
    all.removeAll(QString());
    return all;
}

ListedService serviceOf(const QJsonValue &json)
{
    const QJsonValue spec = json[u"spec"_qs];
    QVector<ListedService::Port> ports;
    QVector<int> nodePorts;
    const QJsonArray all = spec[u"ports"_qs].toArray();
    for (const QJsonValue &one : all) {
        const int port = one[u"port"_qs].toInt();
        if (port < 1)
            continue;
        ports.append({{}, port, one[u"targetPort"_qs].toInt(port), one[u"protocol"_qs].toString().toLower() == u"udp", true});
        nodePorts.append(one[u"nodePort"_qs].toInt());
    }
    return service(json[u"metadata"_qs][u"name"_qs].toString(), spec[u"type"_qs].toString(u"ClusterIP"_qs),
                   spec[u"clusterIP"_qs].toString(), addressesOf(json), ports, nodePorts);
}

std::optional<ListedService> podOf(const QJsonValue &json)
{
    const QJsonValue status = json[u"status"_qs];
    const QString address =
        (json[u"spec"_qs][u"hostNetwork"_qs].toBool() ? status[u"hostIP"_qs] : status[u"podIP"_qs]).toString();
    const QString row = json[u"metadata"_qs][u"name"_qs].toString() + u" 1/1 Running 0 1d "_qs +
                        (address.isEmpty() ? u"<none>"_qs : address) + u" node"_qs;
    return podIn(row, false);
}

} // namespace

QVector<ListedService> KubernetesLists::fromTable(const QString &text)
{
    QVector<ListedService> all;
    const QStringList lines = text.split(u'\n');
    static const QRegularExpression podHeader(u"^\\s*(NAMESPACE\\s+)?NAME\\s+READY\\s+STATUS\\b.*\\bIP\\b"_qs);
    bool pods = false, hasNamespace = false;
    for (const QString &line : lines) {
        if (const auto header = podHeader.match(line); header.hasMatch()) {
            pods = true;
            hasNamespace = header.hasCaptured(1);
        } else if (const auto found = pods ? podIn(line, hasNamespace) : serviceIn(line)) {
            all.append(*found);
        }
    }
    return all;
}

QVector<ListedService> KubernetesLists::fromJson(const QJsonValue &json)
{
    const QJsonArray items = json[u"items"_qs].isArray() ? json[u"items"_qs].toArray()
                             : json.isArray()            ? json.toArray()
                                                         : QJsonArray{json};
    QVector<ListedService> all;
    for (const QJsonValue &item : items) {
        if (item[u"kind"_qs].toString() == u"Service")
            all.append(serviceOf(item));
        else if (item[u"kind"_qs].toString() == u"Pod")
            if (const auto pod = podOf(item))
                all.append(*pod);
    }
    return all;
}

} // namespace trunkline
