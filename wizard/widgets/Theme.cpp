#include "widgets/Theme.h"

#include "widgets/FocusRing.h"
#include "widgets/Icons.h"
#include "widgets/SystemAppearance.h"
#include "widgets/TrunklineStyle.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPalette>
#include <QPointer>
#include <QRegularExpression>
#include <QTimer>
#include <QVariant>
#include <algorithm>
#include <cmath>

static void initResources()
{
    Q_INIT_RESOURCE(trunkline);
}

namespace trunkline::widgets {

namespace {

constexpr qreal bodyAt100 = 14;

struct RoleMeasure
{
    qreal size;
    int line;
    bool strong;
};

RoleMeasure measure(Role role)
{
    switch (role) {
    case Role::Display:
        return {28, 36, true};
    case Role::Title:
        return {24, 32, true};
    case Role::Figure:
        return {20, 24, true};
    case Role::Section:
        return {16, 24, true};
    case Role::Body:
        return {14, 20, false};
    case Role::Label:
        return {14, 20, true};
    case Role::Small:
        return {13, 20, false};
    case Role::SmallLabel:
        return {13, 20, true};
    case Role::Hint:
        return {12, 16, false};
    case Role::HintLabel:
        return {12, 16, true};
    case Role::Fixed:
        return {13, 20, false};
    case Role::Log:
        return {12, 20, false};
    }
    Q_UNREACHABLE();
}

/// What the theme remembers, and the one who listens to the system. Lives as long as the application.
class Look : public QObject
{
public:
    explicit Look(QApplication &app)
        : QObject(&app)
        , m_platformPalette(QApplication::palette())
        , m_baseFont(QApplication::font())
        , m_system(this)
    {
        app.installEventFilter(this);
        connect(&m_system, &SystemAppearance::changed, this, [this] {
            if (m_appearance == Appearance::System)
                load();
        });
    }

    void load()
    {
        m_loading = true;
        m_dark = m_appearance == Appearance::Dark ||
                 (m_appearance == Appearance::System && m_system.isDark(m_platformPalette));
        Icons::clearCache();
        m_em = std::max(bodyAt100, qreal(QFontInfo(m_baseFont).pixelSize())) * m_textScale;
        if (m_appearance == Appearance::SystemColours) {
            m_dark = m_platformPalette.color(QPalette::Window).lightness() < 128;
            m_tokens = Tokens::fromPalette(m_platformPalette);
        } else {
            m_tokens = m_dark ? Tokens::dark() : Tokens::light();
        }
        QFont body = m_baseFont;
        body.setPixelSize(int(std::lround(m_em)));
        QApplication::setFont(body);
        if (m_appearance == Appearance::SystemColours) {
            qApp->setStyleSheet({});
            QApplication::setPalette(QPalette());
        } else {
            QApplication::setPalette(Theme::palette(m_tokens));
            qApp->setStyleSheet(Theme::styleSheet(m_tokens, m_dark, m_em / bodyAt100));
        }
        m_loading = false;
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp && !m_loading && !m_rereading) {
            m_rereading = true;
            QTimer::singleShot(0, this, [this] { reread(); });
        }
        return QObject::eventFilter(watched, event);
    }

    Appearance m_appearance = Appearance::System;
    qreal m_textScale = 1;
    qreal m_em = bodyAt100;
    bool m_dark = false;
    Tokens m_tokens = Tokens::light();
    QPalette m_platformPalette;
    QFont m_baseFont;
    SystemAppearance m_system;

private:
    /// The platform has a new palette, but ours lies over it: take ours away for a moment to see.
    void reread()
    {
        m_loading = true;
        QApplication::setPalette(QPalette());
        m_platformPalette = QApplication::palette();
        load();
        m_rereading = false;
    }

    bool m_loading = false;
    bool m_rereading = false;
};

QPointer<Look> s_look;

} // namespace

void Theme::apply(QApplication &app, Appearance appearance)
{
    initResources();
    if (!s_look) {
        s_look = new Look(app);
        QApplication::setStyle(new TrunklineStyle);
        FocusRing::install(app);
    }
    s_look->m_system.listen();
    s_look->m_appearance = appearance;
    s_look->load();
}

Appearance Theme::appearance()
{
    return s_look ? s_look->m_appearance : Appearance::System;
}

void Theme::setAppearance(Appearance appearance)
{
    if (!s_look || s_look->m_appearance == appearance)
        return;
    s_look->m_appearance = appearance;
    s_look->load();
}

bool Theme::isDark()
{
    return s_look && s_look->m_dark;
}

bool Theme::usesSystemColours()
{
    return appearance() == Appearance::SystemColours;
}

const Tokens &Theme::current()
{
    return s_look ? s_look->m_tokens : Tokens::light();
}

QFont Theme::font(Role role)
{
    const RoleMeasure m = measure(role);
    const bool fixed = role == Role::Fixed || role == Role::Log;
    QFont font = fixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QApplication::font();
    font.setPixelSize(std::max(1, int(std::lround(m.size * scale()))));
    font.setWeight(m.strong ? QFont::DemiBold : QFont::Normal);
    font.setItalic(false);
    if (role == Role::Display || role == Role::Title)
        font.setLetterSpacing(QFont::AbsoluteSpacing, -0.01 * font.pixelSize());
    return font;
}

int Theme::lineHeight(Role role)
{
    return std::max(px(measure(role).line), int(std::ceil(QFontMetricsF(font(role)).lineSpacing())));
}

qreal Theme::em()
{
    return s_look ? s_look->m_em : bodyAt100;
}

qreal Theme::scale()
{
    return em() / bodyAt100;
}

int Theme::px(qreal at100)
{
    return int(std::lround(at100 * scale()));
}

void Theme::setTextScale(qreal factor)
{
    if (!s_look || qFuzzyCompare(s_look->m_textScale, factor))
        return;
    s_look->m_textScale = factor;
    s_look->load();
}

qreal Theme::textScale()
{
    return s_look ? s_look->m_textScale : 1;
}

void Theme::setProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QString Theme::styleSheet(const Tokens &tokens, bool dark, qreal factor)
{
    initResources();
    QFile file(u":/trunkline.qss"_qs);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    sheet.remove(QRegularExpression(u"/\\*.*?\\*/"_qs, QRegularExpression::DotMatchesEverythingOption));
    sheet.replace(u"@icons"_qs, dark ? u":/icons/dark"_qs : u":/icons/light"_qs);

    QList<NamedToken> names = namedTokens();
    std::sort(names.begin(), names.end(), [](auto &one, auto &other) { return one.name.size() > other.name.size(); });
    for (const NamedToken &named : names)
        sheet.replace(QString(u'@' + named.name), (tokens.*named.token).name());

    static const QRegularExpression length(u"\\b(\\d+)px"_qs);
    QString scaled;
    qsizetype done = 0;
    for (auto match = length.globalMatch(sheet); match.hasNext();) {
        const QRegularExpressionMatch hit = match.next();
        const int value = hit.capturedView(1).toInt();
        scaled += QStringView(sheet).mid(done, hit.capturedStart() - done);
        scaled += QString::number(value ? std::max(1, int(std::lround(value * factor))) : 0) + u"px"_qs;
        done = hit.capturedEnd();
    }
    return scaled + QStringView(sheet).mid(done);
}

QPalette Theme::palette(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.base);
    p.setColor(QPalette::AlternateBase, t.alt);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.faint);
    p.setColor(QPalette::Button, t.base);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::ToolTipBase, t.text);
    p.setColor(QPalette::ToolTipText, t.base);
    p.setColor(QPalette::Light, t.alt);
    p.setColor(QPalette::Midlight, t.lineStrong);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.ctl);
    p.setColor(QPalette::Shadow, t.ctl);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    return p;
}

qreal Theme::contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](qreal c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const qreal a = luminance(one);
    const qreal b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace trunkline::widgets
