#include "answers/PastedServices.h"

#include "answers/ContainerLists.h"
#include "answers/Isolate.h"
#include "answers/KubernetesLists.h"
#include "answers/PlainYaml.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace trunkline {

namespace {

constexpr qsizetype longestPaste = 1024 * 1024;

bool isIn(std::initializer_list<int> all, int port)
{
    return std::find(all.begin(), all.end(), port) != all.end();
}

bool isSipPort(const ListedService::Port &port)
{
    return isIn({5060, 5061}, port.port) || isIn({5060, 5061}, port.inside);
}

bool isWebPort(const ListedService::Port &port)
{
    const std::initializer_list<int> web{22, 80, 443, 8080, 8443, 9080, 9443};
    return isIn(web, port.port) || isIn(web, port.inside);
}

/// The SIP Orchestrator is called voice-gateway-so or sip-orchestrator; others are known by what they run.
bool isNamedLikeSip(const ListedService &service)
{
    static const QRegularExpression words(
        u"(^|[-_./])so([-_.:@]|$)|(?<![a-z])sip|orchestrator|opensips|kamailio|asterisk|freeswitch|drachtio|jambonz|(?<![a-z])sbc"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(service.name).hasMatch() || words.match(service.image).hasMatch();
}

bool isMedia(const ListedService &service)
{
    static const QRegularExpression words(u"media|(^|[-_./])mr([-_.:@]|$)|rtp"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression more(u"orchestrator|sip"_qs, QRegularExpression::CaseInsensitiveOption);
    if (more.match(service.name).hasMatch())
        return false;
    return words.match(service.name).hasMatch() || words.match(service.image.section(u'/', -1)).hasMatch();
}

bool isUnspecified(const QString &host)
{
    return host.isEmpty() || host == u"0.0.0.0" || host == u"::" || host == u"[::]" || host == u"*";
}

bool isIpv6(const QString &host)
{
    return host.contains(u':');
}

Transport transportOf(const ListedService::Port &port)
{
    if (port.udp)
        return Transport::Udp;
    return port.inside == 5061 || port.port == 5061 ? Transport::Tls : Transport::Tcp;
}

/// The ports calls can come to: the SIP ports; or, if the name says that this is it, those that are for nothing else.
QVector<ListedService::Port> sipPorts(const ListedService &service, bool published)
{
    QVector<ListedService::Port> sip, others;
    for (const ListedService::Port &port : service.ports) {
        if (port.published != published)
            continue;
        if (isSipPort(port))
            sip.append(port);
        else if (!isWebPort(port))
            others.append(port);
    }
    return !sip.isEmpty() || !isNamedLikeSip(service) ? sip : others;
}

/// What is asked for first, then what loses no calls.
int rank(Transport transport, Transport usual)
{
    if (transport == usual)
        return 0;
    return transport == Transport::Tcp ? 1 : transport == Transport::Udp ? 2 : 3;
}

PastedService reachedAt(const ListedService &service, const QString &host, const QVector<ListedService::Port> &ports,
                        Transport usual)
{
    PastedService way{service.name, service.kind, isUnspecified(host) ? QString() : host, {}, {}, {}, {}};
    const auto add = [&](Transport transport) {
        if (!way.offered.contains(transport))
            way.offered.append(transport);
    };
    for (const ListedService::Port &port : ports) {
        const Transport transport = transportOf(port);
        add(transport);
        if (!port.udp) // both are TCP to the network; which one it is, the list does not tell
            add(transport == Transport::Tls ? Transport::Tcp : Transport::Tls);
        if (way.transport && rank(*way.transport, usual) <= rank(transport, usual))
            continue;
        way.transport = transport;
        way.port = port.port;
    }
    if (usual == Transport::Tls && way.offered.contains(Transport::Tls))
        way.transport = Transport::Tls;
    if (service.atNode)
        way.problem = Problem{ProblemKind::ServiceAtNode, {}, way.port.value_or(0)};
    else if (way.host.isEmpty())
        way.problem = Problem{ProblemKind::AddressIsUnspecified};
    return way;
}

/// One way for each address; those of the other kind (IPv6) only where there is no other.
QVector<PastedService> waysTo(const ListedService &service, Transport usual)
{
    if (!service.address.isEmpty())
        return {PastedService{service.name, service.kind, service.address, {}, {}, {}, {}}};
    QVector<ListedService::Port> ports = sipPorts(service, true);
    const auto isOther = [](const ListedService::Port &port) { return isIpv6(port.host); };
    if (!std::all_of(ports.begin(), ports.end(), isOther))
        ports.erase(std::remove_if(ports.begin(), ports.end(), isOther), ports.end());
    QVector<PastedService> ways;
    QStringList hosts;
    for (const ListedService::Port &port : std::as_const(ports))
        if (const QString host = isUnspecified(port.host) ? QString() : port.host; !hosts.contains(host))
            hosts.append(host);
    for (const QString &host : std::as_const(hosts)) {
        QVector<ListedService::Port> here;
        std::copy_if(ports.begin(), ports.end(), std::back_inserter(here), [&](const ListedService::Port &port) {
            return (isUnspecified(port.host) ? QString() : port.host) == host;
        });
        ways.append(reachedAt(service, host, here, usual));
    }
    return ways;
}

/// Why a service that looks like the right one cannot be used.
std::optional<Problem> problemOf(const ListedService &service)
{
    if (isMedia(service))
        return Problem{ProblemKind::ServiceOnlyMedia, service.name};
    const bool keepsInside = !sipPorts(service, false).isEmpty();
    const bool isPod = service.kind == ListedService::Kind::Pod; // only those that are known by their names are listed
    if (service.pending && (keepsInside || isPod || isNamedLikeSip(service)))
        return Problem{ProblemKind::ServicePending};
    if (keepsInside)
        return Problem{ProblemKind::ServiceNotPublished, service.name};
    if (isNamedLikeSip(service) && service.ports.isEmpty())
        return Problem{ProblemKind::ServiceWithoutPorts, service.name};
    return {};
}

/// One address and port under two names (a service for TCP, another for UDP) is one way.
void add(QVector<PastedService> &ways, const PastedService &way)
{
    for (PastedService &other : ways) {
        if (way.host.isEmpty() || other.host != way.host || other.port != way.port)
            continue;
        for (const Transport one : way.offered)
            if (!other.offered.contains(one))
                other.offered.append(one);
        if (other.transport == Transport::Udp)
            other.transport = way.transport;
        return;
    }
    ways.append(way);
}

QVector<ListedService> listed(const QString &text)
{
    QJsonValue json;
    if (const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8()); !document.isNull()) {
        json = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    } else if (text.startsWith(u'{')) { // docker writes one object in each line
        QJsonArray all;
        for (const QString &line : text.split(u'\n'))
            if (const QJsonDocument one = QJsonDocument::fromJson(line.toUtf8()); one.isObject())
                all.append(one.object());
        json = all;
    } else if (PlainYaml::looksLikeIt(text)) {
        json = PlainYaml::read(text);
    }
    if (json.isArray() || json.isObject()) {
        const QVector<ListedService> containers = ContainerLists::fromJson(json);
        return containers.isEmpty() ? KubernetesLists::fromJson(json) : containers;
    }
    const QVector<ListedService> services = KubernetesLists::fromTable(text);
    return services.isEmpty() ? ContainerLists::fromTable(text) : services;
}

} // namespace

PastedServices PastedServices::read(const QString &pasted, Transport usual)
{
    PastedServices result;
    if (pasted.size() > longestPaste)
        return result;
    const QVector<ListedService> all = listed(plain(pasted).replace(u"\r\n"_qs, u"\n"_qs).trimmed());
    std::optional<Problem> onlyMedia;
    for (const ListedService &service : all) {
        const QVector<PastedService> ways = isMedia(service) ? QVector<PastedService>() : waysTo(service, usual);
        for (const PastedService &way : ways)
            add(result.found, way);
        const auto problem = problemOf(service);
        if (problem && problem->kind == ProblemKind::ServiceOnlyMedia)
            onlyMedia = onlyMedia ? onlyMedia : problem;
        else if (!result.problem)
            result.problem = problem;
    }
    if (!result.problem)
        result.problem = onlyMedia;
    if (!result.found.isEmpty())
        result.problem.reset();
    return result;
}

} // namespace trunkline
