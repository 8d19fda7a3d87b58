#pragma once

#include "widgets/FieldLabel.h"

#include <QWidget>

class QVBoxLayout;

namespace trunkline::widgets {

class LineEdit;
class StateMark;

/// A label, an editor under it, and a line of help under that, which gives way to an error or a warning. The editor is
/// the label's buddy and gets its name; the message becomes its accessible description.
class Field : public QWidget
{
    Q_OBJECT
public:
    enum class Message { None, Hint, Error, Warning, Success };

    /// `label` with & before the Alt letter; the editor becomes a child.
    Field(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    FieldLabel *label() const { return m_label; }
    void setLabel(const QString &label);
    void setOptional(bool optional = true);

    void setHint(const QString &hint);
    /// A hint with <code> in it.
    void setRichHint(const QString &hint);
    void setError(const QString &error);
    void setWarning(const QString &warning);
    void setSuccess(const QString &text);
    /// Takes error, warning or success away; the hint comes back.
    void clearMessage();
    Message message() const;
    QString messageText() const;

    /// A small button under the message ("Switch to API key"); goes with the next message. Null: none.
    void setMessageButton(QWidget *button);

Q_SIGNALS:
    void messageChanged();

private:
    void say(Message message, const QString &text);
    void refresh();

    FieldLabel *m_label;
    QWidget *m_editor;
    QWidget *m_line;
    StateMark *m_mark;
    Text *m_text;
    QWidget *m_button = nullptr;
    QVBoxLayout *m_layout;
    Message m_message = Message::None;
    QString m_messageText;
    QString m_hint;
    bool m_hintIsRich = false;
};

} // namespace trunkline::widgets
