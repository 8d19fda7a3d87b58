#include "answers/Preset.h"

#include <QRegularExpression>
#include <algorithm>

namespace trunkline {

namespace {

QString placeholder(const QString &part)
{
    return u'{' + part + u'}';
}

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// The template as a pattern with a named group for each part.
QRegularExpression pattern(const QString &text, const QVector<Preset::Part> &parts)
{
    QString expression = QRegularExpression::escape(text);
    for (int i = 0; i < parts.size(); ++i)
        expression.replace(QRegularExpression::escape(placeholder(parts.at(i).id)), u"(?<p%1>[^@]+)"_qs.arg(i));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression), QRegularExpression::CaseInsensitiveOption);
}

} // namespace

std::optional<QString> Preset::Part::value(const QString &typed) const
{
    const QString text = typed.trimmed();
    if (!choices.isEmpty()) {
        const bool known = std::any_of(choices.begin(), choices.end(), [&](const Choice &one) { return one.value == text; });
        return known ? std::optional(text) : std::nullopt;
    }
    const auto match = whole(pattern).match(text);
    if (!match.hasMatch())
        return {};
    return match.hasCaptured(1) ? match.captured(1) : text;
}

bool Preset::takes(Transport transport) const
{
    return !onlyThese || std::any_of(connections.begin(), connections.end(),
                                     [&](const Connection &one) { return one.transport == transport; });
}

std::optional<Transport> Preset::recommended() const
{
    return connections.isEmpty() ? std::nullopt : std::optional(connections.first().transport);
}

int Preset::port(Transport transport) const
{
    for (const Connection &one : connections)
        if (one.transport == transport)
            return one.port;
    return usualPort(transport);
}

std::optional<QString> Preset::hostFor(const Parts &typed) const
{
    if (asksHost() || !byTrunk)
        return {};
    QString filled = host;
    for (const Part &part : parts) {
        const auto value = part.value(typed.value(part.id, part.usual()));
        if (!value)
            return {};
        filled.replace(placeholder(part.id), *value);
    }
    return filled;
}

QString Preset::userFor(const Parts &typed) const
{
    QString filled = user;
    for (const Part &part : parts)
        filled.replace(placeholder(part.id), part.value(typed.value(part.id, part.usual())).value_or(QString()));
    return filled;
}

std::optional<Preset::Parts> Preset::partsOf(const QString &pastedHost, const QString &pastedUser) const
{
    if (asksHost() || !byTrunk)
        return {};
    const auto inHost = pattern(host, parts).match(pastedHost);
    const auto inUser = pattern(user, parts).match(pastedUser);
    if (!inHost.hasMatch() || (!inUser.hasMatch() && !user.isEmpty()))
        return {};
    Parts found;
    for (int i = 0; i < parts.size(); ++i) {
        const QString group = u"p%1"_qs.arg(i);
        const QString text = inHost.captured(group).isEmpty() ? inUser.captured(group) : inHost.captured(group);
        if (!parts.at(i).value(text))
            return {};
        found.insert(parts.at(i).id, text);
    }
    return found;
}

const Preset::Part *Preset::part(const QString &partId) const
{
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part &one) { return one.id == partId; });
    return found == parts.end() ? nullptr : &*found;
}

QString Preset::sample(Transport transport) const
{
    Parts examples;
    for (const Part &part : parts)
        examples.insert(part.id, part.choices.isEmpty() ? part.example : part.usual());
    const QString before = userFor(examples);
    const QString place = asksHost() ? u"voice.example.com"_qs : hostFor(examples).value_or(QString());
    return u"sip:"_qs + (before.isEmpty() ? QString() : QString(before + u'@')) + place + u':' +
           QString::number(port(transport)) + u";transport="_qs + transportToken(transport);
}

bool Preset::isOld(const QDate &today) const
{
    return verified.daysTo(today) > oldAfterDays;
}

} // namespace trunkline
