#include "pages/NewNumberTab.h"

#include "answers/Isolate.h"
#include "pages/AvailableModel.h"
#include "pages/NumberConditions.h"
#include "pages/NumberSearchForm.h"
#include "pages/Place.h"
#include "widgets/BulletList.h"
#include "widgets/Button.h"
#include "widgets/ChoiceTable.h"
#include "widgets/EmptyState.h"
#include "widgets/Notice.h"

#include <chrono>

// Tab "Get a new number": what is in sight.

namespace trunkline::pages {

using setup::NumberShop;

namespace {

constexpr std::chrono::milliseconds soon{300};

} // namespace

/// The number of a set-up that is continued was found by an earlier program: only its digits are known.
void NewNumberTab::keepChosen()
{
    if (isSeveral())
        return; // what is marked in the table is all there is
    const BuyNumber *wish = chosen();
    if (!wish)
        return m_kept.reset();
    for (const twilio::AvailableNumber &found : m_session->shop().results())
        if (found.e164 == wish->number.e164()) // the newest that Twilio said about it
            return m_kept = found, void();
    if (m_kept && m_kept->e164 == wish->number.e164())
        return;
    m_kept = twilio::AvailableNumber{};
    m_kept->e164 = wish->number.e164();
    m_kept->country = wish->number.country();
    m_kept->voice = true;
    if (wish->address)
        m_kept->address = twilio::AddressRequirement::Any;
    m_keptType = wish->number.type() == NumberType::Other ? NumberType::Local : wish->number.type();
}

void NewNumberTab::show()
{
    if (!m_session)
        return;
    keepChosen();
    showTable();
    showError();
    showState();
    showConditions();
    showBasket();
    showLines();
    Q_EMIT changed();
}

void NewNumberTab::showTable()
{
    if (!m_session)
        return;
    const NumberShop &shop = m_session->shop();
    if (shop.state() == NumberShop::State::Searching) {
        if (!m_patience.isActive() && !m_table->isLoading())
            m_patience.start(soon);
    } else {
        m_patience.stop();
        m_table->setLoading({});
    }
    m_model->setPrice(shop.price(m_form->country(), m_form->type()));
    m_model->setCanBeChosen(m_conditions->canBeHad());
    const bool keptBelongs = m_kept && m_kept->country == m_form->country() && m_keptType == m_form->type();
    m_filling = true;
    if (shop.state() != NumberShop::State::Searching)
        m_model->setNumbers(shop.results(), keptBelongs ? m_kept : std::nullopt);
    m_model->setTaken(isSeveral() ? m_session->draft().newNumbers() : QVector<BuyNumber>());
    const auto mark = isSeveral() && m_kept ? PhoneNumber::parse(m_kept->e164) : PhoneNumber::parse({});
    m_table->chooseRow(chosen() ? m_model->rowOf(chosen()->number) : mark ? m_model->rowOf(*mark) : -1);
    m_filling = false;
}

void NewNumberTab::showState()
{
    const NumberShop &shop = m_session->shop();
    const bool blocked = isBlockedByTrial();
    blocked ? m_trial->appear() : m_trial->goAway();
    const bool nothing = (shop.state() == NumberShop::State::Found && shop.results().isEmpty()) || isUnknownAreaCode();
    const bool failed = shop.state() == NumberShop::State::Failed && !nothing && m_model->rowCount() == 0;
    m_form->setVisible(!blocked);
    const bool focusGoes = m_table->hasFocus();
    m_table->setVisible(!blocked && !failed && !(nothing && m_model->rowCount() == 0));
    if (focusGoes && m_table->isHidden())
        (failed ? m_tryAgain : m_widen)->setFocus(Qt::OtherFocusReason);
    m_nothing->setVisible(!blocked && nothing);
    m_more->setVisible(!blocked && shop.mayHaveMore());
    m_more->setEnabled(true);
    m_lines->setVisible(!blocked && !nothing && !failed);
    if (!nothing)
        return;
    const QString digits = shop.query().contains;
    const QString place = shop.query().locality.isEmpty() ? Place::countryInSentence(shop.query().country) : isolate(shop.query().locality);
    m_nothing->setTexts(digits.isEmpty() ? tr("No numbers in %1 right now").arg(place)
                                         : tr("No numbers with “%1” in %2 right now").arg(isolate(digits), place),
                        digits.isEmpty() && shop.query().locality.isEmpty() ? tr("Try another type or another country.")
                                                                            : tr("Try fewer digits or another town."));
    const twilio::NumberQuery &query = shop.query();
    m_widen->setVisible(!digits.isEmpty() || !query.locality.isEmpty() || !query.region.isEmpty() || !query.postalCode.isEmpty());
}

/// What the number that is chosen needs. One that is not in sight needs nothing yet.
void NewNumberTab::showConditions()
{
    if (!m_session)
        return;
    m_conditions->setKind(m_form->country(), m_form->type());
    m_conditions->setNumber(marked() ? m_kept : std::nullopt, marked() ? chosen() : nullptr);
    m_conditions->setShown(!isBlockedByTrial());
}

void NewNumberTab::conditionsChanged()
{
    if (m_filling || !m_session)
        return;
    showTable();
    if (const BuyNumber *wish = chosen(); wish && marked()) {
        const BuyNumber full = m_conditions->fill(wish->number);
        if (full != *wish)
            m_session->draft().setNewNumbers({full});
    }
    showBasket();
    showLines();
    Q_EMIT changed();
}

} // namespace trunkline::pages
