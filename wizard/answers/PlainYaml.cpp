#include "answers/PlainYaml.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QVector>

namespace trunkline {

namespace {

constexpr int deepest = 24;

QJsonValue scalar(const QString &text)
{
    if (text.size() >= 2 && (text.startsWith(u'"') || text.startsWith(u'\'')) && text.endsWith(text.at(0)))
        return text.mid(1, text.size() - 2);
    if (text == u"[]")
        return QJsonArray();
    if (text == u"{}")
        return QJsonObject();
    if (text == u"true" || text == u"false")
        return text == u"true";
    if (text == u"null" || text == u"~")
        return QJsonValue::Null;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

class Reader
{
public:
    explicit Reader(const QString &text)
    {
        const QStringList all = text.split(u'\n');
        for (const QString &line : all) {
            const QString inner = line.trimmed();
            if (!inner.isEmpty() && !inner.startsWith(u'#') && inner != u"---")
                m_lines.append({indentOf(line), inner});
        }
    }

    /// What begins here, as far as it is indented at least so much.
    QJsonValue block(int depth = 0)
    {
        if (isAtEnd())
            return {};
        const int indent = m_lines.at(m_at).indent;
        if (depth > deepest) {
            skipFrom(indent);
            return {};
        }
        return startsItem() ? QJsonValue(list(indent, depth)) : QJsonValue(map(indent, depth));
    }

private:
    struct Line
    {
        int indent;
        QString text;
    };

    static int indentOf(const QString &line)
    {
        int blanks = 0;
        while (blanks < line.size() && line.at(blanks) == u' ')
            ++blanks;
        return blanks;
    }

    bool isAtEnd() const { return m_at >= m_lines.size(); }
    bool startsItem() const { return m_lines.at(m_at).text == u"-" || m_lines.at(m_at).text.startsWith(u"- "_qs); }

    void skipFrom(int indent)
    {
        do
            ++m_at;
        while (!isAtEnd() && m_lines.at(m_at).indent >= indent);
    }

    QJsonArray list(int indent, int depth)
    {
        static const QRegularExpression key(u"^[^\\s:\"'\\[{][^\\s:]*:(\\s|$)"_qs);
        QJsonArray all;
        while (!isAtEnd() && m_lines.at(m_at).indent == indent && startsItem()) {
            Line &line = m_lines[m_at];
            const QString inner = line.text.mid(1).trimmed();
            if (inner.isEmpty()) {
                ++m_at;
                all.append(isDeeper(indent) ? block(depth + 1) : QJsonValue());
            } else if (key.match(inner).hasMatch() || inner.startsWith(u"- "_qs)) {
                line = {indent + 2, inner}; // the item is what stands behind its dash
                all.append(block(depth + 1));
            } else {
                all.append(scalar(inner));
                ++m_at;
            }
            while (isDeeper(indent)) // of a kind that is not understood
                ++m_at;
        }
        return all;
    }

    QJsonObject map(int indent, int depth)
    {
        static const QRegularExpression entry(QRegularExpression::anchoredPattern(u"\"?([^\\s:\"]+)\"?:(?:\\s+(.*))?"_qs));
        QJsonObject all;
        while (!isAtEnd() && m_lines.at(m_at).indent == indent && !startsItem()) {
            const auto match = entry.match(m_lines.at(m_at).text);
            ++m_at;
            if (!match.hasMatch())
                continue;
            const QString key = match.captured(1), value = match.captured(2);
            const bool isText = value.startsWith(u'|') || value.startsWith(u'>');
            if (!value.isEmpty() && !isText)
                all.insert(key, scalar(value));
            else if (!isText && !isAtEnd() && (isDeeper(indent) || (m_lines.at(m_at).indent == indent && startsItem())))
                all.insert(key, block(depth + 1));
            while (isDeeper(indent)) // a text of several lines
                ++m_at;
        }
        return all;
    }

    bool isDeeper(int indent) const { return !isAtEnd() && m_lines.at(m_at).indent > indent; }

    QVector<Line> m_lines;
    qsizetype m_at = 0;
};

} // namespace

bool PlainYaml::looksLikeIt(const QString &text)
{
    static const QRegularExpression start(u"^\\s*(---\\s*)?apiVersion:\\s*\\S"_qs);
    return start.match(text).hasMatch();
}

QJsonValue PlainYaml::read(const QString &text)
{
    return Reader(text).block();
}

} // namespace trunkline
