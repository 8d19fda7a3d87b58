#include "Terminal.h"

#include "answers/Isolate.h"

#include <cstdio>
#include <unistd.h>

namespace trunkline::app {

namespace {

void write(const QByteArray &utf8, FILE *stream)
{
    std::fwrite(utf8.constData(), 1, size_t(utf8.size()), stream);
    std::fflush(stream);
}

} // namespace

void Terminal::out(const QByteArray &utf8)
{
    write(utf8, stdout);
}

void Terminal::out(const QString &text)
{
    write(plain(text).toUtf8(), stdout);
}

void Terminal::complain(const QString &text)
{
    write(plain(text).toUtf8(), stderr);
}

std::optional<bool> Terminal::confirm(const QString &question, const QString &yes)
{
    if (!::isatty(STDIN_FILENO) || !::isatty(STDOUT_FILENO))
        return {};
    out(question);
    char line[256];
    if (!std::fgets(line, sizeof line, stdin)) {
        std::clearerr(stdin);
        out(u"\n"_qs);
        return false;
    }
    return QString::fromUtf8(line).trimmed().compare(yes, Qt::CaseInsensitive) == 0;
}

} // namespace trunkline::app
