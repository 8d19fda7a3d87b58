#include "answers/ContainerLists.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace trunkline {

namespace {

/// A range as wide as this is for sound.
constexpr int widestRange = 8;

void addRange(ListedService &service, const ListedService::Port &first, int last)
{
    if (last - first.port >= widestRange)
        return;
    for (int i = 0; first.port + i <= std::max(first.port, last); ++i) {
        ListedService::Port one = first;
        one.port += i;
        one.inside += i;
        service.ports.append(one);
    }
}

/// "0.0.0.0:5060->5060/tcp, [::]:5060->5060/tcp, 16384-16394/udp". Takes the ports out of the text.
void readPorts(QString &text, ListedService &service)
{
    static const QRegularExpression published(
        u"(?:(\\[[0-9a-fA-F:.]+\\]|[0-9]+(?:\\.[0-9]+){3}|::|\\*):)?(\\d{1,5})(?:-(\\d{1,5}))?->\\s*(\\d{1,5})(?:-(\\d{1,5}))?/(tcp|udp|sctp),?"_qs);
    static const QRegularExpression inside(u"(?<![0-9A-Za-z.:/-])(\\d{1,5})(?:-(\\d{1,5}))?/(tcp|udp|sctp)(?![0-9A-Za-z]),?"_qs);
    const auto number = [](const QRegularExpressionMatch &match, int group) { return match.captured(group).toInt(); };
    for (auto all = published.globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        if (match.captured(6) == u"sctp")
            continue;
        const ListedService::Port port{match.captured(1), number(match, 2), number(match, 4), match.captured(6) == u"udp", true};
        addRange(service, port, number(match, 3));
    }
    text.replace(published, u" "_qs);
    for (auto all = inside.globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        if (match.captured(3) != u"sctp")
            addRange(service, {{}, number(match, 1), number(match, 1), match.captured(3) == u"udp", false}, number(match, 2));
    }
    text.replace(inside, u" "_qs);
}

enum class Shape { None, Docker, Compose, OldCompose };

Shape shapeOf(const QString &header)
{
    static const QRegularExpression docker(u"\\bCONTAINER ID\\b"_qs);
    static const QRegularExpression compose(u"^\\s*NAME\\s.*\\b(IMAGE|COMMAND|SERVICE)\\b"_qs);
    static const QRegularExpression old(u"^\\s*Name\\s+Command\\s+State\\b"_qs);
    return docker.match(header).hasMatch()    ? Shape::Docker
           : compose.match(header).hasMatch() ? Shape::Compose
           : old.match(header).hasMatch()     ? Shape::OldCompose
                                              : Shape::None;
}

bool startsRow(const QString &line, Shape shape)
{
    static const QRegularExpression id(u"^[0-9a-f][0-9a-f-]{10,63}\\s"_qs);
    if (shape == Shape::Docker)
        return id.match(line).hasMatch();
    return !line.at(0).isSpace();
}

/// The rows under a header, each in one line again. Without a header every line that has an ID or a published port is
/// one.
QStringList rowsOf(const QString &text, Shape &shape)
{
    QStringList rows;
    shape = Shape::None;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty() || line.startsWith(u"---"_qs))
            continue;
        if (const Shape here = shapeOf(line); here != Shape::None)
            shape = here;
        else if (shape != Shape::None && !rows.isEmpty() && !startsRow(line, shape))
            rows.last() += u' ' + line.trimmed();
        else if (shape != Shape::None || startsRow(line, Shape::Docker) || line.contains(u"->"_qs))
            rows += line;
    }
    return rows;
}

ListedService containerIn(QString row, Shape shape)
{
    ListedService container;
    readPorts(row, container);
    static const QRegularExpression blanks(u"\\s+"_qs);
    const QStringList words = row.split(blanks, Qt::SkipEmptyParts);
    if (words.isEmpty())
        return container;
    const bool hasId = startsRow(row, Shape::Docker);
    if (shape == Shape::Compose || shape == Shape::OldCompose) {
        container.name = words.first();
        container.image = shape == Shape::Compose && words.size() > 1 ? words.at(1) : QString();
    } else {
        container.name = words.last().section(u',', 0, 0); // of several names the first
        container.image = hasId && words.size() > 2 ? words.at(1) : QString();
    }
    return container;
}

QString text(const QJsonValue &json, const QString &key)
{
    return json[key].toString();
}

/// "5060/tcp": [{"HostIp": "0.0.0.0", "HostPort": "5060"}]; null: not published
void readBindings(const QJsonObject &ports, ListedService &container)
{
    for (auto port = ports.begin(); port != ports.end(); ++port) {
        const int inside = port.key().section(u'/', 0, 0).toInt();
        const QString protocol = port.key().section(u'/', 1);
        if (protocol == u"sctp" || inside < 1)
            continue;
        const QJsonArray bindings = port.value().toArray();
        if (bindings.isEmpty())
            container.ports.append({{}, inside, inside, protocol == u"udp", false});
        for (const QJsonValue &binding : bindings)
            if (const int at = text(binding, u"HostPort"_qs).toInt(); at > 0)
                container.ports.append({text(binding, u"HostIp"_qs), at, inside, protocol == u"udp", true});
    }
}

ListedService inspected(const QJsonValue &json)
{
    ListedService container;
    container.name = text(json, u"Name"_qs);
    if (container.name.startsWith(u'/'))
        container.name.remove(0, 1);
    container.image = text(json[u"Config"_qs], u"Image"_qs);
    readBindings(json[u"NetworkSettings"_qs][u"Ports"_qs].toObject(), container);
    return container;
}

ListedService composed(const QJsonValue &json)
{
    ListedService container;
    container.name = text(json, u"Name"_qs);
    container.image = text(json, u"Image"_qs);
    const QJsonArray publishers = json[u"Publishers"_qs].toArray();
    for (const QJsonValue &one : publishers) {
        const int inside = one[u"TargetPort"_qs].toInt(), at = one[u"PublishedPort"_qs].toInt();
        const QString protocol = text(one, u"Protocol"_qs);
        if (inside > 0 && protocol != u"sctp")
            container.ports.append({text(one, u"URL"_qs), at > 0 ? at : inside, inside, protocol == u"udp", at > 0});
    }
    return container;
}

ListedService fromFormat(const QJsonValue &json)
{
    ListedService container;
    const QString names = text(json, u"Names"_qs);
    container.name = names.isEmpty() ? text(json, u"Name"_qs) : names.section(u',', 0, 0);
    container.image = text(json, u"Image"_qs);
    QString ports = text(json, u"Ports"_qs);
    readPorts(ports, container);
    return container;
}

} // namespace

QVector<ListedService> ContainerLists::fromTable(const QString &text)
{
    Shape shape = Shape::None;
    QVector<ListedService> all;
    const QStringList rows = rowsOf(text, shape);
    for (const QString &row : rows)
        all.append(containerIn(row, shape));
    return all;
}

QVector<ListedService> ContainerLists::fromJson(const QJsonValue &json)
{
    const QJsonArray items = json.isArray() ? json.toArray() : QJsonArray{json};
    QVector<ListedService> all;
    for (const QJsonValue &item : items) {
        if (item[u"NetworkSettings"_qs].isObject())
            all.append(inspected(item));
        else if (item[u"Publishers"_qs].isArray())
            all.append(composed(item));
        else if (item[u"Ports"_qs].isString())
            all.append(fromFormat(item));
    }
    return all;
}

} // namespace trunkline
