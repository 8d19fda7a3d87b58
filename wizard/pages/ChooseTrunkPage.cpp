#include "pages/ChooseTrunkPage.h"

#include "pages/PageColumn.h"
#include "pages/Regions.h"
#include "pages/Trouble.h"
#include "pages/TrunksModel.h"
#include "widgets/ChoiceTable.h"
#include "widgets/EmptyState.h"
#include "widgets/LineEdit.h"
#include "widgets/Notice.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace trunkline::pages {

using setup::Inventory;
using setup::Session;
using widgets::ChoiceTable;
using widgets::EmptyState;
using widgets::LineEdit;
using widgets::Notice;
using widgets::Text;
using widgets::Theme;

namespace {
constexpr std::chrono::milliseconds soon{300};
} // namespace

ChooseTrunkPage::ChooseTrunkPage(QWidget *parent)
    : Page(Step::ChooseTrunk, parent), m_column(new PageColumn(this)), m_model(new TrunksModel(this))
{
    build();
    m_patience.setSingleShot(true);
    m_patience.setInterval(soon);
    connect(&m_patience, &QTimer::timeout, this, &ChooseTrunkPage::showTrunks);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_showing = true;
        m_model->setSearch(typed);
        m_showing = false;
        showTrunks();
    });
    connect(m_table, &ChoiceTable::rowChosen, this, [this](int row) {
        if (m_showing)
            return;
        m_chosen = row < 0 ? std::nullopt : std::optional(m_model->trunk(row));
        m_byUser = m_chosen.has_value();
        Q_EMIT barChanged();
    });
    connect(m_table, &ChoiceTable::rowConfirmed, this, [this] {
        if (bar().nextEnabled && next())
            Q_EMIT goOn();
    });
    connect(m_clearSearch, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_setUp, &QPushButton::clicked, this, &Page::newSetUpWanted);
    retranslate();
}

void ChooseTrunkPage::build()
{
    m_search = new LineEdit;
    m_search->setLeadingIcon(u"search"_qs);
    m_search->setMaximumWidth(Theme::px(280));
    m_count = new Text(Text::Hint);
    const auto list = new QWidget;
    const auto top = new QHBoxLayout;
    top->setSpacing(Theme::px(12));
    top->addWidget(m_search, 1);
    top->addStretch(1);
    top->addWidget(m_count);

    m_error = new Notice(Notice::Kind::Error);
    connect(m_error->addButton({}, u"retry"_qs), &QPushButton::clicked, this, &ChooseTrunkPage::refresh);
    m_table = new ChoiceTable;
    m_table->setStrongColumn(TrunksModel::Trunk);
    m_table->setModel(m_model);
    m_table->setColumnShares({4, 2, 3, 4});
    m_table->setMaximumRows(9);
    m_nothingFound = new EmptyState({}, {}, {});
    m_clearSearch = m_nothingFound->addButton({});
    const auto column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(12));
    column->addLayout(top);
    column->addWidget(m_table);
    column->addWidget(m_nothingFound);

    m_empty = new EmptyState(u"trunk"_qs, {}, {});
    m_setUp = nullptr;
    for (qsizetype i = 0; i < Regions::all().size() - 1; ++i) {
        m_regions.append(m_empty->addButton({}, i == 0));
        connect(m_regions.last(), &QPushButton::clicked, this, [this, i] {
            if (session())
                Q_EMIT regionWanted(Regions::othersThan(session()->draft().region()).value(i));
        });
    }
    m_setUp = m_empty->addButton({});
    m_column->addPart(m_error, 16, PageColumn::Width::Full);
    m_column->addPart(list, 24, PageColumn::Width::Full);
    m_column->addPart(m_empty, 24, PageColumn::Width::Full);
    for (QWidget *hidden : std::initializer_list<QWidget *>{m_error, m_nothingFound, m_empty})
        hidden->hide();
}

void ChooseTrunkPage::retranslate()
{
    setTitle(tr("Which trunk should we look at?"));
    m_column->setTexts(title(), tr("Choose one. Trunkline only looks for now – it changes nothing until you say so."));
    m_search->setPlaceholderText(tr("Search trunks and numbers"));
    m_search->setAccessibleName(tr("Search"));
    m_table->setAccessibleName(tr("Trunks"));
    m_clearSearch->setText(tr("Clear search", "a button"));
    m_setUp->setText(tr("Set up a new trunk", "a button"));
    m_model->retranslate();
    showTrunks();
}

void ChooseTrunkPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChooseTrunkPage::setSession(Session *newSession)
{
    if (session()) {
        session()->inventory().disconnect(this);
        session()->recentCalls().disconnect(this);
    }
    Page::setSession(newSession);
    m_chosen.reset();
    m_byUser = false;
    m_search->clear();
    if (newSession) {
        connect(&newSession->inventory(), &Inventory::trunksChanged, this, &ChooseTrunkPage::askForGateways);
        connect(&newSession->inventory(), &Inventory::trunksChanged, this, &ChooseTrunkPage::showTrunks);
        connect(&newSession->inventory(), &Inventory::trunkChanged, this, &ChooseTrunkPage::showTrunks);
        connect(&newSession->inventory(), &Inventory::numbersChanged, this, &ChooseTrunkPage::showTrunks);
        connect(&newSession->recentCalls(), &setup::RecentCalls::changed, this, &ChooseTrunkPage::showTrunks);
    }
    showTrunks();
}

void ChooseTrunkPage::enter()
{
    if (!session())
        return;
    Inventory &inventory = session()->inventory();
    if (inventory.trunksState() == Inventory::State::NotLoaded)
        inventory.loadTrunks();
    if (inventory.numbersState() == Inventory::State::NotLoaded)
        inventory.loadNumbers();
    session()->recentCalls().load();
    askForGateways();
    m_patience.start();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ChooseTrunkPage::refresh()
{
    if (!session())
        return;
    session()->inventory().loadTrunks();
    session()->inventory().loadNumbers();
    session()->recentCalls().load();
    m_patience.start();
}

/// The list of trunks does not say where they lead.
void ChooseTrunkPage::askForGateways()
{
    if (!session() || !isVisible())
        return;
    for (const twilio::Trunk &trunk : session()->inventory().trunks())
        session()->inventory().loadTrunk(trunk.sid);
}

// What is shown ----------------------------------------------------------------------------------------------------

void ChooseTrunkPage::showTrunks()
{
    if (!session() || m_showing)
        return;
    const Inventory &inventory = session()->inventory();
    m_showing = true;
    m_model->show(inventory, session()->recentCalls());
    m_showing = false;
    if (m_chosen && m_model->all() > 0 && std::none_of(inventory.trunks().begin(), inventory.trunks().end(),
                                                        [&](const twilio::Trunk &one) { return one.sid == m_chosen->sid; }))
        m_chosen.reset();
    const bool loading = inventory.trunksState() == Inventory::State::Loading || inventory.trunksState() == Inventory::State::NotLoaded;
    const bool empty = inventory.trunksState() == Inventory::State::Loaded && m_model->all() == 0;
    m_table->setLoading(loading && m_model->all() == 0 && !m_patience.isActive() ? tr("Loading trunks…") : QString());
    showError();
    showEmpty(empty);
    showTable(!empty);
    chooseUsual();
    Q_EMIT barChanged();
}

void ChooseTrunkPage::showTable(bool any)
{
    const bool found = m_model->rowCount() > 0 || m_search->text().isEmpty();
    m_search->parentWidget()->setVisible(any);
    m_table->setVisible(found);
    m_nothingFound->setVisible(!found);
    m_nothingFound->setTexts(tr("No trunk matches “%1”.").arg(m_search->text().simplified()), {});
    m_count->setText(m_model->all() == 0 ? QString() : tr("%n trunk(s)", nullptr, m_model->all()));
}

void ChooseTrunkPage::showEmpty(bool empty)
{
    m_empty->setVisible(empty);
    if (!empty)
        return;
    m_empty->setTexts(tr("No trunks in %1", "a region").arg(Regions::nameInSentence(session()->draft().region())),
                      tr("Each region has its own. Look in another region, or set up a new trunk."));
    fillRegions();
}

void ChooseTrunkPage::fillRegions()
{
    const QStringList others = Regions::othersThan(session()->draft().region());
    for (qsizetype i = 0; i < m_regions.size(); ++i)
        m_regions.at(i)->setText(tr("Look in %1", "a button; %1 is a region").arg(Regions::nameInSentence(others.value(i))));
}

void ChooseTrunkPage::showError()
{
    const Inventory &inventory = session()->inventory();
    if (inventory.trunksState() != Inventory::State::Failed)
        return m_error->goAway();
    const Advice advice = Advising::advice(inventory.trunksError());
    m_error->setText(Troubles::headline(advice.what), advice.next);
    if (auto *again = m_error->findChild<widgets::Button *>())
        again->setText(tr("&Try again"));
    m_error->appear();
}

/// Where nobody chose: the first one with calls that failed.
void ChooseTrunkPage::chooseUsual()
{
    int row = m_byUser && m_chosen ? m_model->rowOf(m_chosen->sid) : m_model->firstToLookAt();
    m_showing = true;
    m_table->chooseRow(row);
    m_showing = false;
    if (!m_byUser)
        m_chosen = row < 0 ? std::nullopt : std::optional(m_model->trunk(row));
    else if (row < 0) // searched away
        m_chosen.reset(), m_byUser = false;
}

// The bar ----------------------------------------------------------------------------------------------------------

Bar ChooseTrunkPage::bar() const
{
    Bar bar;
    bar.next = tr("Check &it");
    bar.nextEnabled = m_chosen.has_value();
    if (!bar.nextEnabled && session())
        bar.reason = session()->inventory().trunksState() == Inventory::State::Loading ? tr("Loading trunks…") : tr("Choose a trunk");
    return bar;
}

bool ChooseTrunkPage::next()
{
    if (!m_chosen)
        return false;
    session()->repairTrunk(*m_chosen);
    return true;
}

QWidget *ChooseTrunkPage::searchField() const
{
    return m_search;
}

QString ChooseTrunkPage::summary() const
{
    return m_chosen ? m_chosen->name : QString();
}

QString ChooseTrunkPage::helpText() const
{
    return tr("<p>These are all trunks of your account in this region, whoever made them.</p>"
              "<p>Trunkline reads how the trunk you choose is set up, asks your gateway whether it answers, and says what keeps "
              "calls from arriving. What it could do about that is shown to you first.</p>"
              "<p>If a trunk is missing, it may be in another region, or in another account.</p>");
}

} // namespace trunkline::pages
