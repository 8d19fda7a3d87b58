#pragma once

#include "answers/Draft.h"
#include "widgets/Field.h"

#include <QPointer>

namespace trunkline::widgets {
class LineEdit;
}

namespace trunkline::pages {

/// One code of the account page. It counts while one types, says what is wrong when it is left, and shows a badge as
/// soon as it is right. What is typed goes into the draft at once.
class CodeField : public widgets::Field
{
    Q_OBJECT
public:
    /// `length` of a right code; 0: not known.
    CodeField(trunkline::Field field, int length, const QString &label, QWidget *parent = nullptr);

    void setDraft(Draft *draft);
    widgets::LineEdit *edit() const { return m_edit; }
    trunkline::Field field() const { return m_field; }

    /// Shows the draft's text, and counter, badge or message with it.
    void refresh();
    /// From now on the problem is shown, as after Next.
    void showProblem();
    /// Nothing was typed here yet, so nothing is said.
    void startAnew();
    /// Twilio's own verdict on a code of the right form; gone with the next edit. Empty: none.
    void setRefusal(const QString &sentence);
    /// "Both codes recognised."; gone with the next edit.
    void setRecognised(const QString &sentence);
    bool isRight() const;

Q_SIGNALS:
    /// By the user.
    void edited();
    /// A paste that may hold more than this code; connect directly. `*taken`: somebody else has put it into the draft.
    void pasted(const QString &text, bool *taken);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed(const QString &text);
    void fieldLeft();

    trunkline::Field m_field;
    int m_length;
    widgets::LineEdit *m_edit;
    QPointer<Draft> m_draft;
    QString m_refusal, m_recognised;
    bool m_touched = false;
    bool m_showProblem = false;
};

} // namespace trunkline::pages
