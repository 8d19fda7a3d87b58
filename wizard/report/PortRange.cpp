#include "report/PortRange.h"

#include <QRegularExpression>

namespace trunkline::report {

std::optional<PortRange> PortRange::parse(const QString &text)
{
    static const QRegularExpression form(u"^\\s*([0-9]{1,5})(?:\\s*[-–:]\\s*([0-9]{1,5}))?\\s*$"_qs);
    const auto found = form.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    const int first = found.captured(1).toInt();
    const int last = found.captured(2).isEmpty() ? first : found.captured(2).toInt();
    if (first < 1 || last < first || last > 65'535)
        return std::nullopt;
    return PortRange{first, last};
}

QString PortRange::text() const
{
    return joined(QChar(u'–'));
}

QString PortRange::joined(QChar by) const
{
    return first == last ? QString::number(first) : QString(QString::number(first) + by + QString::number(last));
}

} // namespace trunkline::report
