#include "pages/RunLog.h"

#include "answers/Isolate.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

namespace trunkline::pages {

using widgets::Role;
using widgets::Theme;
using widgets::Tokens;

namespace {

constexpr int fewestLines = 4, mostLines = 10;

QString shown(const QTime &at)
{
    return at.toString(u"HH:mm:ss"_qs);
}

} // namespace

RunLog::RunLog(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(u"log"_qs);
    setReadOnly(true);
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight);
    setLineWrapMode(WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    document()->setDocumentMargin(4);
    adopt();
}

void RunLog::adopt()
{
    m_adopting = true;
    setFont(Theme::font(Role::Log));
    document()->setDefaultFont(Theme::font(Role::Log));
    clear();
    for (const Line &line : std::as_const(m_lines))
        write(line);
    updateGeometry();
    m_adopting = false;
}

void RunLog::addLine(const QString &sentence, const QTime &at)
{
    m_lines.append({at, sentence});
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    write(m_lines.last());
    updateGeometry();
    if (atEnd && !textCursor().hasSelection())
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void RunLog::write(const Line &line)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (!document()->isEmpty())
        cursor.insertBlock();
    QTextBlockFormat block;
    block.setLineHeight(Theme::lineHeight(Role::Log), QTextBlockFormat::MinimumHeight);
    block.setLayoutDirection(Qt::LeftToRight);
    cursor.setBlockFormat(block);
    QTextCharFormat time, sentence;
    time.setForeground(Theme::colour(&Tokens::muted));
    sentence.setForeground(Theme::colour(&Tokens::text));
    cursor.insertText(QString(shown(line.at) + u"  "), time);
    cursor.insertText(line.sentence, sentence);
}

void RunLog::forget()
{
    m_lines.clear();
    clear();
    updateGeometry();
}

QString RunLog::text() const
{
    QString all;
    for (const Line &line : m_lines)
        all += shown(line.at) + u"  " + plain(line.sentence) + u'\n';
    return all;
}

QSize RunLog::sizeHint() const
{
    const int lines = qBound(fewestLines, document()->blockCount(), mostLines);
    const QMargins around = contentsMargins(); // border and padding of the style sheet
    return {Theme::px(240), lines * Theme::lineHeight(Role::Log) + 2 * int(document()->documentMargin()) + around.top() + around.bottom()};
}

void RunLog::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (!m_adopting && (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange
                        || event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange))
        adopt();
}

} // namespace trunkline::pages
