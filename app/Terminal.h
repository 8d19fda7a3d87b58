#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace trunkline::app {

/// Standard output and standard error, written at once: whoever reads along sees each step when it happens.
class Terminal
{
public:
    static void out(const QByteArray &utf8);
    static void out(const QString &text);
    static void complain(const QString &text); ///< standard error

    /// Waits for a line. Nothing when nobody can answer: no terminal on both sides. Ctrl+C counts as no.
    static std::optional<bool> confirm(const QString &question, const QString &yes);
};

} // namespace trunkline::app
