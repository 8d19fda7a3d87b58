#pragma once

#include <QWidget>

namespace trunkline::widgets {

class Button;
class FlowLayout;
class Text;

/// What stands where a list would be, when there is nothing to list: a drawing, what is the case, what one can do.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    /// `icon`: the station that is missing ("phone"); empty: no drawing ("Nothing found").
    EmptyState(const QString &icon, const QString &first, const QString &second, QWidget *parent = nullptr);

    void setTexts(const QString &first, const QString &second);
    /// The first may be primary. Owned by this widget.
    Button *addButton(const QString &text, bool primary = false);

private:
    void name();

    Text *m_first;
    Text *m_second;
    FlowLayout *m_buttons;
};

} // namespace trunkline::widgets
