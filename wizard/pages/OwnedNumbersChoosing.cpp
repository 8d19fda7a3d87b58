// What happens in the table of owned numbers when somebody searches and chooses.

#include "pages/OwnedNumbersTab.h"

#include "pages/NumberListDialog.h"
#include "pages/NumbersBar.h"
#include "widgets/ChoiceTable.h"
#include "widgets/LineEdit.h"

namespace trunkline::pages {

using widgets::ChoiceTable;

void OwnedNumbersTab::connectChoosing()
{
    connect(m_table, &ChoiceTable::rowChosen, this, &OwnedNumbersTab::choose);
    connect(m_table, &ChoiceTable::checkWanted, this, [this](int shown, bool on) { check({m_model->rowAt(shown)}, on); });
    connect(m_table, &ChoiceTable::rangeWanted, this, [this](int first, int last) {
        check(m_model->shown().mid(first, last - first + 1), true);
    });
    connect(m_table, &ChoiceTable::allWanted, this, [this] { check(m_model->shown(), true); });
    connect(m_bar, &NumbersBar::allWanted, this, [this] { check(m_model->shown(), true); });
    connect(m_bar, &NumbersBar::noneWanted, this, [this] {
        m_chosen.clear();
        m_tooMany = false;
        show();
    });
    connect(m_bar, &NumbersBar::severalWanted, this, [this](bool several) {
        setSeveral(several);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_bar, &NumbersBar::listWanted, this, &OwnedNumbersTab::pasteList);
}

void OwnedNumbersTab::search(const QString &typed)
{
    const int current = m_table->currentIndex().isValid() ? m_model->rowAt(m_table->currentIndex().row()) : -1;
    m_filling = true;
    m_model->setSearch(typed);
    if (m_several && m_model->shownRow(current) >= 0)
        m_table->setCurrentIndex(m_model->index(m_model->shownRow(current), 0));
    m_filling = false;
    show();
}

void OwnedNumbersTab::choose(int shown)
{
    // A row that goes from the table by searching or loading is not given up; only another choice replaces it.
    if (!m_session || m_filling || m_several || shown < 0)
        return;
    m_chosen.chooseOnly(m_model->rowAt(shown));
    showTakeOver();
    showBar();
    Q_EMIT changed();
}

void OwnedNumbersTab::check(const QVector<int> &rows, bool on)
{
    if (!m_session)
        return;
    m_tooMany = on && !m_chosen.add(rows);
    if (!on)
        m_chosen.remove(rows);
    showTakeOver();
    showBar();
    Q_EMIT changed();
}

/// Nothing that was chosen is lost: who comes back to several finds them again, unless another number was chosen meanwhile.
void OwnedNumbersTab::setSeveral(bool several)
{
    if (m_several == several)
        return;
    m_several = several;
    m_tooMany = false;
    m_filling = true;
    m_model->setChoosesSeveral(several);
    m_table->setChoosesSeveral(several);
    m_filling = false;
    if (several && m_chosen.count() == 0) {
        m_chosen.add(m_setAside);
    } else if (!several && m_chosen.count() > 1) {
        m_setAside = m_chosen.rows();
        m_chosen.clear();
    }
    show();
}

void OwnedNumbersTab::pasteList()
{
    const auto dialog = new NumberListDialog(m_model, homeCountry(*m_session->inventory().owned()), isComplete(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QVector<int> rows = dialog->rows();
        if (rows.size() > 1 || m_chosen.count() > 0)
            setSeveral(true);
        check(rows, true);
        show();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

} // namespace trunkline::pages
