#include "widgets/SegmentedChoice.h"

#include "widgets/Box.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"
#include "widgets/TrunklineStyle.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace trunkline::widgets {

/// One of the choices. To a screen reader it is a radio button.
class Segment : public QAbstractButton
{
public:
    Segment(const QString &text, const QString &suffix, SegmentedChoice *choice)
        : QAbstractButton(choice)
        , m_choice(choice)
        , m_suffix(suffix)
    {
        setText(text);
        setCheckable(true);
        setAutoExclusive(true);
        connect(this, &QAbstractButton::clicked, choice, [this] { m_choice->choose(index()); });
        name();
    }

    void setSuffix(const QString &suffix)
    {
        m_suffix = suffix;
        name();
        update();
    }

    void setWords(const QString &text)
    {
        setText(text);
        name();
    }

    /// As wide as when it is chosen, so that nothing moves when it is.
    QSize sizeHint() const override
    {
        int width = Paragraph(text(), Role::Label, Paragraph::Format::Mnemonic).naturalWidth();
        if (!m_suffix.isEmpty())
            width += Theme::px(8) + Paragraph(m_suffix, Role::Body).naturalWidth();
        const int line = Paragraph(text(), Role::Label).lineHeight();
        return {width + 2 * Theme::px(16), std::max(Theme::px(36), line + Theme::px(8))};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Role role = isChecked() ? Role::Label : Role::Body;
        const Paragraph label(text(), role, Paragraph::Format::Mnemonic);
        const Paragraph suffix(m_suffix, Role::Body);
        const int gap = m_suffix.isEmpty() ? 0 : Theme::px(8);
        const int room = width() - 2 * Theme::px(6);
        // Where there is too little room the suffix gives way first.
        const int labelWidth = std::min(label.naturalWidth(), room);
        const int suffixWidth = m_suffix.isEmpty() ? 0 : std::clamp(room - labelWidth - gap, 0, suffix.naturalWidth());
        const int all = labelWidth + (suffixWidth > 0 ? gap + suffixWidth : 0);
        const auto cell = [&](int x, int cellWidth) {
            const int high = label.lineHeight();
            return QStyle::visualRect(layoutDirection(), rect(), QRect(x, (height() - high) / 2, cellWidth, high));
        };
        const int x = (width() - all) / 2;
        label.paint(painter, cell(x, labelWidth), Theme::colour(isEnabled() ? &Tokens::text : &Tokens::disabled),
                    layoutDirection(), Paragraph::Elide | (TrunklineStyle::isAltHeld() ? Paragraph::ShowMnemonic : 0));
        if (suffixWidth < Theme::px(20))
            return;
        suffix.paint(painter, cell(x + labelWidth + gap, suffixWidth),
                     Theme::colour(isEnabled() ? &Tokens::muted : &Tokens::disabled), layoutDirection(),
                     Paragraph::Elide);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        switch (event->key()) {
        case Qt::Key_Right:
            return m_choice->step(mirrored ? -1 : 1);
        case Qt::Key_Left:
            return m_choice->step(mirrored ? 1 : -1);
        case Qt::Key_Down:
            return m_choice->step(1);
        case Qt::Key_Up:
            return m_choice->step(-1);
        default:
            QAbstractButton::keyPressEvent(event);
        }
    }

    void enterEvent(QEnterEvent *event) override
    {
        QAbstractButton::enterEvent(event);
        m_choice->update();
    }
    void leaveEvent(QEvent *event) override
    {
        QAbstractButton::leaveEvent(event);
        m_choice->update();
    }

private:
    int index() const { return int(m_choice->m_segments.indexOf(this)); }

    void name()
    {
        const QString plain = Paragraph(text(), Role::Body, Paragraph::Format::Mnemonic).plain();
        setAccessibleName(m_suffix.isEmpty() ? QString() : QString(plain + u", " + m_suffix));
    }

    SegmentedChoice *m_choice;
    QString m_suffix;
};

SegmentedChoice::SegmentedChoice(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

int SegmentedChoice::addSegment(const QString &text, const QString &suffix)
{
    const auto segment = new Segment(text, suffix, this);
    segment->setFocusPolicy(Qt::ClickFocus);
    m_segments.append(segment);
    if (isVisible())
        segment->show();
    if (m_current < 0)
        setCurrent(0);
    place();
    updateGeometry();
    return count() - 1;
}

QString SegmentedChoice::segmentText(int index) const
{
    return m_segments.at(index)->text();
}

void SegmentedChoice::setSegmentText(int index, const QString &text)
{
    m_segments.at(index)->setWords(text);
    place();
    updateGeometry();
}

void SegmentedChoice::setSuffix(int index, const QString &suffix)
{
    m_segments.at(index)->setSuffix(suffix);
    place();
    updateGeometry();
}

void SegmentedChoice::setSegmentEnabled(int index, bool enabled)
{
    m_segments.at(index)->setEnabled(enabled);
    update();
}

void SegmentedChoice::setCurrent(int index)
{
    if (index < 0 || index >= count())
        return;
    m_segments[index]->setChecked(true);
    for (int i = 0; i < count(); ++i) // one tab stop: the chosen one
        m_segments[i]->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
    if (m_current == index)
        return;
    m_current = index;
    update();
    Q_EMIT currentChanged(index);
}

void SegmentedChoice::choose(int index)
{
    if (index == m_current)
        return;
    setCurrent(index);
    Q_EMIT chosen(index);
}

void SegmentedChoice::step(int by)
{
    for (int i = 1; i <= count(); ++i) {
        const int next = (m_current + by * i + count() * i) % count();
        if (!m_segments[next]->isEnabled())
            continue;
        choose(next);
        m_segments[next]->setFocus(Qt::TabFocusReason);
        return;
    }
}

QSize SegmentedChoice::sizeHint() const
{
    QSize size(2, 0);
    for (const Segment *segment : m_segments)
        size = {size.width() + segment->sizeHint().width(), std::max(size.height(), segment->sizeHint().height())};
    return size;
}

void SegmentedChoice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor border = Theme::colour(isEnabled() ? &Tokens::ctl : &Tokens::line);
    paintBox(painter, rect(), Theme::colour(&Tokens::base), {}, 6);
    painter.save();
    clipToBox(painter, rect(), 6);
    for (const Segment *segment : m_segments) {
        const QRect cell(segment->x(), 0, segment->width(), height());
        if (segment->isChecked()) {
            painter.fillRect(cell, Theme::colour(&Tokens::accentSoft));
            const int thick = std::max(2, Theme::px(2));
            painter.fillRect(QRect(cell.left(), height() - 1 - thick, cell.width(), thick),
                             Theme::colour(&Tokens::accent));
        } else if (segment->underMouse() && segment->isEnabled()) {
            painter.fillRect(cell, Theme::colour(&Tokens::alt));
        }
    }
    for (int i = 1; i < count(); ++i) {
        const QRect cell = m_segments[i]->geometry();
        const int x = layoutDirection() == Qt::RightToLeft ? cell.right() : cell.left();
        painter.fillRect(QRect(x, 1, 1, height() - 2), Theme::colour(&Tokens::lineStrong));
    }
    painter.restore();
    paintBox(painter, rect(), {}, border, 6);
}

void SegmentedChoice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void SegmentedChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LayoutDirectionChange) {
        place();
        updateGeometry();
    }
}

void SegmentedChoice::place()
{
    // Too narrow, all give up the same part of their width and elide.
    const double share = std::min(1.0, double(width()) / std::max(1, sizeHint().width()));
    int x = 1;
    for (Segment *segment : m_segments) {
        const int wide = int(segment->sizeHint().width() * share);
        segment->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, wide, height())));
        x += wide;
    }
    update();
}

} // namespace trunkline::widgets
