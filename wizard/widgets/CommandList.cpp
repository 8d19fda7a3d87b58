#include "widgets/CommandList.h"

#include "widgets/Box.h"
#include "widgets/CommandRow.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace trunkline::widgets {

CommandList::CommandList(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

CommandRow *CommandList::addRow(const QString &icon, const QString &title, const QString &description)
{
    const auto row = new CommandRow(icon, title, description, this);
    m_layout->addWidget(row);
    m_rows.append(row);
    return row;
}

void CommandList::moveFocus(CommandRow *row, int by)
{
    const int to = int(m_rows.indexOf(row)) + by;
    if (to >= 0 && to < m_rows.size())
        m_rows[to]->setFocus(Qt::TabFocusReason);
}

void CommandList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), Theme::colour(&Tokens::base), Theme::colour(&Tokens::line));
    for (int i = 1; i < m_rows.size(); ++i)
        painter.fillRect(QRect(1, m_rows[i]->y(), width() - 2, 1), Theme::colour(&Tokens::line));
}

} // namespace trunkline::widgets
