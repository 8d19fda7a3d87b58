#include "widgets/Notice.h"

#include "widgets/Box.h"
#include "widgets/FlowLayout.h"
#include "widgets/IconTile.h"
#include "widgets/Motion.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QShowEvent>
#include <QVBoxLayout>

namespace trunkline::widgets {

namespace {

struct Look
{
    QString icon;
    Token mark, fill, line;
};

Look look(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Ok:
        return {u"badge-verified"_qs, &Tokens::ok, &Tokens::okSoft, &Tokens::okLine};
    case Notice::Kind::Info:
        return {u"info"_qs, &Tokens::accent, &Tokens::accentSoft, &Tokens::accentLine};
    case Notice::Kind::Warning:
        return {u"badge-attention"_qs, &Tokens::warnMark, &Tokens::warnSoft, &Tokens::warnLine};
    case Notice::Kind::Error:
        return {u"badge-failed"_qs, &Tokens::bad, &Tokens::badSoft, &Tokens::badLine};
    case Notice::Kind::Practice:
        return {u"practice"_qs, &Tokens::text, nullptr, &Tokens::idle};
    }
    Q_UNREACHABLE();
}

QAccessibleInterface *asAlert(const QString &, QObject *object)
{
    const auto notice = qobject_cast<Notice *>(object);
    return notice ? new QAccessibleWidget(notice, QAccessible::AlertMessage) : nullptr;
}

} // namespace

Notice::Notice(Kind kind, const QString &first, const QString &second, QWidget *parent)
    : Fold(parent)
    , m_kind(kind)
    , m_body(new QWidget)
    , m_icon(new IconLabel({}, 20))
    , m_first(new Text(Text::Label, first))
    , m_second(new Text(Text::Body, second))
    , m_buttons(new QWidget)
    , m_buttonRow(new FlowLayout(m_buttons))
    , m_row(new QHBoxLayout(m_body))
    , m_column(new QVBoxLayout)
{
    static const bool installed = [] {
        QAccessible::installFactory(asAlert);
        return true;
    }();
    Q_UNUSED(installed)

    m_row->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(12));
    m_row->setSpacing(Theme::px(12));
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_row->addLayout(m_column, 1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_first);
    m_column->addWidget(m_second);
    m_column->addWidget(m_buttons);
    m_buttonRow->setSpacing(Theme::px(8));
    m_buttons->hide();
    m_buttons->installEventFilter(this);
    placeButtons();
    setContent(m_body);
    refresh();
}

Notice::~Notice() = default;

void Notice::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    refresh();
}

QString Notice::first() const
{
    return m_first->text();
}

QString Notice::second() const
{
    return Paragraph(m_second->text(), Role::Body,
                     m_second->textFormat() == Qt::RichText ? Paragraph::Format::Rich : Paragraph::Format::Plain)
        .plain();
}

void Notice::setText(const QString &first, const QString &second)
{
    if (first == m_first->text() && second == m_second->text())
        return;
    m_first->setText(first);
    m_second->setText(second);
    refresh();
    if (isVisible())
        announce();
}

void Notice::setRichSecond(const QString &rich)
{
    m_second->setRich(rich);
    refresh();
}

void Notice::setIconName(const QString &icon)
{
    m_iconName = icon;
    refresh();
}

Button *Notice::addButton(const QString &text, const QString &icon, Button::Kind kind)
{
    const auto button = new Button(text, icon, kind);
    button->setCompact();
    addButton(button);
    return button;
}

void Notice::addButton(QWidget *button)
{
    m_buttonRow->addWidget(button);
    m_buttons->show();
    placeButtons();
}

void Notice::clearButtons()
{
    while (m_buttonRow->count() > 0) {
        QLayoutItem *item = m_buttonRow->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_buttons->hide();
}

void Notice::setButtonPlace(Buttons place)
{
    m_place = place;
    placeButtons();
}

bool Notice::isBeside() const
{
    if (m_place != Buttons::Beside)
        return false;
    const int room = width() - m_buttonRow->sizeHint().width() - Theme::px(16 + 20 + 12 + 12 + 16);
    return width() == 0 || room >= Theme::px(200);
}

void Notice::placeButtons()
{
    m_beside = isBeside();
    m_buttonRow->setContentsMargins(0, m_beside ? 0 : Theme::px(10), 0, 0);
    if (m_beside) {
        m_column->removeWidget(m_buttons);
        m_row->insertWidget(2, m_buttons, 0, Qt::AlignVCenter);
    } else {
        m_row->removeWidget(m_buttons);
        m_column->addWidget(m_buttons);
    }
    m_row->setAlignment(m_icon, m_beside ? Qt::AlignVCenter : Qt::AlignTop);
}

void Notice::resizeEvent(QResizeEvent *event)
{
    if (m_beside != isBeside()) {
        placeButtons();
        updateGeometry();
    }
    Fold::resizeEvent(event);
}

/// Other words on the buttons need other room, at the same width.
bool Notice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_buttons && event->type() == QEvent::LayoutRequest && m_beside != isBeside())
        placeButtons();
    return Fold::eventFilter(watched, event);
}

void Notice::setExtra(QWidget *extra)
{
    if (m_extra)
        m_extra->deleteLater();
    m_extra = extra;
    if (!extra)
        return;
    const auto holder = new QWidget;
    const auto room = new QVBoxLayout(holder);
    room->setContentsMargins(0, Theme::px(6), 0, 0);
    room->addWidget(extra);
    connect(extra, &QObject::destroyed, holder, &QObject::deleteLater);
    m_column->insertWidget(2, holder);
}

void Notice::setClosable(bool closable)
{
    if (closable == (m_close != nullptr))
        return;
    if (!closable) {
        m_close->deleteLater();
        m_close = nullptr;
        return;
    }
    m_close = compactButton(tr("Close this message"), u"close"_qs, Button::Kind::Quiet);
    m_close->setIconOnly();
    m_row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QPushButton::clicked, this, [this] {
        goAway();
        Q_EMIT closed();
    });
}

void Notice::appear()
{
    if (isThere())
        return;
    setUnfolded(true, Motion::duration(Motion::Appear));
}

void Notice::goAway()
{
    setUnfolded(false, Motion::duration(Motion::Appear));
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look l = look(m_kind);
    if (m_kind != Kind::Practice) {
        paintBox(painter, rect(), Theme::colour(l.fill), Theme::colour(l.line));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(Theme::colour(l.line), 1.5);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), Theme::px(8), Theme::px(8));
}

void Notice::showEvent(QShowEvent *event)
{
    Fold::showEvent(event);
    if (!event->spontaneous())
        announce();
}

void Notice::changeEvent(QEvent *event)
{
    Fold::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void Notice::refresh()
{
    const Look l = look(m_kind);
    m_icon->setIconName(m_iconName.isEmpty() ? l.icon : m_iconName);
    m_icon->setColour(l.mark);
    m_second->setVisible(!m_second->text().isEmpty());
    const QString lines =
        second().isEmpty()
            ? first()
            : tr("%1. %2", "first and second line of a message, as a screen reader says them").arg(first(), second());
    switch (m_kind) {
    case Kind::Ok:
        setAccessibleName(tr("Success: %1").arg(lines));
        break;
    case Kind::Info:
        setAccessibleName(tr("Note: %1").arg(lines));
        break;
    case Kind::Warning:
        setAccessibleName(tr("Warning: %1").arg(lines));
        break;
    case Kind::Error:
        setAccessibleName(tr("Error: %1").arg(lines));
        break;
    case Kind::Practice:
        setAccessibleName(tr("Practice: %1").arg(lines));
        break;
    }
    update();
}

void Notice::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace trunkline::widgets
