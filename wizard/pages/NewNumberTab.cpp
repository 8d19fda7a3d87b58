#include "pages/NewNumberTab.h"

#include "answers/Isolate.h"
#include "pages/AvailableModel.h"
#include "pages/NumberConditions.h"
#include "pages/NumberSearchForm.h"
#include "pages/OwnedNumbersTab.h"
#include "pages/Place.h"
#include "widgets/BulletList.h"
#include "widgets/Button.h"
#include "widgets/ChoiceTable.h"
#include "widgets/EmptyState.h"
#include "widgets/Notice.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace trunkline::pages {

using setup::NumberShop;
using widgets::BulletList;
using widgets::Button;
using widgets::ChoiceTable;
using widgets::EmptyState;
using widgets::Notice;
using widgets::Theme;

namespace {

constexpr std::chrono::milliseconds soon{300};

} // namespace

NewNumberTab::NewNumberTab(QWidget *parent) : QWidget(parent), m_model(new AvailableModel(this)), m_form(new NumberSearchForm)
{
    build();
    retranslate();
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_session && m_session->shop().state() == NumberShop::State::Searching)
            m_table->setLoading(tr("Looking for numbers…"));
    });
    connect(m_form, &NumberSearchForm::searchWanted, this, &NewNumberTab::search);
    connect(m_table, &ChoiceTable::rowChosen, this, &NewNumberTab::choose);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_more->setEnabled(false);
        m_session->shop().showMore();
    });
    connect(m_widen, &QPushButton::clicked, m_form, &NumberSearchForm::widen);
    connect(m_tryAgain, &QPushButton::clicked, this, &NewNumberTab::refresh);
    connect(m_conditions, &NumberConditions::changed, this, &NewNumberTab::conditionsChanged);
}

void NewNumberTab::build()
{
    m_trial = new Notice(Notice::Kind::Warning);
    m_error = new Notice(Notice::Kind::Error);
    m_tryAgain = m_error->addButton({}, u"retry"_qs);
    m_table = new ChoiceTable;
    m_table->setNumberColumn(AvailableModel::Number);
    m_table->setModel(m_model);
    m_table->setColumnShares({3, 9, 3, 4});
    m_table->setMaximumRows(5); // all that is said about them stays in sight
    m_table->setRowHeightAt100(40);
    m_nothing = new EmptyState({}, {}, {});
    m_widen = m_nothing->addButton({});
    m_more = widgets::compactButton({}, u"chevron-down"_qs, Button::Kind::Quiet);
    m_conditions = new NumberConditions;
    m_lines = new BulletList;

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, Theme::px(16), 0, 0);
    column->setSpacing(Theme::px(12));
    column->addWidget(m_trial);
    column->addWidget(m_form);
    column->addSpacing(Theme::px(4));
    column->addWidget(m_error);
    column->addWidget(m_table);
    column->addWidget(m_nothing);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    column->addWidget(m_conditions);
    column->addWidget(m_lines);
    for (QWidget *later : std::initializer_list<QWidget *>{m_trial, m_error, m_nothing, m_more})
        later->hide();
}

void NewNumberTab::retranslate()
{
    m_table->setAccessibleName(tr("Numbers you can get"));
    m_tryAgain->setText(tr("Try again", "a button"));
    m_more->setText(tr("Show more", "a button"));
    m_widen->setText(tr("Search the whole country", "a button"));
    m_conditions->retranslate();
    m_trial->setText(tr("A trial account can have one number"), tr("Use the number you have, or upgrade the account."));
    m_model->retranslate();
    if (m_session)
        show();
}

void NewNumberTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NewNumberTab::setSession(setup::Session *session)
{
    if (m_session) {
        m_session->shop().disconnect(this);
        m_session->inventory().disconnect(this);
    }
    m_session = session;
    m_conditions->setSession(session);
    m_kept.reset();
    m_entered = false;
    m_patience.stop();
    m_table->setLoading({});
    if (!session)
        return;
    connect(&session->shop(), &NumberShop::resultsChanged, this, &NewNumberTab::show);
    connect(&session->shop(), &NumberShop::pricesChanged, this, [this] {
        showTable();
        showLines();
    });
    connect(&session->shop(), &NumberShop::countriesChanged, this,
            [this] { m_form->setCountries(m_session->shop().countries()); });
    connect(&session->inventory(), &setup::Inventory::numbersChanged, this, [this] {
        begin();
        showState();
    });
    m_form->setCountries(session->shop().countries());
    show();
}

void NewNumberTab::enter()
{
    m_entered = true;
    begin();
    show();
}

/// The first search waits for the account's own numbers: they tell in which country to look.
void NewNumberTab::begin()
{
    if (!m_session || !m_entered)
        return;
    NumberShop &shop = m_session->shop();
    const setup::Inventory::State numbers = m_session->inventory().numbersState();
    if (shop.state() != NumberShop::State::Idle) {
        if (m_form->query() != shop.query() && !m_form->isAncestorOf(m_form->window()->focusWidget()))
            m_form->setQuery(shop.query());
        keepChosen();
        return;
    }
    if (numbers == setup::Inventory::State::Loading)
        return;
    twilio::NumberQuery query;
    query.country = homeCountry(m_session->inventory().numbers());
    if (const BuyNumber *wish = chosen(); wish && !wish->number.country().isEmpty()) { // of a set-up that is continued
        query.country = wish->number.country();
        if (wish->number.type() != NumberType::Other)
            query.type = wish->number.type();
    }
    if (!shop.query().country.isEmpty())
        query = shop.query(); // likewise
    m_form->setQuery(query);
    keepChosen();
    shop.loadCountries();
    if (isBlockedByTrial())
        return;
    shop.loadMinutePrices(query.country);
    shop.search(query);
}

void NewNumberTab::refresh()
{
    if (!m_session)
        return;
    m_session->shop().loadCountries();
    m_conditions->refresh();
    search();
}

void NewNumberTab::search()
{
    if (!m_session || !m_form->check())
        return;
    if (const auto query = m_form->query()) {
        m_session->shop().loadMinutePrices(query->country);
        m_session->shop().search(*query);
    }
}

QWidget *NewNumberTab::firstControl() const
{
    return m_form->isHidden() ? nullptr : m_form->firstControl();
}

QWidget *NewNumberTab::searchField() const
{
    return m_form->isHidden() ? nullptr : m_form->digitsField();
}

void NewNumberTab::showWhatIsMissing()
{
    QWidget *open = chosen() ? m_conditions->firstOpen() : nullptr;
    if (open)
        open->setFocus(Qt::TabFocusReason);
    else if (!m_table->isHidden())
        m_table->setFocus(Qt::TabFocusReason);
    else if (QWidget *first = firstControl())
        first->setFocus(Qt::TabFocusReason);
}

bool NewNumberTab::isBlockedByTrial() const
{
    return m_session && m_session->signIn().isTrial() && !m_session->inventory().numbers().isEmpty();
}

const BuyNumber *NewNumberTab::chosen() const
{
    return m_session && m_session->draft().newNumber() ? &*m_session->draft().newNumber() : nullptr;
}

QString NewNumberTab::reason() const
{
    if (isBlockedByTrial())
        return tr("Upgrade the account first");
    const BuyNumber *wish = chosen();
    if (!wish || m_model->rowOf(wish->number) < 0 || m_table->isHidden())
        return m_session && m_session->shop().state() == NumberShop::State::Searching ? tr("Loading numbers…") : tr("Choose a number");
    return m_conditions->reason();
}

void NewNumberTab::choose(int row)
{
    if (!m_session || m_filling || row < 0 || !m_model->phoneNumber(row))
        return;
    const PhoneNumber &number = *m_model->phoneNumber(row);
    if (const BuyNumber *before = chosen(); before && before->number == number)
        return;
    m_kept = m_model->number(row);
    m_keptType = m_form->type();
    m_conditions->setNumber(m_kept, nullptr);
    m_session->draft().setNewNumber(m_conditions->fill(number));
    showLines();
    Q_EMIT changed();
}

/// The number of a set-up that is continued was found by an earlier program: only its digits are known.
void NewNumberTab::keepChosen()
{
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
    m_table->chooseRow(chosen() ? m_model->rowOf(chosen()->number) : -1);
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
    const BuyNumber *wish = chosen();
    const bool inSight = wish && m_kept && m_kept->e164 == wish->number.e164() && m_model->rowOf(wish->number) >= 0;
    m_conditions->setNumber(inSight ? m_kept : std::nullopt, wish);
    m_conditions->setShown(!isBlockedByTrial());
}

void NewNumberTab::conditionsChanged()
{
    if (m_filling || !m_session)
        return;
    showTable();
    const BuyNumber *wish = chosen();
    if (wish && m_kept && m_kept->e164 == wish->number.e164() && m_model->rowOf(wish->number) >= 0) {
        const BuyNumber full = m_conditions->fill(wish->number);
        if (full != *wish)
            m_session->draft().setNewNumber(full);
    }
    showLines();
    Q_EMIT changed();
}

} // namespace trunkline::pages
