#include "pages/CallsFilter.h"

#include "monitor/CallStory.h"

namespace trunkline::pages {

using monitor::CallEntry;
using monitor::CallLog;
using monitor::Outcome;

namespace {

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar letter : text)
        if (letter.isDigit())
            digits += QChar(u'0' + letter.digitValue());
    return digits;
}

} // namespace

void CallsFilter::setSearch(const QString &typed)
{
    m_search = typed.trimmed();
    m_digits = digitsOf(m_search);
    m_found.clear();
}

void CallsFilter::settle()
{
    m_begin = days ? days->begin() : window.begin();
    m_end = days ? days->end() : window.end();
    m_begin = std::max(m_begin, from);
}

/// Numbers by their digits, however they are spelt; names as they are.
bool CallsFilter::isFound(const CallLog &, quint32 text, const QString &shown) const
{
    const auto known = m_found.constFind(text);
    if (known != m_found.constEnd())
        return *known;
    const bool found = m_digits.isEmpty() ? shown.contains(m_search, Qt::CaseInsensitive) : digitsOf(shown).contains(m_digits);
    m_found.insert(text, found);
    return found;
}

bool CallsFilter::fits(const CallLog &log, const CallEntry &call) const
{
    if (call.at < m_begin || call.at >= m_end)
        return false;
    switch (which) {
    case Which::All:
        break;
    case Which::Answered:
        if (!call.isAnswered())
            return false;
        break;
    case Which::Failed:
        if (call.outcome != Outcome::Failed)
            return false;
        break;
    case Which::FromGateway:
        if (!call.fromGateway)
            return false;
        break;
    }
    return m_search.isEmpty() || isFound(log, call.caller, log.caller(call)) || isFound(log, call.number, log.number(call));
}

} // namespace trunkline::pages
