#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <optional>

namespace trunkline {

/// In which line of a JSON text each value stands, since QJsonDocument does not tell. Also finds keys that stand twice
/// in one object, of which QJsonDocument silently keeps the last. The text must have been accepted by QJsonDocument.
class JsonLines
{
public:
    struct Repeated
    {
        QString key;
        int line; ///< of the second one
    };

    explicit JsonLines(const QByteArray &json);

    /// Paths are "/trunk/name", "/gateways/0/uri"; "" is the whole. Counted from 1. What is not there stands where the
    /// object stands that it would be in.
    int line(QString path) const;
    /// The first key that stands twice.
    const std::optional<Repeated> &repeated() const { return m_repeated; }

    /// The line of a byte, for QJsonParseError::offset.
    static int lineAt(const QByteArray &json, qsizetype offset);

private:
    void value(const QString &path, int depth);
    void object(const QString &path, int depth);
    void array(const QString &path, int depth);
    void skipBlanks();
    void skipString();

    const char *m_at;
    const char *const m_end;
    int m_line = 1;
    QHash<QString, int> m_lines;
    std::optional<Repeated> m_repeated;
};

} // namespace trunkline
