#pragma once

#include "widgets/Button.h"

#include <QDialog>

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace trunkline::widgets {
class Text;
}

namespace trunkline::pages {

/// A dialog of the program: a question, what it means, anything between, and buttons in a bar. 520 wide, never larger
/// than the window it belongs to; what does not fit scrolls above the bar. Esc and the close button reject it.
class Question : public QDialog
{
    Q_OBJECT
public:
    explicit Question(const QString &title, QWidget *parent = nullptr);

    /// `question` in the section size, `meaning` as body text under it.
    void setQuestion(const QString &question, const QString &meaning);
    QString question() const;
    /// Under the question, `gap` below what is there.
    void addPart(QWidget *part, int gap = 16);
    /// From the leading to the trailing edge. The default one has the focus at first and is what Enter presses: the one
    /// added as such, else the first. A click does nothing by itself: connect it.
    widgets::Button *addButton(const QString &text, widgets::Button::Kind kind = widgets::Button::Kind::Plain,
                               bool isDefault = false);
    /// The same with a button of another kind; it becomes the dialog's.
    void addButton(widgets::Button *button, bool isDefault = false);
    /// As high as the parts need. Comes by itself when they change, a moment later.
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QSize room() const;

    widgets::Text *m_question;
    widgets::Text *m_meaning;
    QScrollArea *m_scroll;
    QVBoxLayout *m_parts;
    QWidget *m_bar;
    QBoxLayout *m_buttons;
};

} // namespace trunkline::pages
