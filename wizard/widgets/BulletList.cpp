#include "widgets/BulletList.h"

#include "widgets/IconTile.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace trunkline::widgets {

BulletList::BulletList(QWidget *parent)
    : QWidget(parent)
{
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(10));
}

void BulletList::setLines(const QList<Line> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    for (const Line &line : lines) {
        const auto holder = new QWidget;
        const auto row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(Theme::px(line.small ? 10 : 12));
        row->addWidget(new IconLabel(line.icon, 18, line.colour), 0, Qt::AlignTop);
        row->addWidget(new Text(line.small ? Text::SmallMuted : Text::Body, line.text), 1);
        holder->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        layout()->addWidget(holder);
    }
}

} // namespace trunkline::widgets
