#pragma once

#include <QHash>
#include <QStringList>

namespace trunkline::monitor {

/// Texts that many calls share – numbers, addresses, results – each kept once. 0 is the empty text.
class TextPool
{
public:
    TextPool();

    quint32 idOf(const QString &text);
    const QString &text(quint32 id) const { return m_texts.at(qsizetype(id)); }
    qsizetype size() const { return m_texts.size(); }
    void clear();

private:
    QStringList m_texts;
    QHash<QString, quint32> m_ids;
};

} // namespace trunkline::monitor
