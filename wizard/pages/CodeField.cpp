#include "pages/CodeField.h"

#include "widgets/HelpDrawer.h"
#include "widgets/LineEdit.h"
#include "widgets/LinkButton.h"

#include <QApplication>
#include <QFocusEvent>

namespace trunkline::pages {

using widgets::LineEdit;

namespace {

/// What a change of the whole text put in: a paste, whichever way it came (keys, menu, middle button, drop).
QString inserted(const QString &before, const QString &after)
{
    qsizetype head = 0;
    while (head < before.size() && head < after.size() && before.at(head) == after.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < before.size() - head && tail < after.size() - head &&
           before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    return after.mid(head, after.size() - head - tail);
}

constexpr int pasteFrom = 8; // characters at once that no hand types

} // namespace

CodeField::CodeField(trunkline::Field field, int length, const QString &label, QWidget *parent)
    : widgets::Field(label, new LineEdit, parent), m_field(field), m_length(length), m_edit(static_cast<LineEdit *>(editor()))
{
    m_edit->setFixedFont();
    m_edit->setLeftToRight();
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &CodeField::typed);
}

void CodeField::setDraft(Draft *draft)
{
    m_draft = draft;
    startAnew();
}

void CodeField::startAnew()
{
    m_touched = m_showProblem = false;
    m_refusal.clear();
    m_recognised.clear();
    refresh();
}

bool CodeField::isRight() const
{
    return m_draft && !m_draft->text(m_field).isEmpty() && !m_draft->problem(m_field);
}

void CodeField::showProblem()
{
    m_showProblem = true;
    refresh();
}

void CodeField::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    refresh();
}

void CodeField::setRecognised(const QString &sentence)
{
    m_recognised = sentence;
    refresh();
}

void CodeField::refresh()
{
    if (!m_draft)
        return;
    const QString &text = m_draft->text(m_field);
    if (m_edit->text() != text)
        m_edit->setText(text);
    m_edit->setVerified(isRight() && m_refusal.isEmpty());
    const std::optional<Problem> problem = m_draft->problem(m_field);
    if (problem && m_showProblem) {
        setError(problem->sentence());
        return;
    }
    if (!m_refusal.isEmpty()) {
        setError(m_refusal);
        return;
    }
    const bool counts = m_length > 0 && !text.isEmpty() && !isRight();
    setHint(counts ? tr("%1 of %2 characters").arg(text.size()).arg(m_length) : QString());
    if (m_recognised.isEmpty())
        clearMessage();
    else
        setSuccess(m_recognised);
}

void CodeField::typed(const QString &text)
{
    const QString paste = inserted(m_draft->text(m_field), text);
    m_touched = true;
    m_showProblem = false;
    m_refusal.clear();
    m_recognised.clear();
    bool taken = false;
    if (paste.size() >= pasteFrom)
        Q_EMIT pasted(paste, &taken);
    if (!taken)
        m_draft->setText(m_field, paste.size() >= pasteFrom ? text.trimmed() : text);
    refresh();
    Q_EMIT edited();
}

/// Whoever only looks something up in the help is not done with the field yet.
void CodeField::fieldLeft()
{
    for (const QWidget *now = QApplication::focusWidget(); now; now = now->parentWidget()) {
        if (qobject_cast<const widgets::HelpDrawer *>(now) || qobject_cast<const widgets::LinkButton *>(now) || now == m_edit)
            return;
    }
    showProblem();
}

bool CodeField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut && m_draft) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool left = reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason;
        if (left && (m_touched || !m_draft->text(m_field).isEmpty()))
            QMetaObject::invokeMethod(this, &CodeField::fieldLeft, Qt::QueuedConnection);
    }
    return widgets::Field::eventFilter(watched, event);
}

} // namespace trunkline::pages
