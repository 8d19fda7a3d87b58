#include "pages/Question.h"

#include "pages/PagePart.h"
#include "pages/ScrolledColumn.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::Button;
using widgets::Text;
using widgets::Theme;

Question::Question(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_question(new Text(Text::Section))
    , m_meaning(new Text(Text::Body))
    , m_scroll(new QScrollArea)
    , m_bar(new QWidget)
{
    setWindowTitle(title);
    setModal(true);

    const auto inside = new QWidget;
    m_parts = new ScrolledColumn(inside);
    m_parts->setContentsMargins(24, 24, 24, 24);
    m_parts->setSpacing(0);
    m_parts->addWidget(m_question);
    m_parts->addSpacing(Theme::px(4));
    m_parts->addWidget(m_meaning);
    m_parts->addStretch(1);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    inside->installEventFilter(this);

    m_bar->setObjectName(u"bar"_qs);
    m_bar->setAttribute(Qt::WA_StyledBackground);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight, m_bar);
    m_buttons->setContentsMargins(24, Theme::px(14), 24, Theme::px(14));
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_bar);
}

void Question::setQuestion(const QString &question, const QString &meaning)
{
    m_question->setText(question);
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
    setAccessibleDescription(meaning);
}

QString Question::question() const
{
    return m_question->text();
}

void Question::addPart(QWidget *part, int gap)
{
    m_parts->insertWidget(m_parts->count() - 1, new PagePart(part, gap)); // before the stretch
}

Button *Question::addButton(const QString &text, Button::Kind kind, bool isDefault)
{
    const auto button = new Button(text, kind);
    addButton(button, isDefault);
    return button;
}

void Question::addButton(Button *button, bool isDefault)
{
    button->setAutoDefault(false);
    const bool first = m_buttons->count() == 1; // only the stretch
    m_buttons->addWidget(button);
    if (first || isDefault) {
        button->setDefault(true); // takes it from the one before
        button->setFocus();
    }
}

QSize Question::room() const
{
    const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr;
    const QSize size = window ? window->size() : screen()->availableSize();
    return size - QSize(32, 32);
}

void Question::fit()
{
    const QSize most = room();
    const int width = qMin(Theme::px(520), most.width());

    // Buttons that do not fit beside each other stand one above the other.
    m_buttons->setDirection(QBoxLayout::LeftToRight);
    if (m_buttons->sizeHint().width() > width)
        m_buttons->setDirection(QBoxLayout::TopToBottom);

    m_parts->activate();
    const int needed = m_parts->hasHeightForWidth() ? m_parts->totalHeightForWidth(width) : m_parts->totalSizeHint().height();
    setFixedSize(width, qMin(needed + m_bar->sizeHint().height(), most.height()));
}

bool Question::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && watched == m_scroll->widget() && isVisible())
        fit(); // the parts became higher or lower
    return QDialog::eventFilter(watched, event);
}

void Question::showEvent(QShowEvent *event)
{
    fit();
    QDialog::showEvent(event);
}

void Question::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (isVisible() && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        fit();
}

} // namespace trunkline::pages
