#pragma once

#include "widgets/Tokens.h"

#include <QFont>
#include <QString>

class QApplication;
class QPalette;
class QWidget;

namespace trunkline::widgets {

/// What the user chose under View → Appearance. SystemColours loads neither palette nor style sheet, for high contrast.
enum class Appearance { System, Light, Dark, SystemColours };

/// What a text is. Sizes are factors of the body size, which is the system's, but at least 14 px.
enum class Role { Display, Title, Figure, Section, Body, Label, Small, SmallLabel, Hint, HintLabel, Fixed, Log };

/// The look: palette, style sheet, fonts and sizes of the whole program. Everything that paints asks here at the moment
/// it paints, and is told to paint again by Qt's own palette, font and style changes.
class Theme
{
public:
    /// Sets style, fonts, palette, style sheet, focus ring and reduced motion. Once, before the first window.
    static void apply(QApplication &app, Appearance appearance = Appearance::System);

    static Appearance appearance();
    static void setAppearance(Appearance appearance);
    static bool isDark();
    static bool usesSystemColours();

    static const Tokens &current();
    static QColor colour(Token token) { return current().*token; }

    static QFont font(Role role);
    /// Height of one line, in px: the design's, or the font's own where that is larger (Arabic, Thai, Devanagari).
    static int lineHeight(Role role);
    /// Size of the body text in px.
    static qreal em();
    /// A length of the design at the current text size: 36 is 36 with 14-px text and 72 with 28-px text.
    static int px(qreal at100);
    static qreal scale();

    /// Enlarges all text and what holds it: 2.0 is "200 % text".
    static void setTextScale(qreal factor);
    static qreal textScale();

    /// Sets a property that style sheet selectors read (role, state, compact …) and lets the sheet look again.
    static void setProperty(QWidget *widget, const char *name, const QVariant &value);

    /// trunkline.qss with every @token replaced and every length scaled.
    static QString styleSheet(const Tokens &tokens, bool dark, qreal scale);
    static QPalette palette(const Tokens &tokens);
    /// WCAG contrast of two opaque colours, 1 … 21.
    static qreal contrast(const QColor &one, const QColor &other);
};

} // namespace trunkline::widgets
