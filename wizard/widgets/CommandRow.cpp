#include "widgets/CommandRow.h"

#include "widgets/Box.h"
#include "widgets/CommandList.h"
#include "widgets/IconTile.h"
#include "widgets/Icons.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"
#include "widgets/TrunklineStyle.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace trunkline::widgets {

namespace {

struct Places
{
    int inset = Theme::px(16);
    int tile = Theme::px(40);
    int gap = Theme::px(16);
    int chevron = Theme::px(18);
    int text() const { return inset + tile + gap; }
    int textWidth(int width) const { return width - text() - gap - chevron - inset; }
};

} // namespace

CommandRow::CommandRow(const QString &icon, const QString &title, const QString &description, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setTexts(title, description);
}

void CommandRow::setTexts(const QString &title, const QString &description)
{
    setText(title);
    m_description = description;
    const QString plain = Paragraph(title, Role::Label, Paragraph::Format::Mnemonic).plain();
    setAccessibleName(tr("%1. %2", "a thing to do and what it is for").arg(plain, description));
    updateGeometry();
    update();
}

QSize CommandRow::sizeHint() const
{
    const Places p;
    const int words = std::max(Paragraph(text(), Role::Label, Paragraph::Format::Mnemonic).naturalWidth(),
                               Paragraph(m_description, Role::Small).naturalWidth());
    return {p.text() + words + p.gap + p.chevron + p.inset, Theme::px(68)};
}

QSize CommandRow::minimumSizeHint() const
{
    const Places p;
    return {p.text() + Theme::px(120), Theme::px(68)};
}

int CommandRow::heightForWidth(int width) const
{
    const int room = Places().textWidth(width);
    const int words = Paragraph(text(), Role::Label, Paragraph::Format::Mnemonic).height(room) +
                      Paragraph(m_description, Role::Small).height(room);
    return std::max(Theme::px(68), words + 2 * Theme::px(12));
}

void CommandRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isDown() || underMouse()) {
        // The list's frame is one pixel outside of us.
        if (const auto list = qobject_cast<QWidget *>(parent())) {
            painter.save();
            const QRect frame(mapFrom(list, QPoint()), list->size());
            clipToBox(painter, frame);
            painter.fillRect(rect().adjusted(0, 1, 0, 0), Theme::colour(isDown() ? &Tokens::sunken : &Tokens::alt));
            painter.restore();
        }
    }
    const Places p;
    const auto cell = [this](int x, int y, int cellWidth, int cellHeight) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, cellWidth, cellHeight));
    };
    IconTile::paint(painter, m_icon, cell(p.inset, (height() - p.tile) / 2, p.tile, p.tile));
    const int room = p.textWidth(width());
    const Paragraph title(text(), Role::Label, Paragraph::Format::Mnemonic);
    const Paragraph description(m_description, Role::Small);
    const int titleHeight = title.height(room);
    const int descriptionHeight = description.height(room);
    const int top = (height() - titleHeight - descriptionHeight) / 2;
    title.paint(painter, cell(p.text(), top, room, titleHeight), Theme::colour(&Tokens::text), layoutDirection(),
                TrunklineStyle::isAltHeld() ? Paragraph::ShowMnemonic : Paragraph::NoOption);
    description.paint(painter, cell(p.text(), top + titleHeight, room, descriptionHeight),
                      Theme::colour(&Tokens::muted), layoutDirection());
    Icons::paint(painter, u"chevron-right"_qs,
                 cell(width() - p.inset - p.chevron, (height() - p.chevron) / 2, p.chevron, p.chevron),
                 Theme::colour(&Tokens::muted));
}

void CommandRow::keyPressEvent(QKeyEvent *event)
{
    const auto list = qobject_cast<CommandList *>(parent());
    if (list && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up))
        list->moveFocus(this, event->key() == Qt::Key_Down ? 1 : -1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void CommandRow::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace trunkline::widgets
