#include "pages/OwnedNumbersTab.h"

#include "answers/Isolate.h"
#include "pages/Place.h"
#include "widgets/CheckRow.h"
#include "widgets/ChoiceTable.h"
#include "widgets/EmptyState.h"
#include "widgets/LineEdit.h"
#include "widgets/Notice.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMap>
#include <QVBoxLayout>
#include <chrono>

namespace trunkline::pages {

using setup::Inventory;
using widgets::Button;
using widgets::CheckRow;
using widgets::ChoiceTable;
using widgets::EmptyState;
using widgets::LineEdit;
using widgets::Notice;
using widgets::Theme;

namespace {
constexpr std::chrono::milliseconds soon{300};
constexpr std::chrono::seconds unusual{10};
} // namespace

QString homeCountry(const QVector<twilio::IncomingNumber> &numbers)
{
    QMap<QString, int> count;
    for (const twilio::IncomingNumber &number : numbers)
        if (const auto parsed = PhoneNumber::parse(number.e164); parsed && !parsed->country().isEmpty())
            ++count[parsed->country()];
    const auto most = std::max_element(count.begin(), count.end());
    return most == count.end() ? u"US"_qs : most.key();
}

OwnedNumbersTab::OwnedNumbersTab(QWidget *parent)
    : QWidget(parent), m_model(new NumbersModel(this)), m_filter(new NumberFilter(m_model, this))
{
    build();
    retranslate();

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &OwnedNumbersTab::showLoading);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_filling = true;
        m_filter->setSearch(typed);
        m_filling = false;
        show();
    });
    connect(m_table, &ChoiceTable::rowChosen, this, &OwnedNumbersTab::choose);
    connect(m_refresh, &QPushButton::clicked, this, &OwnedNumbersTab::refresh);
    connect(m_tryAgain, &QPushButton::clicked, this, &OwnedNumbersTab::refresh);
    connect(m_clearSearch, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_getNew, &QPushButton::clicked, this, &OwnedNumbersTab::newNumberWanted);
    connect(m_later, &QPushButton::clicked, this, &OwnedNumbersTab::laterWanted);
    connect(m_agree, &QCheckBox::toggled, this, [this](bool agreed) {
        if (!m_session || m_filling)
            return;
        if (const int row = chosenSourceRow(); row >= 0)
            m_agreedUse = m_model->use(row);
        m_session->draft().setTakeOverAgreed(agreed);
        Q_EMIT changed();
    });
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
    top->addWidget(m_search, 1);
    top->addStretch(1);
    top->addWidget(m_refresh);

    m_error = new Notice(Notice::Kind::Error);
    m_tryAgain = m_error->addButton({}, u"retry"_qs);
    m_table = new ChoiceTable;
    m_table->setNumberColumn(NumbersModel::Number);
    m_table->setModel(m_filter);
    m_table->setColumnShares({2, 2, 5});
    m_nothingFound = new EmptyState({}, {}, {});
    m_clearSearch = m_nothingFound->addButton({});
    m_takeOver = new Notice(Notice::Kind::Warning);
    m_agree = new CheckRow({});
    m_takeOver->setExtra(m_agree);

    m_list = new QWidget;
    const auto list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, Theme::px(16), 0, 0);
    list->setSpacing(Theme::px(12));
    list->addLayout(top);
    list->addWidget(m_error);
    list->addWidget(m_table);
    list->addWidget(m_nothingFound);
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
    for (QWidget *hidden : {static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_nothingFound),
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
    m_model->retranslate();
    if (m_session)
        show();
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
    m_agreedUse = {};
    m_patience.stop();
    m_waited = 0;
    m_table->setLoading({});
    if (!session)
        return;
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
    numbersCame(); // another trunk may have been chosen meanwhile
}

void OwnedNumbersTab::refresh()
{
    const bool fromNotice = m_tryAgain->hasFocus();
    if (m_session)
        m_session->inventory().loadNumbers();
    if (fromNotice && !m_table->isHidden())
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

int OwnedNumbersTab::numberCount() const
{
    if (!m_session || (m_session->inventory().numbersState() != Inventory::State::Loaded && m_model->rowCount() == 0))
        return -1;
    return m_model->rowCount();
}

bool OwnedNumbersTab::isLoadingFirst() const
{
    return m_session && m_session->inventory().numbersState() == Inventory::State::Loading && m_model->rowCount() == 0;
}

bool OwnedNumbersTab::isEmptyAccount() const
{
    return m_session && m_session->inventory().numbersState() == Inventory::State::Loaded && m_model->rowCount() == 0;
}

QString OwnedNumbersTab::reason() const
{
    if (!m_session || isLoadingFirst())
        return tr("Loading numbers…");
    if (isEmptyAccount())
        return tr("Choose one of the two buttons");
    const int row = chosenSourceRow();
    if (row < 0 || !chosenIsVisible() || !m_model->use(row).canBeChosen())
        return tr("Choose a number");
    if (m_model->use(row).wouldBeTakenOver() && !m_session->draft().takeOverAgreed())
        return tr("Tick the box to move the number");
    return {};
}

void OwnedNumbersTab::showWhatIsMissing()
{
    if (!m_takeOver->isHidden() && !m_agree->isChecked())
        m_agree->setFocus(Qt::TabFocusReason);
    else
        firstControl()->setFocus(Qt::TabFocusReason);
}

void OwnedNumbersTab::numbersCame()
{
    if (!m_session)
        return;
    const Inventory &inventory = m_session->inventory();
    m_filling = true;
    m_model->setNumbers(inventory.numbers(), m_session->draft().existingTrunk(),
                        [&](const TrunkSid &sid) { return inventory.trunkName(sid); });
    m_filling = false;
    chooseTheObvious();
    if (isEmptyAccount())
        m_session->shop().loadPrices(homeCountry({}));

    // What was agreed to stop is not what answers now: ask again.
    Draft &draft = m_session->draft();
    if (const int row = chosenSourceRow(); row >= 0) {
        const NumberUse &use = m_model->use(row);
        Draft::OwnedNumber chosen = *chosenNumber();
        chosen.inUse = use.wouldBeTakenOver();
        draft.setOwnedNumbers({chosen});
        const bool namedMeanwhile = use.kind == m_agreedUse.kind && m_agreedUse.what.isEmpty();
        if (draft.takeOverAgreed() && m_agreedUse.kind != NumberUse::Kind::Free && use != m_agreedUse && !namedMeanwhile)
            draft.setTakeOverAgreed(false);
    }
    show();
}

void OwnedNumbersTab::chooseTheObvious()
{
    const Inventory &inventory = m_session->inventory();
    Draft &draft = m_session->draft();
    if (inventory.numbersState() != Inventory::State::Loaded || draft.numberFrom() != Draft::NumberFrom::Undecided
        || !draft.ownedNumbers().isEmpty())
        return;
    int free = -1;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->use(row).kind != NumberUse::Kind::Free || !m_model->number(row))
            continue;
        if (free >= 0)
            return; // more than one
        free = row;
    }
    if (free >= 0)
        draft.setOwnedNumbers({{*m_model->number(free)}});
}

const Draft::OwnedNumber *OwnedNumbersTab::chosenNumber() const
{
    return m_session && !m_session->draft().ownedNumbers().isEmpty() ? &m_session->draft().ownedNumbers().first() : nullptr;
}

int OwnedNumbersTab::chosenSourceRow() const
{
    return chosenNumber() ? m_model->rowOf(chosenNumber()->number) : -1;
}

bool OwnedNumbersTab::chosenIsVisible() const
{
    const int row = chosenSourceRow();
    return row >= 0 && m_filter->mapFromSource(m_model->index(row, 0)).isValid();
}

void OwnedNumbersTab::choose(int proxyRow)
{
    // A row that goes from the table by searching or loading is not given up; only another choice replaces it.
    if (!m_session || m_filling || proxyRow < 0)
        return;
    const int row = m_filter->mapToSource(m_filter->index(proxyRow, 0)).row();
    const PhoneNumber *number = m_model->number(row);
    Draft &draft = m_session->draft();
    if (!number || (chosenNumber() && chosenNumber()->number == *number))
        return;
    m_agreedUse = {};
    draft.setOwnedNumbers({{*number, m_model->use(row).wouldBeTakenOver()}});
    showTakeOver();
    Q_EMIT changed();
}

void OwnedNumbersTab::show()
{
    if (!m_session)
        return;
    const Inventory &inventory = m_session->inventory();
    const bool loading = inventory.numbersState() == Inventory::State::Loading;
    if (!loading) {
        m_patience.stop();
        m_waited = 0;
        m_table->setLoading({});
    } else if (isLoadingFirst() && !m_patience.isActive() && m_waited == 0) {
        m_patience.start(soon);
    } else if (m_model->rowCount() > 0) {
        m_table->setLoading({}); // the first page is usable while the others come
    }
    m_refresh->setEnabled(!loading);

    const bool failedFirst = inventory.numbersState() == Inventory::State::Failed && m_model->rowCount() == 0;
    const bool empty = isEmptyAccount();
    const bool nothingFound = m_model->rowCount() > 0 && m_filter->rowCount() == 0;
    m_list->setVisible(!empty);
    const bool focusGoes = m_table->hasFocus() && failedFirst;
    m_table->setVisible(!nothingFound && !failedFirst);
    m_nothingFound->setVisible(nothingFound);
    m_nothingFound->setTexts(tr("No number matches “%1”.").arg(isolate(m_search->text())), {});

    m_filling = true;
    const int row = chosenSourceRow();
    m_table->chooseRow(row < 0 ? -1 : m_filter->mapFromSource(m_model->index(row, 0)).row());
    m_filling = false;
    showError();
    showTakeOver();
    showEmpty();
    if (focusGoes)
        m_tryAgain->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
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
    m_error->setText(tr("The numbers didn’t load"), advice.next.isEmpty() ? advice.what : QString(advice.what + u' ' + advice.next));
    m_error->appear();
}

void OwnedNumbersTab::showTakeOver()
{
    const int row = chosenSourceRow();
    if (row < 0 || !chosenIsVisible() || !m_model->use(row).wouldBeTakenOver())
        return m_takeOver->goAway();
    const PhoneNumber &number = *m_model->number(row);
    const NumberUse &use = m_model->use(row);
    m_takeOver->setText(use.noticeFirst(number), use.noticeSecond());
    m_filling = true;
    m_agree->setText(tr("&Move %1 to my gateway").arg(isolate(number.international())));
    m_agree->setChecked(m_session->draft().takeOverAgreed());
    m_filling = false;
    m_takeOver->appear();
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
