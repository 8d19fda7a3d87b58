#pragma once

#include "pages/NumbersModel.h"
#include "widgets/Notice.h"

class QListView;

namespace trunkline::widgets {
class CheckRow;
}

namespace trunkline::pages {

class StoppingList;

/// What stops working when numbers are taken over, and the box that has to be ticked for it. For several numbers it lists
/// each.
class TakeOverNotice : public widgets::Notice
{
    Q_OBJECT
public:
    explicit TakeOverNotice(const NumbersModel *numbers, QWidget *parent = nullptr);

    /// Rows of the account that are in use; none: it goes away.
    void showFor(const QVector<int> &inUse, bool agreed);
    bool wantsTick() const;
    void focusBox();

Q_SIGNALS:
    void agreed(bool yes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitList();

    const NumbersModel *m_numbers;
    StoppingList *m_stopping;
    QListView *m_list;
    widgets::CheckRow *m_agree;
    bool m_filling = false;
};

} // namespace trunkline::pages
