#include "widgets/Field.h"

#include "widgets/LineEdit.h"
#include "widgets/StateMark.h"
#include "widgets/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace trunkline::widgets {

Field::Field(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_label(new FieldLabel(label, this))
    , m_editor(editor)
    , m_line(new QWidget(this))
    , m_mark(new StateMark(Mark::Failed, 16, m_line))
    , m_text(new Text(Text::Hint, {}, m_line))
    , m_layout(new QVBoxLayout(this))
{
    m_label->setBuddy(editor);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(m_label->spoken());

    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::px(6));
    m_layout->addWidget(m_label);
    m_layout->addWidget(editor);
    m_layout->addWidget(m_line);
    const auto row = new QHBoxLayout(m_line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(6));
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    // A long hint must not make the column wide: it wraps.
    QSizePolicy wraps(QSizePolicy::Ignored, QSizePolicy::Minimum);
    wraps.setHeightForWidth(true);
    m_text->setSizePolicy(wraps);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    refresh();
}

void Field::setLabel(const QString &label)
{
    const QString before = m_label->spoken();
    m_label->setText(label);
    m_label->setOptional(m_label->isOptional());
    if (m_editor->accessibleName() == before)
        m_editor->setAccessibleName(m_label->spoken());
}

void Field::setOptional(bool optional)
{
    const QString before = m_label->spoken();
    m_label->setOptional(optional);
    if (m_editor->accessibleName() == before)
        m_editor->setAccessibleName(m_label->spoken());
}

void Field::setHint(const QString &hint)
{
    m_hint = hint;
    m_hintIsRich = false;
    refresh();
}

void Field::setRichHint(const QString &hint)
{
    m_hint = hint;
    m_hintIsRich = true;
    refresh();
}

void Field::setError(const QString &error)
{
    say(Message::Error, error);
}

void Field::setWarning(const QString &warning)
{
    say(Message::Warning, warning);
}

void Field::setSuccess(const QString &text)
{
    say(Message::Success, text);
}

void Field::clearMessage()
{
    say(Message::None, {});
}

Field::Message Field::message() const
{
    if (m_message != Message::None)
        return m_message;
    return m_hint.isEmpty() ? Message::None : Message::Hint;
}

QString Field::messageText() const
{
    if (m_message != Message::None)
        return m_messageText;
    return Paragraph(m_hint, Role::Hint, m_hintIsRich ? Paragraph::Format::Rich : Paragraph::Format::Plain).plain();
}

void Field::setMessageButton(QWidget *button)
{
    if (m_button)
        m_button->deleteLater();
    m_button = button;
    if (button)
        m_layout->addWidget(button, 0, Qt::AlignLeading);
}

void Field::say(Message message, const QString &text)
{
    const Message now = text.isEmpty() ? Message::None : message;
    if (now == m_message && text == m_messageText)
        return;
    setMessageButton(nullptr);
    m_message = now;
    m_messageText = text;
    refresh();
    Q_EMIT messageChanged();
}

void Field::refresh()
{
    const bool marked = m_message != Message::None;
    m_mark->setVisible(marked);
    if (m_message == Message::Error)
        m_mark->setMark(Mark::Failed);
    else if (m_message == Message::Warning)
        m_mark->setMark(Mark::Attention);
    else
        m_mark->setMark(Mark::Verified);
    m_text->setKind(m_message == Message::Error     ? Text::Error
                    : m_message == Message::Warning ? Text::Warning
                    : m_message == Message::Success ? Text::Success
                                                    : Text::Hint);
    if (marked)
        m_text->setText(m_messageText);
    else if (m_hintIsRich)
        m_text->setRich(m_hint);
    else
        m_text->setText(m_hint);
    m_line->setVisible(marked || !m_hint.isEmpty());

    if (const auto edit = qobject_cast<LineEdit *>(m_editor))
        edit->setState(m_message == Message::Error     ? LineEdit::State::Error
                       : m_message == Message::Warning ? LineEdit::State::Warning
                                                       : LineEdit::State::Normal);
    else
        Theme::setProperty(m_editor, "state",
                           m_message == Message::Error     ? u"error"_qs
                           : m_message == Message::Warning ? u"warning"_qs
                                                           : QString());
    if (m_editor->accessibleDescription() != messageText()) {
        m_editor->setAccessibleDescription(messageText());
        QAccessibleEvent described(m_editor, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&described);
    }
    updateGeometry();
}

} // namespace trunkline::widgets
