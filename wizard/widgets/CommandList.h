#pragma once

#include <QFrame>

class QVBoxLayout;

namespace trunkline::widgets {

class CommandRow;

/// Command rows in one frame with hairlines between. Up and Down move from row to row.
class CommandList : public QFrame
{
    Q_OBJECT
public:
    explicit CommandList(QWidget *parent = nullptr);

    /// The list owns the row.
    CommandRow *addRow(const QString &icon, const QString &title, const QString &description);
    QList<CommandRow *> rows() const { return m_rows; }
    /// From `row` to the one `by` further, if there is one.
    void moveFocus(CommandRow *row, int by);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_layout;
    QList<CommandRow *> m_rows;
};

} // namespace trunkline::widgets
