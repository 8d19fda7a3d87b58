#include "widgets/ProgressList.h"

#include "widgets/Button.h"
#include "widgets/Motion.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QPainter>
#include <QSet>
#include <QStyle>
#include <QTimer>
#include <algorithm>

namespace trunkline::widgets {

namespace {

using State = ProgressRow::State;

qint64 now()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return clock.elapsed();
}

bool isStrong(State state)
{
    return state == State::Running || state == State::Retrying || state == State::Failed || state == State::Unclear;
}

Token titleColour(State state)
{
    return state == State::Waiting ? &Tokens::muted : &Tokens::text;
}

Token secondColour(State state)
{
    if (state == State::Failed)
        return &Tokens::bad;
    return state == State::Retrying || state == State::Unclear ? &Tokens::warn : &Tokens::muted;
}

struct Places
{
    int inset = Theme::px(16);
    int mark = Theme::px(20);
    int text = Theme::px(16 + 24 + 12);
    int gap = Theme::px(12);
};

} // namespace

Mark mark(State state)
{
    switch (state) {
    case State::Waiting:
        return Mark::Planned;
    case State::Running:
        return Mark::Checking;
    case State::Done:
        return Mark::Verified;
    case State::Retrying:
        return Mark::Retrying;
    case State::Failed:
        return Mark::Failed;
    case State::Unclear:
        return Mark::Attention;
    case State::Skipped:
        return Mark::NotChecked;
    }
    Q_UNREACHABLE();
}

ProgressList::ProgressList(QWidget *parent)
    : RowList(parent)
    , m_timer(new QTimer(this))
{
    setAccessibleName(tr("Steps"));
    m_timer->setInterval(33);
    connect(m_timer, &QTimer::timeout, this, [this] {
        update();
        keepTurning();
    });
}

void ProgressList::setRows(const QList<ProgressRow> &rows)
{
    if (rows == m_rows)
        return;
    const QList<ProgressRow> before = m_rows;
    m_rows = rows;

    QSet<QString> keys;
    for (int i = 0; i < rows.size(); ++i) {
        const ProgressRow &row = rows[i];
        keys.insert(row.key);
        const auto old = std::find_if(before.begin(), before.end(), [&](auto &r) { return r.key == row.key; });
        if (old != before.end() && old->state != row.state) {
            m_markBefore[row.key] = mark(old->state);
            m_changedAt[row.key] = now();
        }
        // A countdown changes the second line every second; only a new state is told.
        if (old == before.end() || old->state != row.state || old->title != row.title)
            AccessibleParts::tell(this, i, QAccessible::NameChanged);

        Button *button = m_buttons.value(row.key);
        if (row.button.isEmpty()) {
            if (button)
                button->deleteLater();
            m_buttons.remove(row.key);
        } else if (!button) {
            button = compactButton(row.button, row.state == State::Retrying ? u"retry"_qs : QString(),
                                   Button::Kind::Plain, this);
            connect(button, &QPushButton::clicked, this, [this, key = row.key] { Q_EMIT buttonClicked(key); });
            m_buttons.insert(row.key, button);
            button->show();
        } else {
            button->setText(row.button);
        }
    }
    for (const QString &key : m_buttons.keys())
        if (!keys.contains(key))
            m_buttons.take(key)->deleteLater();
    rowsChanged();
    placeButtons();
    keepTurning();
}

QString ProgressList::trailing(const ProgressRow &row) const
{
    if (!row.trailing.isEmpty())
        return row.trailing;
    switch (row.state) {
    case State::Waiting:
        return tr("Waiting", "state of a step");
    case State::Running:
        return tr("Working…", "state of a step");
    case State::Done:
        return tr("Done", "state of a step");
    case State::Retrying:
        return {};
    case State::Failed:
        return tr("Not done", "state of a step");
    case State::Unclear:
        return tr("Unclear", "state of a step");
    case State::Skipped:
        return tr("Not needed", "state of a step");
    }
    Q_UNREACHABLE();
}

QString ProgressList::partName(int part) const
{
    const ProgressRow &row = m_rows.at(part);
    QString state = row.spoken;
    if (state.isEmpty()) {
        switch (row.state) {
        case State::Waiting:
            state = tr("waiting", "state of a step, spoken");
            break;
        case State::Running:
            state = tr("working", "state of a step, spoken");
            break;
        case State::Done:
            state = tr("done", "state of a step, spoken");
            break;
        case State::Retrying:
            state = tr("trying again", "state of a step, spoken");
            break;
        case State::Failed:
            state = tr("failed", "state of a step, spoken");
            break;
        case State::Unclear:
            state = tr("unclear", "state of a step, spoken");
            break;
        case State::Skipped:
            state = trailing(row);
            break;
        }
        if (!row.second.isEmpty())
            state = QString(state + u", " + row.second);
    }
    return tr("Step %1 of %2, %3, %4", "number, how many, what is done, its state")
        .arg(QString::number(part + 1), QString::number(m_rows.size()), row.title, state);
}

int ProgressList::trailingWidth(const ProgressRow &row) const
{
    if (const Button *button = m_buttons.value(row.key))
        return button->sizeHint().width();
    return Paragraph(trailing(row), Role::Small).naturalWidth();
}

int ProgressList::textWidth(const ProgressRow &row, int width) const
{
    const Places p;
    const int beside = trailingWidth(row);
    return std::max(Theme::px(80), width - p.text - p.inset - (beside ? beside + p.gap : 0));
}

int ProgressList::rowHeight(int row, int width) const
{
    const ProgressRow &step = m_rows.at(row);
    const int room = textWidth(step, width - 2);
    int words = Paragraph(step.title, isStrong(step.state) ? Role::Label : Role::Body).height(room);
    if (step.second.isEmpty())
        return std::max(Theme::px(44), words + Theme::px(8));
    words += Paragraph(step.second, Role::Hint).height(room);
    const bool trouble = secondColour(step.state) != &Tokens::muted;
    return std::max(Theme::px(trouble ? 60 : 48), words + Theme::px(trouble ? 16 : 8));
}

int ProgressList::minimumRowWidth() const
{
    return Theme::px(240);
}

QString ProgressList::copyText(int row) const
{
    const ProgressRow &step = m_rows.at(row);
    return step.second.isEmpty() ? step.title : QString(step.title + u": " + step.second);
}

void ProgressList::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const ProgressRow &step = m_rows.at(row);
    const Places p;
    const auto cell = [&](int x, int y, int width, int height) {
        return QStyle::visualRect(layoutDirection(), rect, QRect(rect.x() + x, rect.y() + y, width, height));
    };
    const QRect badge = cell(p.inset, (rect.height() - p.mark) / 2, p.mark, p.mark);
    const qint64 since = now() - m_changedAt.value(step.key, -Motion::Fade);
    const int fade = Motion::duration(Motion::Fade);
    if (m_markBefore.contains(step.key) && since < fade) {
        painter.setOpacity(1 - double(since) / fade);
        paintMark(painter, m_markBefore.value(step.key), badge);
        painter.setOpacity(double(since) / fade);
    }
    paintMark(painter, mark(step.state), badge);
    painter.setOpacity(1);

    const int room = textWidth(step, rect.width());
    const Paragraph title(step.title, isStrong(step.state) ? Role::Label : Role::Body);
    const Paragraph second(step.second, Role::Hint);
    const int titleHeight = title.height(room);
    const int secondHeight = second.height(room);
    const int top = (rect.height() - titleHeight - secondHeight) / 2;
    title.paint(painter, cell(p.text, top, room, titleHeight), Theme::colour(titleColour(step.state)),
                layoutDirection());
    second.paint(painter, cell(p.text, top + titleHeight, room, secondHeight), Theme::colour(secondColour(step.state)),
                 layoutDirection());
    if (m_buttons.contains(step.key))
        return;
    const Paragraph word(trailing(step), Role::Small);
    const int width = word.naturalWidth();
    word.paint(painter,
               cell(rect.width() - p.inset - width, (rect.height() - word.lineHeight()) / 2, width, word.lineHeight()),
               Theme::colour(&Tokens::muted), layoutDirection(), Paragraph::Trailing);
}

void ProgressList::placeButtons()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        Button *button = m_buttons.value(m_rows[i].key);
        if (!button)
            continue;
        const QRect row = rowRect(i);
        const QSize size = button->sizeHint();
        const QRect logical(row.right() + 1 - Places().inset - size.width(),
                            row.y() + (row.height() - size.height()) / 2, size.width(), size.height());
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
    }
}

void ProgressList::resizeEvent(QResizeEvent *event)
{
    RowList::resizeEvent(event);
    placeButtons();
}

void ProgressList::changeEvent(QEvent *event)
{
    RowList::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        placeButtons();
}

void ProgressList::keepTurning()
{
    const bool moving = !Motion::isReduced() && std::any_of(m_rows.begin(), m_rows.end(), [this](auto &row) {
        return row.state == State::Running || now() - m_changedAt.value(row.key, -Motion::Fade) < Motion::Fade;
    });
    if (moving && !m_timer->isActive())
        m_timer->start();
    else if (!moving)
        m_timer->stop();
}

} // namespace trunkline::widgets
