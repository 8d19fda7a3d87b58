#pragma once

#include <QWidget>

namespace trunkline::widgets {
class Button;
class ComboBox;
class Text;
}

namespace trunkline::pages {

/// One further gateway in a list: its address, what it does or what happens to it, and perhaps a button that takes it
/// off the list. Stacks where there is no room.
class GatewayRow : public QWidget
{
    Q_OBJECT
public:
    explicit GatewayRow(QWidget *parent = nullptr);

    /// `more`: "port 5060, TCP", may be empty.
    void setAddress(const QString &address, const QString &more);
    /// `name`: what a screen reader calls the choice. `current` -1: `placeholder` is shown.
    void setChoices(const QStringList &choices, int current, const QString &name, const QString &placeholder = {});
    /// Empty: the row cannot be removed.
    void setRemoveText(const QString &text);
    widgets::ComboBox *choice() const { return m_choice; }

Q_SIGNALS:
    void chosen(int choice); ///< by the user
    void removed();

private:
    widgets::Text *m_address, *m_more;
    widgets::ComboBox *m_choice;
    widgets::Button *m_remove;
};

} // namespace trunkline::pages
