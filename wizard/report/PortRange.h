#pragma once

#include <QString>
#include <optional>

namespace trunkline::report {

/// From one port to another, both included.
struct PortRange
{
    int first = 0;
    int last = 0;

    /// "16384-16394", "16384–16394", "16384:16394", "16384".
    static std::optional<PortRange> parse(const QString &text);
    /// "16384–16394", for people.
    QString text() const;
    /// "16384-16394"; firewalls differ in what stands between.
    QString joined(QChar by) const;

    friend bool operator==(const PortRange &, const PortRange &) = default;
};

} // namespace trunkline::report
