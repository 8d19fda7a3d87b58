#include "practice/FaultTable.h"

#include <algorithm>

namespace trunkline::practice {

int FaultTable::add(Fault fault)
{
    QString expression = QRegularExpression::escape(fault.path);
    expression.replace(u"\\*"_qs, u".*"_qs);
    expression.replace(u"\\{\\}"_qs, u"[^/]*"_qs);
    QRegularExpression path(QRegularExpression::anchoredPattern(expression));
    m_rows.push_back({++m_lastNumber, std::move(fault), std::move(path)});
    return m_lastNumber;
}

QList<Fault> FaultTable::strike(const Request &request)
{
    QList<Fault> struck;
    for (Row &row : m_rows) {
        if ((!row.fault.method.isEmpty() && row.fault.method != request.method) ||
            !row.path.match(request.path).hasMatch())
            continue;
        ++row.seen;
        if (row.seen < row.fault.on.first || row.seen > row.fault.on.last)
            continue;
        ++row.struck;
        struck.append(row.fault);
    }
    return struck;
}

int FaultTable::timesStruck(int number) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.number == number; });
    return found == m_rows.end() ? 0 : found->struck;
}

} // namespace trunkline::practice
