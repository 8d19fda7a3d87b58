#include "answers/JsonLines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cstring>

namespace trunkline {

namespace {

// Deeper values have no path of their own: an evil file of a thousand levels would need memory without end.
constexpr int deepestPath = 8;

bool isOneOf(char letter, const char *letters)
{
    return letter != '\0' && std::strchr(letters, letter);
}

} // namespace

JsonLines::JsonLines(const QByteArray &json)
    : m_at(json.constData())
    , m_end(json.constData() + json.size())
{
    value({}, 0);
    m_at = m_end; // the text may go; what was found stays
}

int JsonLines::lineAt(const QByteArray &json, qsizetype offset)
{
    const auto end = json.begin() + std::clamp<qsizetype>(offset, 0, json.size());
    return int(std::count(json.begin(), end, '\n')) + 1;
}

int JsonLines::line(QString path) const
{
    while (!path.isEmpty() && !m_lines.contains(path))
        path.truncate(path.lastIndexOf(u'/'));
    return m_lines.value(path, 1);
}

void JsonLines::skipBlanks()
{
    for (; m_at < m_end && isOneOf(*m_at, " \t\r\n,:"); ++m_at) // the text is valid, so separators need no checking
        m_line += *m_at == '\n';
}

void JsonLines::skipString()
{
    for (++m_at; m_at < m_end && *m_at != '"'; ++m_at) {
        if (*m_at == '\\' && m_at + 1 < m_end)
            ++m_at;
        m_line += *m_at == '\n'; // which QJsonDocument lets pass
    }
    m_at = std::min(m_at + 1, m_end);
}

void JsonLines::value(const QString &path, int depth)
{
    skipBlanks();
    if (m_at >= m_end)
        return;
    if (depth <= deepestPath)
        m_lines.insert(path, m_line);
    switch (*m_at) {
    case '{':
        return object(path, depth + 1);
    case '[':
        return array(path, depth + 1);
    case '"':
        return skipString();
    default: // a number, true, false, null
        for (++m_at; m_at < m_end && !isOneOf(*m_at, " \t\r\n,]}");)
            ++m_at;
    }
}

void JsonLines::object(const QString &path, int depth)
{
    QSet<QString> seen;
    ++m_at;
    for (skipBlanks(); m_at < m_end && *m_at != '}'; skipBlanks()) {
        const int keyLine = m_line;
        const char *const begin = m_at;
        skipString();
        const QByteArray quoted(begin, m_at - begin);
        const QString name = QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString(); // escapes resolved
        if (seen.contains(name) && !m_repeated)
            m_repeated = Repeated{name, keyLine};
        seen.insert(name);
        const QString inner = depth <= deepestPath ? QString(path + u'/' + name) : path;
        value(inner, depth);
        if (depth <= deepestPath)
            m_lines.insert(inner, keyLine); // where a person looks for it
    }
    m_at = std::min(m_at + 1, m_end);
}

void JsonLines::array(const QString &path, int depth)
{
    ++m_at;
    int index = 0;
    for (skipBlanks(); m_at < m_end && *m_at != ']'; skipBlanks())
        value(depth <= deepestPath ? QString(path + u'/' + QString::number(index++)) : path, depth);
    m_at = std::min(m_at + 1, m_end);
}

} // namespace trunkline
