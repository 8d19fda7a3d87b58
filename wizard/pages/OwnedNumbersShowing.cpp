// What the tab of owned numbers shows, as things stand.

#include "pages/OwnedNumbersTab.h"

#include "answers/Isolate.h"
#include "pages/NumbersBar.h"
#include "pages/Place.h"
#include "pages/TakeOverNotice.h"
#include "widgets/ChoiceTable.h"
#include "widgets/EmptyState.h"
#include "widgets/LineEdit.h"
#include "widgets/Notice.h"

#include <chrono>

namespace trunkline::pages {

using setup::Inventory;

namespace {
constexpr std::chrono::milliseconds soon{300};
constexpr std::chrono::seconds unusual{10};
} // namespace

void OwnedNumbersTab::show()
{
    if (!m_session)
        return;
    const bool loading = state() == Inventory::State::Loading;
    if (!loading) {
        m_patience.stop();
        m_waited = 0;
        m_table->setLoading({});
    } else if (isLoadingFirst() && !m_patience.isActive() && m_waited == 0) {
        m_patience.start(soon);
    } else if (m_model->all().size() > 0) {
        m_table->setLoading({}); // the first page is usable while the others come
    }
    m_refresh->setEnabled(!loading);
    m_list->setVisible(!isEmptyAccount());
    showTable();
    showBar();
    showError();
    showTakeOver();
    showEmpty();
    Q_EMIT changed();
}

void OwnedNumbersTab::showTable()
{
    const bool failedFirst = state() == Inventory::State::Failed && m_model->all().size() == 0;
    const bool nothingFound = m_model->all().size() > 0 && m_model->rowCount() == 0;
    const bool focusGoes = m_table->hasFocus() && failedFirst;
    m_table->setVisible(!nothingFound && !failedFirst);
    m_nothingFound->setVisible(nothingFound);
    m_nothingFound->setTexts(tr("No number matches “%1”.").arg(isolate(m_search->text())), {});
    if (!m_several && m_table->chosenRow() != m_model->shownRow(m_chosen.row())) {
        m_filling = true;
        m_table->chooseRow(m_model->shownRow(m_chosen.row()));
        m_filling = false;
    }
    if (focusGoes) {
        showError();
        m_tryAgain->setFocus(Qt::OtherFocusReason);
    }
}

void OwnedNumbersTab::showBar()
{
    const bool loading = (state() == Inventory::State::Loading || m_model->isBehind()) && m_model->all().size() > 0;
    m_bar->showState({.numbers = loading ? m_model->all().size() : numberCount(),
                 .shown = m_model->rowCount(),
                 .rows = m_model->all().size(),
                 .chosen = m_chosen.count(),
                 .inUse = int(m_chosen.rowsInUse().size()),
                 .leftOut = m_chosen.leftOut(),
                 .loading = loading,
                 .searching = !m_search->text().isEmpty() && m_model->rowCount() > 0,
                 .several = m_several,
                 .tooMany = m_tooMany});
}

void OwnedNumbersTab::showLoading()
{
    if (!isLoadingFirst())
        return;
    if (m_waited++ == 0) {
        m_table->setLoading(tr("Loading numbers…"));
        m_patience.start(unusual);
    } else {
        //: While numbers are loaded and it has taken more than ten seconds.
        m_table->setLoading(tr("Loading numbers… This takes longer than usual."));
    }
}

void OwnedNumbersTab::showError()
{
    const Inventory &inventory = m_session->inventory();
    if (inventory.numbersState() != Inventory::State::Failed)
        return m_error->goAway();
    const Advice advice = Advising::advice(inventory.numbersError());
    const QString next = advice.next.isEmpty() ? advice.what : QString(advice.what + u' ' + advice.next);
    if (const int count = inventory.owned()->size(); count > 0)
        m_error->setText(tr("Only the first %Ln numbers have loaded", nullptr, count),
                         //: %1: what went wrong
                         tr("%1 You can use these, or go on loading the others.").arg(next));
    else
        m_error->setText(tr("The numbers didn’t load"), next);
    m_error->appear();
}

void OwnedNumbersTab::showTakeOver()
{
    const bool shown = m_several || (m_chosen.count() == 1 && chosenIsVisible());
    m_takeOver->showFor(shown ? m_chosen.rowsInUse() : QVector<int>(), m_session->draft().takeOverAgreed());
}

void OwnedNumbersTab::showEmpty()
{
    const bool empty = isEmptyAccount();
    m_empty->setVisible(empty);
    if (!empty)
        return;
    const QString country = homeCountry({});
    const auto price = m_session->shop().price(country, NumberType::Local);
    QString second = tr("Get one here.");
    if (price)
        second = tr("Get one here. A local number in %1 costs %2 a month on your account’s price list.")
                     .arg(Place::countryInSentence(country), isolate(price->text()));
    m_empty->setTexts(tr("This account has no phone numbers yet"), second);
}

} // namespace trunkline::pages
