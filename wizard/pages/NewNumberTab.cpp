#include "pages/NewNumberTab.h"

#include "pages/AvailableModel.h"
#include "pages/NumberBasket.h"
#include "pages/NumberConditions.h"
#include "pages/NumberSearchForm.h"
#include "pages/OwnedNumbersTab.h"
#include "widgets/BulletList.h"
#include "widgets/Button.h"
#include "widgets/CheckRow.h"
#include "widgets/ChoiceTable.h"
#include "widgets/EmptyState.h"
#include "widgets/Notice.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace trunkline::pages {

using setup::NumberShop;
using widgets::BulletList;
using widgets::Button;
using widgets::ChoiceTable;
using widgets::EmptyState;
using widgets::Notice;
using widgets::Theme;

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
    connect(m_several, &QCheckBox::clicked, this, &NewNumberTab::wantSeveral);
    connect(m_add, &QPushButton::clicked, this, &NewNumberTab::addChosen);
    connect(m_table, &ChoiceTable::rowConfirmed, this, [this] {
        if (isSeveral())
            addChosen();
    });
    connect(m_basket, &NumberBasket::removeWanted, this, &NewNumberTab::removeFromBasket);
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
    m_several = new widgets::CheckRow({});
    m_add = widgets::compactButton({}, u"plus"_qs);
    m_basket = new NumberBasket;
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
    column->addWidget(m_add, 0, Qt::AlignLeading);
    column->addWidget(m_lines);
    column->addWidget(m_several);
    column->addWidget(m_basket);
    for (QWidget *later : std::initializer_list<QWidget *>{m_trial, m_error, m_nothing, m_more, m_add, m_basket})
        later->hide();
}

void NewNumberTab::retranslate()
{
    m_table->setAccessibleName(tr("Numbers you can get"));
    m_tryAgain->setText(tr("Try again", "a button"));
    m_more->setText(tr("Show more", "a button"));
    m_widen->setText(tr("Search the whole country", "a button"));
    m_conditions->retranslate();
    const QString several = tr("Buy seve&ral numbers");
    m_several->setText(several);
    m_several->setSecond(tr("Each is added to a list, and all of them ring at the same gateway."));
    m_add->setText(tr("Add t&his number", "a button: to the list of numbers to buy"));
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
    m_basket->setSession(session);
    m_wantsSeveral = false;
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
    query.country = homeCountry(*m_session->inventory().owned());
    if (const auto &wishes = m_session->draft().newNumbers(); !wishes.isEmpty() && !wishes.first().number.country().isEmpty()) {
        query.country = wishes.first().number.country(); // of a set-up that is continued
        if (wishes.first().number.type() != NumberType::Other)
            query.type = wishes.first().number.type();
        for (const BuyNumber &wish : wishes)
            shop.loadPrices(wish.number.country());
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
    QWidget *open = marked() ? m_conditions->firstOpen() : nullptr;
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
    return m_session && !isSeveral() && !m_session->draft().newNumbers().isEmpty() ? &m_session->draft().newNumbers().first() : nullptr;
}

/// The number that the conditions are about: chosen in the table, whether it is bought or only may be added.
std::optional<PhoneNumber> NewNumberTab::marked() const
{
    if (const BuyNumber *wish = chosen())
        return m_kept && m_kept->e164 == wish->number.e164() && m_model->rowOf(wish->number) >= 0 ? std::optional(wish->number) : std::nullopt;
    const auto number = isSeveral() && m_kept ? PhoneNumber::parse(m_kept->e164) : PhoneNumber::parse({});
    return number && m_model->rowOf(*number) >= 0 ? std::optional(*number) : std::nullopt;
}

QString NewNumberTab::reason() const
{
    if (isBlockedByTrial())
        return tr("Upgrade the account first");
    const bool searching = m_session && m_session->shop().state() == NumberShop::State::Searching;
    if (isSeveral())
        return m_session->draft().newNumbers().isEmpty() ? tr("Add a number") : QString();
    const BuyNumber *wish = chosen();
    if (!wish || m_model->rowOf(wish->number) < 0 || m_table->isHidden())
        return searching ? tr("Loading numbers…") : tr("Choose a number");
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
    if (!isSeveral())
        m_session->draft().setNewNumbers({m_conditions->fill(number)});
    showBasket();
    showLines();
    Q_EMIT changed();
}

} // namespace trunkline::pages
