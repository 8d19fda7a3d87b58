#include "pages/SheetView.h"

#include "answers/Isolate.h"
#include "widgets/FocusRing.h"
#include "widgets/Theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextDocumentFragment>

namespace trunkline::pages {

using widgets::Role;
using widgets::Theme;

SheetView::SheetView(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(u"sheet"_qs);
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(4);
    widgets::FocusRing::setRadius(this, 8);
    adopt();
}

void SheetView::setSheet(const QString &text, Kind kind)
{
    const bool rules = kind == Kind::Rules;
    setLineWrapMode(rules ? NoWrap : WidgetWidth);
    // The scroll bar belongs to the text, so that rules begin where their lines begin.
    setLayoutDirection(rules ? Qt::LeftToRight : QGuiApplication::layoutDirection());
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(rules ? Qt::LeftToRight : Qt::LayoutDirectionAuto);
    document()->setDefaultTextOption(option);
    setPlainText(text.trimmed());
}

QSize SheetView::sizeHint() const
{
    return {Theme::px(240), 9 * Theme::lineHeight(Role::Fixed) + Theme::px(24)};
}

QMimeData *SheetView::createMimeDataFromSelection() const
{
    auto data = new QMimeData;
    data->setText(plain(textCursor().selection().toPlainText()));
    return data;
}

void SheetView::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Copy && !textCursor().hasSelection()) {
        QGuiApplication::clipboard()->setText(plain(toPlainText()));
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void SheetView::adopt()
{
    m_adopting = true;
    setFont(Theme::font(Role::Fixed));
    document()->setDefaultFont(Theme::font(Role::Fixed));
    updateGeometry();
    m_adopting = false;
}

void SheetView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (!m_adopting && (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange))
        adopt();
}

} // namespace trunkline::pages
