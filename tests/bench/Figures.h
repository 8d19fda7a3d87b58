#pragma once

#include <QByteArray>
#include <QFile>
#include <QTextStream>

namespace trunkline::test {

/// What a measurement prints, one figure a line: "moving 1000 numbers: wall time ÷ ideal = 1.27".
class Figures
{
public:
    /// At full size, or small enough for a run of all tests.
    static bool isFull() { return qgetenv("TRUNKLINE_BENCH") == "full"; }

    static void print(const QString &what, double figure, const QString &unit = {})
    {
        QTextStream(stdout) << what << " = " << QString::number(figure, 'g', 4) << (unit.isEmpty() ? QString() : u' ' + unit) << '\n';
    }

    /// Resident memory of this process in MiB; 0 where the system does not tell.
    static double residentMemory()
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        return 0;
    }
};

} // namespace trunkline::test
