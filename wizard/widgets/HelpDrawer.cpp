#include "widgets/HelpDrawer.h"

#include "widgets/Button.h"
#include "widgets/Motion.h"
#include "widgets/Separator.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>
#include <QVariantAnimation>

namespace trunkline::widgets {

namespace {

/// The number before a step, white on a round ground.
class StepNumber : public QWidget
{
public:
    explicit StepNumber(int number)
        : m_number(number)
    {
        setFixedSize(Theme::px(20), Theme::px(20));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::colour(&Tokens::accent));
        painter.drawEllipse(rect());
        painter.setFont(Theme::font(Role::HintLabel));
        painter.setPen(Theme::colour(&Tokens::onAccent));
        painter.drawText(rect(), Qt::AlignCenter, QLocale().toString(m_number));
    }

private:
    int m_number;
};

} // namespace

HelpDrawer::HelpDrawer(QWidget *parent)
    : QFrame(parent)
    , m_inside(new QWidget(this))
    , m_title(new Text(Text::Section))
    , m_close(compactButton(tr("Close help"), u"close"_qs, Button::Kind::Quiet))
    , m_scroll(new QScrollArea)
    , m_animation(new QVariantAnimation(this))
{
    const int padding = Theme::px(24);
    const auto column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, padding, 0, 0);
    column->setSpacing(Theme::px(16));
    const auto head = new QHBoxLayout;
    head->setContentsMargins(padding, 0, padding, 0);
    head->addWidget(m_title, 1);
    m_close->setIconOnly();
    head->addWidget(m_close, 0, Qt::AlignTop);
    column->addLayout(head);
    m_scroll->setObjectName(u"clear"_qs);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    clear();

    m_animation->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { moveTo(value.toDouble()); });
    connect(m_close, &QPushButton::clicked, this, &HelpDrawer::close);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Help"));
    hide();
}

HelpDrawer::~HelpDrawer() = default;

void HelpDrawer::clear()
{
    const auto content = new QWidget;
    m_content = new QVBoxLayout(content);
    const int padding = Theme::px(24);
    m_content->setContentsMargins(padding, 0, padding, padding);
    m_content->setSpacing(Theme::px(16));
    m_content->addStretch(1);
    m_atEnd = 0;
    m_steps = 0;
    delete m_scroll->takeWidget();
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
}

void HelpDrawer::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(tr("Help: %1").arg(title));
}

void HelpDrawer::add(QWidget *widget)
{
    m_content->insertWidget(m_content->count() - 1 - m_atEnd, widget);
}

void HelpDrawer::addAtEnd(QWidget *widget)
{
    m_content->addWidget(widget);
    ++m_atEnd;
}

void HelpDrawer::addParagraph(const QString &text)
{
    add(new Text(Text::Small, text));
}

void HelpDrawer::addHeading(const QString &text)
{
    add(new Text(Text::Label, text));
}

void HelpDrawer::addStep(const QString &rich)
{
    const auto holder = new QWidget;
    const auto row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(10));
    row->addWidget(new StepNumber(++m_steps), 0, Qt::AlignTop);
    const auto text = new Text(Text::Small);
    text->setRich(rich);
    row->addWidget(text, 1);
    add(holder);
}

void HelpDrawer::addWidget(QWidget *widget)
{
    add(widget);
}

Button *HelpDrawer::addButton(const QString &text, const QString &icon)
{
    const auto button = new Button(text, icon);
    m_content->insertWidget(m_content->count() - 1 - m_atEnd, button, 0, Qt::AlignLeading);
    return button;
}

void HelpDrawer::addFootnote(const QString &text)
{
    addAtEnd(new Separator);
    addAtEnd(new Text(Text::Hint, text));
}

void HelpDrawer::addWords(const QList<Word> &words)
{
    addAtEnd(new Separator);
    addAtEnd(new Text(Text::Label, tr("Words", "heading over a list of explained terms")));
    for (const Word &word : words) {
        const auto text = new Text(Text::SmallMuted);
        text->setRich(tr("<b>%1</b> – %2", "an explained term and its meaning")
                          .arg(word.term.toHtmlEscaped(), word.meaning.toHtmlEscaped()));
        addAtEnd(text);
    }
}

void HelpDrawer::open()
{
    if (m_open)
        return;
    m_open = true;
    m_focusBefore = QApplication::focusWidget();
    m_animation->stop();
    show();
    cover(true);
    const int duration = m_covering ? 0 : Motion::duration(Motion::Unfold);
    if (duration == 0) {
        moveTo(1);
    } else {
        m_animation->setDuration(duration);
        m_animation->setStartValue(m_openness);
        m_animation->setEndValue(1.0);
        m_animation->start();
    }
    m_close->setFocus(Qt::OtherFocusReason);
    Q_EMIT opened();
}

void HelpDrawer::close()
{
    if (!m_open)
        return;
    m_open = false;
    m_animation->stop();
    cover(false);
    const int duration = m_covering ? 0 : Motion::duration(Motion::Unfold);
    if (duration == 0) {
        moveTo(0);
    } else {
        m_animation->setDuration(duration);
        m_animation->setStartValue(m_openness);
        m_animation->setEndValue(0.0);
        m_animation->start();
    }
    // Only if the focus is still in here; somebody may have clicked into the page meanwhile.
    if (m_focusBefore && QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget()))
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_focusBefore.clear();
    Q_EMIT closed();
}

void HelpDrawer::setCovering(bool covering, QWidget *covered)
{
    if (covering == m_covering && covered == m_covered)
        return;
    cover(false);
    m_covering = covering;
    m_covered = covered;
    setSizePolicy(covering ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Expanding);
    if (m_open) {
        m_animation->stop();
        moveTo(1);
        cover(true);
    }
    updateGeometry();
    place();
}

void HelpDrawer::cover(bool covered)
{
    if (m_covering && m_covered)
        m_covered->setVisible(!covered);
}

int HelpDrawer::fullWidth() const
{
    return m_covering ? width() : Theme::px(304);
}

void HelpDrawer::moveTo(double openness)
{
    m_openness = openness;
    setVisible(openness > 0 || m_open);
    updateGeometry();
    place();
}

void HelpDrawer::place()
{
    // While it moves, the inside slides in from the trailing edge, at its full width.
    const QRect logical(0, 0, fullWidth(), height());
    m_inside->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
}

QSize HelpDrawer::sizeHint() const
{
    if (m_covering)
        return {Theme::px(304), Theme::px(400)};
    return {int(Theme::px(304) * m_openness), Theme::px(400)};
}

QSize HelpDrawer::minimumSizeHint() const
{
    return {m_covering ? 0 : sizeHint().width(), 0};
}

void HelpDrawer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colour(&Tokens::window));
    if (!m_covering)
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 1, height())),
                         Theme::colour(&Tokens::line));
}

void HelpDrawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void HelpDrawer::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    place();
}

void HelpDrawer::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        place();
    }
}

} // namespace trunkline::widgets
