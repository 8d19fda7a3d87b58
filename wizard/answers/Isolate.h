#pragma once

#include <QString>

namespace trunkline {

/// Wraps a number, address, SID or name in U+2066 … U+2069, so that it keeps its own order inside a right-to-left
/// sentence: "+1 500 555 0006" in an Arabic text is drawn back to front otherwise.
inline QString isolate(const QString &text)
{
    return text.isEmpty() ? text : QString(QChar(0x2066) + text + QChar(0x2069));
}

/// The same text without the marks, for the clipboard and for machines.
inline QString plain(QString text)
{
    for (const char16_t mark : {u'\u2066', u'\u2067', u'\u2068', u'\u2069', u'\u200e', u'\u200f'})
        text.remove(QChar(mark));
    return text;
}

} // namespace trunkline
