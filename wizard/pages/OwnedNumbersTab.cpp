#include "pages/OwnedNumbersTab.h"

#include "pages/NumbersBar.h"
#include "pages/TakeOverNotice.h"
#include "widgets/ChoiceTable.h"
#include "widgets/EmptyState.h"
#include "widgets/LineEdit.h"
#include "widgets/Notice.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMap>
#include <QVBoxLayout>

namespace trunkline::pages {

using setup::Inventory;
using widgets::Button;
using widgets::ChoiceTable;
using widgets::EmptyState;
using widgets::LineEdit;
using widgets::Notice;
using widgets::Theme;

QString homeCountry(const setup::OwnedNumbers &numbers)
{
    QMap<QString, int> count;
    for (int row = 0; row < std::min(numbers.size(), 200); ++row) // enough to tell
        if (const auto parsed = PhoneNumber::parse(numbers.e164(row)); parsed && !parsed->country().isEmpty())
            ++count[parsed->country()];
    const auto most = std::max_element(count.begin(), count.end());
    return most == count.end() ? u"US"_qs : most.key();
}

OwnedNumbersTab::OwnedNumbersTab(QWidget *parent) : QWidget(parent), m_model(new NumbersModel(this)), m_chosen(m_model)
{
    build();
    retranslate();

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &OwnedNumbersTab::showLoading);
    connect(m_model, &NumbersModel::tookIn, this, &OwnedNumbersTab::rowsCame);
    connect(m_search, &QLineEdit::textChanged, this, &OwnedNumbersTab::search);
    connect(m_refresh, &QPushButton::clicked, this, &OwnedNumbersTab::refresh);
    connect(m_tryAgain, &QPushButton::clicked, this, &OwnedNumbersTab::tryAgain);
    connect(m_clearSearch, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_getNew, &QPushButton::clicked, this, &OwnedNumbersTab::newNumberWanted);
    connect(m_later, &QPushButton::clicked, this, &OwnedNumbersTab::laterWanted);
    connect(m_takeOver, &TakeOverNotice::agreed, this, [this](bool yes) {
        m_chosen.agree(yes);
        Q_EMIT changed();
    });
    connectChoosing();
}

void OwnedNumbersTab::build()
{
    m_search = new LineEdit;
    m_search->setLeadingIcon(u"search"_qs);
    m_search->setMaximumWidth(Theme::px(280));
    m_search->setClearButtonEnabled(false);
    m_refresh = widgets::compactButton({}, u"retry"_qs, Button::Kind::Quiet);
    const auto top = new QHBoxLayout;
    top->setSpacing(Theme::px(12));
    top->addWidget(m_search, 10); // up to its maximum
    top->addStretch(1);
    top->addWidget(m_refresh);

    m_error = new Notice(Notice::Kind::Error);
    m_tryAgain = m_error->addButton({}, u"retry"_qs);
    m_table = new ChoiceTable;
    m_table->setNumberColumn(NumbersModel::Number);
    m_table->setModel(m_model);
    m_table->setOptionalColumns({NumbersModel::Country, NumbersModel::Type, NumbersModel::CanDo});
    m_table->setColumnShares({2, 2, 1, 1, 1, 5});
    m_table->setSortable(true);
    m_nothingFound = new EmptyState({}, {}, {});
    m_clearSearch = m_nothingFound->addButton({});
    m_bar = new NumbersBar;
    m_takeOver = new TakeOverNotice(m_model);

    m_list = new QWidget;
    const auto list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, Theme::px(16), 0, 0);
    list->setSpacing(Theme::px(12));
    list->addLayout(top);
    list->addWidget(m_error);
    list->addWidget(m_table);
    list->addWidget(m_nothingFound);
    list->addWidget(m_bar);
    list->addSpacing(Theme::px(4));
    list->addWidget(m_takeOver);

    m_empty = new EmptyState(u"phone"_qs, {}, {});
    m_getNew = m_empty->addButton({}, true);
    m_later = m_empty->addButton({});

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    for (QWidget *hidden : {static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_nothingFound), static_cast<QWidget *>(m_bar),
                            static_cast<QWidget *>(m_takeOver), static_cast<QWidget *>(m_empty)})
        hidden->hide();
}

void OwnedNumbersTab::retranslate()
{
    m_search->setPlaceholderText(tr("Search numbers"));
    m_search->setAccessibleName(tr("Search numbers"));
    m_refresh->setText(tr("&Refresh", "a button"));
    m_refresh->setAccessibleName(tr("Load the numbers again"));
    m_table->setAccessibleName(tr("Your phone numbers"));
    m_tryAgain->setText(tr("Try again", "a button"));
    m_clearSearch->setText(tr("Clear search", "a button"));
    m_getNew->setText(tr("Get a new number", "a button"));
    m_later->setText(tr("Decide later", "a button"));
    m_filling = true;
    m_model->retranslate();
    begin();
    m_filling = false;
    if (m_session)
        rowsCame();
}

void OwnedNumbersTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OwnedNumbersTab::setSession(setup::Session *session)
{
    if (m_session) {
        m_session->inventory().disconnect(this);
        m_session->shop().disconnect(this);
    }
    m_session = session;
    m_search->clear();
    m_chosen.setDraft(session ? &session->draft() : nullptr);
    m_patience.stop();
    m_waited = 0;
    m_table->setLoading({});
    if (!session)
        return;
    setSeveral(m_chosen.count() > 1);
    connect(&session->inventory(), &Inventory::numbersChanged, this, &OwnedNumbersTab::numbersCame);
    connect(&session->inventory(), &Inventory::trunksChanged, this, &OwnedNumbersTab::numbersCame); // names of trunks
    connect(&session->shop(), &setup::NumberShop::pricesChanged, this, &OwnedNumbersTab::showEmpty);
    numbersCame();
}

void OwnedNumbersTab::enter()
{
    if (!m_session)
        return;
    Inventory &inventory = m_session->inventory();
    if (inventory.trunksState() == Inventory::State::NotLoaded)
        inventory.loadTrunks();
    if (inventory.numbersState() == Inventory::State::NotLoaded)
        inventory.loadNumbers();
    m_chosen.adopt();
    if (m_chosen.count() > 1)
        setSeveral(true);
    numbersCame(); // another trunk may have been chosen meanwhile
}

void OwnedNumbersTab::leave()
{
    if (m_session)
        m_session->inventory().stopLoadingNumbers();
}

void OwnedNumbersTab::refresh()
{
    if (m_session)
        m_session->inventory().reloadNumbers();
}

/// Goes on where it stopped.
void OwnedNumbersTab::tryAgain()
{
    const bool hadFocus = m_tryAgain->hasFocus();
    if (m_session)
        m_session->inventory().loadNumbers();
    if (hadFocus && !m_table->isHidden())
        m_table->setFocus(Qt::OtherFocusReason);
}

QWidget *OwnedNumbersTab::searchField() const
{
    return m_list->isHidden() ? nullptr : m_search;
}

QWidget *OwnedNumbersTab::firstControl() const
{
    return m_list->isHidden() ? static_cast<QWidget *>(m_getNew) : m_table;
}

// What is known ----------------------------------------------------------------------------------------------------

Inventory::State OwnedNumbersTab::state() const
{
    return m_session ? m_session->inventory().numbersState() : Inventory::State::NotLoaded;
}

int OwnedNumbersTab::numberCount() const
{
    const int count = m_session ? m_session->inventory().owned()->size() : 0;
    return state() == Inventory::State::Loaded || count > 0 ? count : -1;
}

bool OwnedNumbersTab::isLoadingFirst() const
{
    return state() == Inventory::State::Loading && m_model->all().size() == 0;
}

bool OwnedNumbersTab::isEmptyAccount() const
{
    return state() == Inventory::State::Loaded && m_session->inventory().owned()->isEmpty();
}

bool OwnedNumbersTab::isComplete() const
{
    return state() == Inventory::State::Loaded && !m_model->isBehind();
}

bool OwnedNumbersTab::chosenIsVisible() const
{
    return m_model->shownRow(m_chosen.row()) >= 0;
}

QString OwnedNumbersTab::reason() const
{
    if (!m_session || isLoadingFirst())
        return tr("Loading numbers…");
    if (isEmptyAccount())
        return tr("Choose one of the two buttons");
    if (m_chosen.count() == 0)
        return m_several ? tr("Choose at least one number") : tr("Choose a number");
    if (!m_chosen.areKnown() && !isComplete() && state() != Inventory::State::Failed)
        return tr("Loading numbers…");
    if (!m_chosen.areKnown() || (!m_several && !chosenIsVisible()))
        return tr("Choose a number");
    if (m_session->draft().takeOverAgreed())
        return {};
    return m_several && m_chosen.count() > 1 ? tr("Tick the box to move the numbers") : tr("Tick the box to move the number");
}

void OwnedNumbersTab::showWhatIsMissing()
{
    if (m_takeOver->wantsTick())
        m_takeOver->focusBox();
    else
        firstControl()->setFocus(Qt::TabFocusReason);
}

void OwnedNumbersTab::numbersCame()
{
    if (!m_session)
        return;
    const Inventory &inventory = m_session->inventory();
    m_filling = true;
    m_model->setTrunks(m_session->draft().existingTrunk(), [&inventory](const TrunkSid &sid) { return inventory.trunkName(sid); });
    if (!m_model->follow(inventory.owned(), inventory.numbersState() == Inventory::State::Loaded))
        begin();
    m_filling = false;
    if (isEmptyAccount())
        m_session->shop().loadPrices(homeCountry({}));
    rowsCame();
}

/// Rows are counted anew.
void OwnedNumbersTab::begin()
{
    m_chosen.begin();
    m_setAside.clear();
}

void OwnedNumbersTab::rowsCame()
{
    if (!m_session)
        return;
    m_filling = true;
    chooseTheObvious();
    m_chosen.compare(isComplete());
    m_filling = false;
    show();
}

void OwnedNumbersTab::chooseTheObvious()
{
    const Draft &draft = m_session->draft();
    if (!isComplete() || draft.numberFrom() != Draft::NumberFrom::Undecided || m_chosen.count() > 0 || m_several)
        return;
    const NumberRows &all = m_model->all();
    int free = -1;
    for (int row = 0; row < all.size(); ++row) {
        if (all.use(row).kind != NumberUse::Kind::Free)
            continue;
        if (free >= 0)
            return; // more than one
        free = row;
    }
    if (free >= 0)
        m_chosen.chooseOnly(free);
}

} // namespace trunkline::pages
