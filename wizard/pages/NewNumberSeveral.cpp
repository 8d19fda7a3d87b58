#include "pages/NewNumberTab.h"

#include "answers/Isolate.h"
#include "pages/AvailableModel.h"
#include "pages/NumberBasket.h"
#include "pages/NumberConditions.h"
#include "widgets/Button.h"
#include "widgets/CheckRow.h"
#include "widgets/ChoiceTable.h"

// Tab "Get a new number": several of them, added to a list one by one.

namespace trunkline::pages {

bool NewNumberTab::isSeveral() const
{
    return m_wantsSeveral || (m_session && m_session->draft().newNumbers().size() > 1);
}

void NewNumberTab::wantSeveral(bool several)
{
    m_wantsSeveral = several;
    QVector<BuyNumber> numbers = m_session->draft().newNumbers();
    if (!several && numbers.size() > 1) {
        numbers.resize(1, numbers.first());
        m_session->draft().setNewNumbers(numbers);
    }
    m_kept.reset();
    show();
}

void NewNumberTab::addChosen()
{
    const auto number = marked();
    if (!number || !m_conditions->reason().isEmpty())
        return;
    QVector<BuyNumber> numbers = m_session->draft().newNumbers();
    const auto isIt = [&](const BuyNumber &one) { return one.number == *number; };
    if (std::none_of(numbers.begin(), numbers.end(), isIt))
        numbers.append(m_conditions->fill(*number));
    m_session->draft().setNewNumbers(numbers);
    m_kept.reset();
    show();
    m_table->setFocus(Qt::OtherFocusReason); // where the next one is chosen
}

void NewNumberTab::removeFromBasket(const PhoneNumber &number)
{
    m_wantsSeveral = true; // the last one may go, too
    QVector<BuyNumber> numbers = m_session->draft().newNumbers();
    numbers.removeIf([&](const BuyNumber &one) { return one.number == number; });
    m_session->draft().setNewNumbers(numbers);
    show();
    m_table->isHidden() ? m_several->setFocus(Qt::OtherFocusReason) : m_table->setFocus(Qt::OtherFocusReason);
}

void NewNumberTab::showBasket()
{
    const bool several = isSeveral();
    const bool blocked = isBlockedByTrial();
    m_several->setChecked(several);
    m_several->setVisible(!blocked && !m_table->isHidden());
    m_basket->setVisible(!blocked && several);
    m_basket->show(m_session->draft().newNumbers());
    m_add->setVisible(!blocked && several && !m_table->isHidden());
    m_add->setEnabled(marked() && m_conditions->reason().isEmpty());
    m_add->setAccessibleName(marked() ? tr("Add %1").arg(isolate(marked()->international())) : tr("Add this number"));
}

} // namespace trunkline::pages
