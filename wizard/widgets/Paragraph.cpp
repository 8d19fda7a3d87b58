#include "widgets/Paragraph.h"

#include <QPainter>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace trunkline::widgets {

namespace {

bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

constexpr int unbounded = 1 << 20;

Role strong(Role role)
{
    switch (role) {
    case Role::Body:
        return Role::Label;
    case Role::Small:
        return Role::SmallLabel;
    case Role::Hint:
        return Role::HintLabel;
    default:
        return role;
    }
}

Role code(Role role)
{
    return role == Role::Hint || role == Role::HintLabel ? Role::Log : Role::Fixed;
}

QString unescaped(QString text)
{
    text.replace(u"&lt;"_qs, u"<"_qs);
    text.replace(u"&gt;"_qs, u">"_qs);
    text.replace(u"&quot;"_qs, u"\""_qs);
    text.replace(u"&#39;"_qs, u"'"_qs);
    text.replace(u"&amp;"_qs, u"&"_qs);
    return text;
}

} // namespace

Paragraph::Paragraph(const QString &text, Role role, Format format)
    : m_role(role)
{
    switch (format) {
    case Format::Plain:
        add(text, role, nullptr);
        break;
    case Format::Rich:
        parseRich(text);
        break;
    case Format::Mnemonic: {
        qsizetype letter = -1;
        QString shown;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'&' && i + 1 < text.size()) {
                ++i;
                if (text[i] != u'&' && letter < 0)
                    letter = shown.size();
            }
            shown += text[i];
        }
        add(shown, role, nullptr);
        if (letter >= 0)
            m_spans.append({int(letter), 1, role, nullptr, true});
        break;
    }
    }
}

void Paragraph::append(const QString &text, Role role, Token colour)
{
    add(text, role, colour);
}

void Paragraph::add(const QString &text, Role role, Token colour)
{
    if (text.isEmpty())
        return;
    QString shown = text;
    shown.replace(u'\n', QChar(QChar::LineSeparator));
    m_spans.append({int(m_plain.size()), int(shown.size()), role, colour, false});
    m_plain += shown;
}

void Paragraph::parseRich(const QString &text)
{
    Role now = m_role;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'<', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'>', open);
        if (close < 0) {
            add(unescaped(text.mid(at)), now, nullptr);
            return;
        }
        add(unescaped(text.mid(at, open - at)), now, nullptr);
        const QString tag = text.mid(open + 1, close - open - 1);
        if (tag == u"b"_qs)
            now = strong(m_role);
        else if (tag == u"code"_qs)
            now = code(m_role);
        else if (tag == u"/b"_qs || tag == u"/code"_qs)
            now = m_role;
        else
            add(unescaped(text.mid(open, close - open + 1)), now, nullptr);
        at = close + 1;
    }
}

void Paragraph::lay(QTextLayout &layout, qreal width, Qt::LayoutDirection direction, Qt::Alignment alignment,
                    const QColor &colour, bool mnemonic, bool wrap) const
{
    layout.setText(m_plain);
    layout.setFont(Theme::font(m_role));
    QTextOption option(alignment);
    option.setTextDirection(direction);
    option.setWrapMode(wrap ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    layout.setTextOption(option);

    QList<QTextLayout::FormatRange> ranges;
    for (const Span &span : m_spans) {
        QTextLayout::FormatRange range;
        range.start = span.start;
        range.length = span.length;
        if (span.underlined) {
            if (!mnemonic)
                continue;
            range.format.setFontUnderline(true);
        } else {
            range.format.setFont(Theme::font(span.role));
            if (span.colour)
                range.format.setForeground(Theme::colour(span.colour));
            else if (colour.isValid())
                range.format.setForeground(colour);
        }
        ranges.append(range);
    }
    layout.setFormats(ranges);
    layout.setCacheEnabled(true);

    const int pitch = lineHeight();
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const qreal height = std::max(qreal(pitch), std::ceil(line.height()));
        line.setPosition({0, y + (height - line.height()) / 2});
        y += height;
    }
    layout.endLayout();
}

int Paragraph::lineHeight() const
{
    return Theme::lineHeight(m_role);
}

int Paragraph::naturalWidth() const
{
    // Of text in two directions the parts differ with the direction of the whole, and with them the width, by a hair.
    qreal width = 0;
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        if (direction == Qt::RightToLeft && !hasRightToLeft(m_plain))
            break;
        QTextLayout layout;
        lay(layout, unbounded, direction, Qt::AlignLeft, {}, false, false);
        for (int i = 0; i < layout.lineCount(); ++i)
            width = std::max(width, layout.lineAt(i).naturalTextWidth());
    }
    return int(std::ceil(width + 0.05));
}

int Paragraph::minimumWidth() const
{
    QTextLayout layout;
    lay(layout, 1, Qt::LeftToRight, Qt::AlignLeft, {}, false, true);
    return int(std::ceil(layout.minimumWidth() + 0.05));
}

int Paragraph::height(int width) const
{
    if (isEmpty())
        return 0;
    QTextLayout layout;
    lay(layout, std::max(1, width), Qt::LeftToRight, Qt::AlignLeft, {}, false, true);
    const int pitch = lineHeight();
    qreal height = 0;
    for (int i = 0; i < layout.lineCount(); ++i)
        height += std::max(qreal(pitch), std::ceil(layout.lineAt(i).height()));
    return int(std::ceil(height));
}

void Paragraph::paint(QPainter &painter, const QRectF &rect, const QColor &colour, Qt::LayoutDirection direction,
                      int options) const
{
    if (isEmpty())
        return;
    if ((options & Elide) && naturalWidth() > std::ceil(rect.width())) {
        // The longest beginning that leaves room for the dots; spans beyond it go.
        int fits = 0;
        int tooLong = int(m_plain.size());
        Paragraph cut;
        while (tooLong - fits > 1) {
            const int middle = (fits + tooLong) / 2;
            cut = *this;
            cut.m_plain = QString(m_plain.left(middle).trimmed() + QChar(0x2026));
            (cut.naturalWidth() <= rect.width() ? fits : tooLong) = middle;
        }
        cut = *this;
        cut.m_plain = QString(m_plain.left(fits).trimmed() + QChar(0x2026));
        cut.paint(painter, rect, colour, direction, options & ~Elide);
        return;
    }
    Qt::Alignment alignment = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    if (options & Centre)
        alignment = Qt::AlignHCenter;
    else if (options & Trailing)
        alignment = direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    QTextLayout layout;
    // AlignAbsolute: left is left, whatever the direction of the text.
    lay(layout, rect.width(), direction, alignment | Qt::AlignAbsolute, colour, options & ShowMnemonic, true);
    painter.save();
    painter.setPen(colour);
    layout.draw(&painter, rect.topLeft());
    painter.restore();
}

} // namespace trunkline::widgets
