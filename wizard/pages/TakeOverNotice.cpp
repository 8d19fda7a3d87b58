#include "pages/TakeOverNotice.h"

#include "answers/Isolate.h"
#include "widgets/CheckRow.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QListView>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::CheckRow;
using widgets::Theme;

/// "+1 415 555 0178 – Answered by a website, hooks.example.com": a line is put together when it is seen.
class StoppingList : public QAbstractListModel
{
public:
    StoppingList(const NumbersModel *numbers, QObject *parent) : QAbstractListModel(parent), m_numbers(numbers) {}

    void setRows(const QVector<int> &rows)
    {
        if (m_rows == rows)
            return;
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
            return {};
        const int row = m_rows.at(index.row());
        const auto number = m_numbers->phoneNumber(row);
        return TakeOverNotice::tr("%1 – %2", "a phone number and what it does today")
            .arg(isolate(number ? number->international() : m_numbers->all().e164(row)), m_numbers->all().use(row).whole());
    }

private:
    const NumbersModel *m_numbers;
    QVector<int> m_rows;
};

TakeOverNotice::TakeOverNotice(const NumbersModel *numbers, QWidget *parent)
    : Notice(Kind::Warning, {}, {}, parent), m_numbers(numbers), m_stopping(new StoppingList(numbers, this)),
      m_list(new QListView), m_agree(new CheckRow({}))
{
    m_list->setModel(m_stopping);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto extra = new QWidget;
    const auto column = new QVBoxLayout(extra);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(8));
    column->addWidget(m_list);
    column->addWidget(m_agree);
    setExtra(extra);
    connect(m_agree, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_filling)
            Q_EMIT agreed(on);
    });
}

void TakeOverNotice::showFor(const QVector<int> &inUse, bool agreed)
{
    if (inUse.isEmpty())
        return goAway();
    m_stopping->setRows(inUse);
    const bool several = inUse.size() > 1;
    m_list->setVisible(several);
    m_filling = true;
    if (several) {
        setText(tr("%Ln of these numbers do something else today", nullptr, int(inUse.size())),
                tr("Each does what stands beside it. If you move them, that stops, and their calls go to your gateway. Text "
                   "messages stay as they are. Trunkline keeps the old settings, so you can undo this."));
        m_list->setAccessibleName(tr("Numbers that stop what they do today"));
        m_agree->setText(tr("&Move %Ln numbers to my gateway", nullptr, int(inUse.size())));
        fitList();
    } else {
        const NumberUse &use = m_numbers->all().use(inUse.first());
        const auto number = m_numbers->phoneNumber(inUse.first());
        setText(number ? use.noticeFirst(*number) : QString(), use.noticeSecond());
        m_agree->setText(tr("&Move %1 to my gateway").arg(isolate(number ? number->international() : QString())));
    }
    m_agree->setChecked(agreed);
    m_filling = false;
    appear();
}

/// As high as its lines, up to four and a half, which says that there are more.
void TakeOverNotice::fitList()
{
    const int line = std::max(m_list->sizeHintForRow(0), Theme::lineHeight(widgets::Role::Body));
    const int frame = 2 * m_list->frameWidth();
    const int lines = m_stopping->rowCount();
    m_list->setFixedHeight(frame + (lines > 4 ? line * 9 / 2 : line * lines));
}

bool TakeOverNotice::wantsTick() const
{
    return isThere() && !m_agree->isChecked();
}

void TakeOverNotice::focusBox()
{
    m_agree->setFocus(Qt::TabFocusReason);
}

void TakeOverNotice::changeEvent(QEvent *event)
{
    Notice::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitList();
}

} // namespace trunkline::pages
