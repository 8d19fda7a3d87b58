#pragma once

#include "practice/Fault.h"

#include <QRegularExpression>

#include <vector>

namespace trunkline::practice {

/// The faults that are prepared, and how often each has struck.
class FaultTable
{
public:
    int add(Fault fault); ///< a number for timesStruck()
    void clear() { m_rows.clear(); }
    /// The faults that strike this request, in the order in which they were added. Each call counts.
    QList<Fault> strike(const Request &request);
    int timesStruck(int number) const;

private:
    struct Row
    {
        int number;
        Fault fault;
        QRegularExpression path;
        int seen = 0;
        int struck = 0;
    };
    std::vector<Row> m_rows;
    int m_lastNumber = 0;
};

} // namespace trunkline::practice
