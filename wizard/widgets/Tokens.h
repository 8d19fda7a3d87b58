#pragma once

#include <QColor>
#include <QLatin1String>
#include <QList>

class QPalette;

namespace trunkline::widgets {

/// The colours of the program, by what they are for. Two columns exist, light and dark; with the system's own colours a
/// third is derived from its palette, so that what is painted by hand follows it too.
struct Tokens
{
    QColor window, base, alt, sunken;
    QColor line, lineStrong, ctl;
    QColor text, muted, faint, disabled;
    QColor accent, accentHover, accentPress, onAccent, accentSoft, accentLine;
    QColor ok, okSoft, okLine;
    QColor warn, warnMark, warnSoft, warnLine;
    QColor bad, badSoft, badLine;
    QColor idle, mark;
    QColor brand, brandDeep, sun;
    QColor onBrand, onBrandMuted; ///< text on the welcome panel

    static const Tokens &light();
    static const Tokens &dark();
    static Tokens fromPalette(const QPalette &palette);

    friend bool operator==(const Tokens &, const Tokens &) = default;
};

/// Names one colour without fixing its value: `&Tokens::accent`.
using Token = QColor Tokens::*;

/// A token as the style sheet spells it, without the "@".
struct NamedToken
{
    QLatin1String name;
    Token token;
};
const QList<NamedToken> &namedTokens();

} // namespace trunkline::widgets
