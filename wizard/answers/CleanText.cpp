#include "answers/CleanText.h"

#include <QRegularExpression>

namespace trunkline {

namespace {

bool turnsDirection(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

bool isLineSeparator(QChar letter)
{
    return letter.unicode() == 0x2028 || letter.unicode() == 0x2029;
}

} // namespace

QString cleaned(const QString &text, qsizetype longest)
{
    QString clean;
    clean.reserve(std::min(text.size(), longest));
    for (const QChar letter : text) {
        if (turnsDirection(letter))
            continue;
        const bool isControl = letter.category() == QChar::Other_Control || isLineSeparator(letter);
        clean += isControl ? QChar(u' ') : letter;
        if (clean.size() > longest)
            break;
    }
    if (clean.size() <= longest)
        return clean.trimmed();
    clean.truncate(longest - 1);
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return clean.trimmed() + QChar(0x2026);
}

QString withSidsMasked(const QString &path)
{
    static const QRegularExpression sid(u"\\b([A-Z]{2}[0-9a-fA-F]{4})[0-9a-fA-F]{24}([0-9a-fA-F]{4})\\b"_qs);
    QString masked = path;
    return masked.replace(sid, u"\\1…\\2"_qs);
}

} // namespace trunkline
