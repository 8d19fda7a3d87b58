#include "widgets/Tokens.h"

#include <QPalette>

namespace trunkline::widgets {

namespace {

Tokens makeLight()
{
    Tokens t;
    t.window = QColor(0xf2f5f6);
    t.base = QColor(0xffffff);
    t.alt = QColor(0xf7f9fa);
    t.sunken = QColor(0xf2f5f6);
    t.line = QColor(0xdde4e7);
    t.lineStrong = QColor(0xb7c3c9);
    t.ctl = QColor(0x7f8d95);
    t.text = QColor(0x15232b);
    t.muted = QColor(0x4f606a);
    t.faint = QColor(0x66757e);
    t.disabled = QColor(0x93a0a7);
    t.accent = QColor(0x0b6080);
    t.accentHover = QColor(0x094f6a);
    t.accentPress = QColor(0x073e54);
    t.onAccent = QColor(0xffffff);
    t.accentSoft = QColor(0xe6f1f5);
    t.accentLine = QColor(0xb5d5e1);
    t.ok = QColor(0x1a7a4a);
    t.okSoft = QColor(0xe8f5ee);
    t.okLine = QColor(0xb4dcc6);
    t.warn = QColor(0x8a5600);
    t.warnMark = QColor(0xb06f00);
    t.warnSoft = QColor(0xfdf4e1);
    t.warnLine = QColor(0xecd3a0);
    t.bad = QColor(0xb3242b);
    t.badSoft = QColor(0xfdeeee);
    t.badLine = QColor(0xefc2c3);
    t.idle = QColor(0x66757e);
    t.mark = QColor(0xffffff);
    t.brand = QColor(0x0b4a63);
    t.brandDeep = QColor(0x093d53);
    t.onBrand = QColor(0xffffff);
    t.onBrandMuted = QColor(0xc4dce6);
    t.sun = QColor(0xf4bf5f);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.window = QColor(0x161b1e);
    t.base = QColor(0x1d2327);
    t.alt = QColor(0x21282c);
    t.sunken = QColor(0x171c1f);
    t.line = QColor(0x313a40);
    t.lineStrong = QColor(0x4a565d);
    t.ctl = QColor(0x78868e);
    t.text = QColor(0xe8edef);
    t.muted = QColor(0xaab6bc);
    t.faint = QColor(0x93a1a8);
    t.disabled = QColor(0x6b777e);
    t.accent = QColor(0x66c0e0);
    t.accentHover = QColor(0x85cee8);
    t.accentPress = QColor(0x4aa9cb);
    t.onAccent = QColor(0x05222d);
    t.accentSoft = QColor(0x17333f);
    t.accentLine = QColor(0x2c5668);
    t.ok = QColor(0x67cb97);
    t.okSoft = QColor(0x173226);
    t.okLine = QColor(0x2d5a44);
    t.warn = QColor(0xedb956);
    t.warnMark = QColor(0xedb956);
    t.warnSoft = QColor(0x352a14);
    t.warnLine = QColor(0x5f4c22);
    t.bad = QColor(0xf58f8b);
    t.badSoft = QColor(0x3c2022);
    t.badLine = QColor(0x6d383b);
    t.idle = QColor(0x93a1a8);
    t.mark = QColor(0x1d2327);
    t.brand = QColor(0x0c3444);
    t.brandDeep = QColor(0x0a2a38);
    t.onBrand = QColor(0xffffff);
    t.onBrandMuted = QColor(0xc4dce6);
    t.sun = QColor(0xf4bf5f);
    return t;
}

} // namespace

const Tokens &Tokens::light()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &Tokens::dark()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

// Two colours only, text and highlight: a high-contrast palette promises no more than that these two can be read on
// their grounds. Shapes, words and line patterns carry every state without the others.
Tokens Tokens::fromPalette(const QPalette &palette)
{
    Tokens t;
    t.window = palette.color(QPalette::Active, QPalette::Window);
    t.base = t.alt = t.sunken = t.mark = palette.color(QPalette::Active, QPalette::Base);
    t.accentSoft = t.okSoft = t.warnSoft = t.badSoft = t.base;
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    t.text = t.muted = t.faint = t.ctl = t.line = t.lineStrong = text;
    t.ok = t.warn = t.warnMark = t.bad = t.idle = text;
    t.accentLine = t.okLine = t.warnLine = t.badLine = text;
    t.disabled = palette.color(QPalette::Disabled, QPalette::Text);
    t.accent = t.accentHover = t.accentPress = palette.color(QPalette::Active, QPalette::Highlight);
    t.onAccent = palette.color(QPalette::Active, QPalette::HighlightedText);
    t.brand = t.brandDeep = palette.color(QPalette::Active, QPalette::Highlight);
    t.onBrand = t.onBrandMuted = t.sun = palette.color(QPalette::Active, QPalette::HighlightedText);
    return t;
}

const QList<NamedToken> &namedTokens()
{
    using L = QLatin1String;
    static const QList<NamedToken> all{
        {L("window"), &Tokens::window},
        {L("base"), &Tokens::base},
        {L("alt"), &Tokens::alt},
        {L("sunken"), &Tokens::sunken},
        {L("line"), &Tokens::line},
        {L("line-strong"), &Tokens::lineStrong},
        {L("ctl"), &Tokens::ctl},
        {L("text"), &Tokens::text},
        {L("muted"), &Tokens::muted},
        {L("faint"), &Tokens::faint},
        {L("disabled"), &Tokens::disabled},
        {L("accent"), &Tokens::accent},
        {L("accent-hover"), &Tokens::accentHover},
        {L("accent-press"), &Tokens::accentPress},
        {L("on-accent"), &Tokens::onAccent},
        {L("accent-soft"), &Tokens::accentSoft},
        {L("accent-line"), &Tokens::accentLine},
        {L("ok"), &Tokens::ok},
        {L("ok-soft"), &Tokens::okSoft},
        {L("ok-line"), &Tokens::okLine},
        {L("warn"), &Tokens::warn},
        {L("warn-mark"), &Tokens::warnMark},
        {L("warn-soft"), &Tokens::warnSoft},
        {L("warn-line"), &Tokens::warnLine},
        {L("bad"), &Tokens::bad},
        {L("bad-soft"), &Tokens::badSoft},
        {L("bad-line"), &Tokens::badLine},
        {L("idle"), &Tokens::idle},
        {L("mark"), &Tokens::mark},
        {L("brand"), &Tokens::brand},
        {L("brand-deep"), &Tokens::brandDeep},
        {L("sun"), &Tokens::sun},
    };
    return all;
}

} // namespace trunkline::widgets
