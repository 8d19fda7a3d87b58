#include "monitor/TextPool.h"

namespace trunkline::monitor {

TextPool::TextPool()
{
    clear();
}

quint32 TextPool::idOf(const QString &text)
{
    const auto known = m_ids.constFind(text);
    if (known != m_ids.constEnd())
        return *known;
    const auto id = quint32(m_texts.size());
    m_texts.append(text);
    m_ids.insert(text, id);
    return id;
}

void TextPool::clear()
{
    m_texts = {QString()};
    m_ids = {{QString(), 0}};
}

} // namespace trunkline::monitor
