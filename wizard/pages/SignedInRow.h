#pragma once

#include <QWidget>

class QBoxLayout;

namespace trunkline::widgets {
class Button;
class Text;
}

namespace trunkline::pages {

/// "Signed in as AC…", in place of the form, with the way to another account.
class SignedInRow : public QWidget
{
    Q_OBJECT
public:
    explicit SignedInRow(QWidget *parent = nullptr);

    void setSid(const QString &sid);
    void setNarrow(bool narrow);
    widgets::Button *anotherButton() const { return m_another; }

private:
    QBoxLayout *m_row;
    widgets::Text *m_sid;
    widgets::Button *m_another;
};

} // namespace trunkline::pages
