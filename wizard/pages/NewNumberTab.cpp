#include "pages/NewNumberTab.h"

#include "answers/Isolate.h"
#include "pages/AvailableModel.h"
#include "pages/NumberSearchForm.h"
#include "pages/OwnedNumbersTab.h"
#include "pages/Place.h"
#include "pages/TwilioSite.h"
#include "widgets/BulletList.h"
#include "widgets/ChoiceTable.h"
#include "widgets/ComboBox.h"
#include "widgets/EmptyState.h"
#include "widgets/Field.h"
#include "widgets/Notice.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace trunkline::pages {

using setup::NumberShop;
using twilio::AddressRequirement;
using widgets::BulletList;
using widgets::Button;
using widgets::ChoiceTable;
using widgets::ComboBox;
using widgets::EmptyState;
using widgets::Field;
using widgets::Notice;
using widgets::Theme;

namespace {

constexpr std::chrono::milliseconds soon{300};

/// Where Twilio hands out numbers only to whoever has had documents approved. The search does not tell (API reference
/// §3.2), and buying such a number without ends in error 21649. Elsewhere the purchase itself is the test.
bool asksForDocuments(const QString &country, NumberType type)
{
    if (country == u"DE"_qs || country == u"FR"_qs)
        return true;
    return country == u"GB"_qs && type == NumberType::Mobile;
}

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
    connect(m_noAddressAgain, &QPushButton::clicked, this, &NewNumberTab::refresh);
    connect(m_documentsOpen, &QPushButton::clicked, this, &TwilioSite::open);
    connect(m_noAddressOpen, &QPushButton::clicked, this, &TwilioSite::open);
    connect(m_address, &QComboBox::currentIndexChanged, this, &NewNumberTab::addressChosen);
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
    m_documents = new Notice(Notice::Kind::Info);
    m_documents->setIconName(u"document"_qs);
    m_documentsOpen = m_documents->addButton({}, u"external-link"_qs);
    m_noAddress = new Notice(Notice::Kind::Warning);
    m_noAddressOpen = m_noAddress->addButton({}, u"external-link"_qs);
    m_noAddressAgain = m_noAddress->addButton({}, u"retry"_qs);
    m_address = new ComboBox;
    m_addressField = new Field({}, m_address);
    m_lines = new BulletList;

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, Theme::px(16), 0, 0);
    column->setSpacing(Theme::px(12));
    column->addWidget(m_trial);
    column->addWidget(m_form);
    column->addSpacing(Theme::px(4));
    column->addWidget(m_error);
    column->addWidget(m_documents);
    column->addWidget(m_table);
    column->addWidget(m_nothing);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    column->addWidget(m_addressField);
    column->addWidget(m_noAddress);
    column->addWidget(m_lines);
    for (QWidget *later : std::initializer_list<QWidget *>{m_trial, m_error, m_nothing, m_more, m_documents, m_noAddress, m_addressField})
        later->hide();
}

void NewNumberTab::retranslate()
{
    m_table->setAccessibleName(tr("Numbers you can get"));
    m_tryAgain->setText(tr("Try again", "a button"));
    m_more->setText(tr("Show more", "a button"));
    m_widen->setText(tr("Search the whole country", "a button"));
    m_documentsOpen->setText(tr("Open Twilio", "a button"));
    m_noAddressOpen->setText(tr("Open Twilio", "a button"));
    m_noAddressAgain->setText(tr("Look again", "a button"));
    m_addressField->setLabel(tr("Address &for this number"));
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
    m_kept.reset();
    m_entered = false;
    m_patience.stop();
    m_table->setLoading({});
    if (!session)
        return;
    connect(&session->shop(), &NumberShop::resultsChanged, this, &NewNumberTab::show);
    connect(&session->shop(), &NumberShop::pricesChanged, this, &NewNumberTab::showTable);
    connect(&session->shop(), &NumberShop::addressesChanged, this, &NewNumberTab::showAddress);
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
    if (!isBlockedByTrial())
        shop.search(query);
}

void NewNumberTab::refresh()
{
    if (!m_session)
        return;
    m_session->shop().loadCountries();
    if (const auto need = requirement(); need != AddressRequirement::None)
        m_session->shop().loadAddresses(need == AddressRequirement::Local ? m_kept->country : QString());
    search();
}

void NewNumberTab::search()
{
    if (!m_session || !m_form->check())
        return;
    if (const auto query = m_form->query())
        m_session->shop().search(*query);
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
    if (chosen() && !m_addressField->isHidden())
        m_address->setFocus(Qt::TabFocusReason);
    else if (!m_table->isHidden())
        m_table->setFocus(Qt::TabFocusReason);
    else if (QWidget *first = firstControl())
        first->setFocus(Qt::TabFocusReason);
}

bool NewNumberTab::isBlockedByTrial() const
{
    return m_session && m_session->signIn().isTrial() && !m_session->inventory().numbers().isEmpty();
}

bool NewNumberTab::needsDocuments() const
{
    return asksForDocuments(m_form->country(), m_form->type());
}

const BuyNumber *NewNumberTab::chosen() const
{
    return m_session && !m_session->draft().newNumbers().isEmpty() ? &m_session->draft().newNumbers().first() : nullptr;
}

QString NewNumberTab::reason() const
{
    if (isBlockedByTrial())
        return tr("Upgrade the account first");
    const BuyNumber *wish = chosen();
    if (!wish || m_model->rowOf(wish->number) < 0 || m_table->isHidden())
        return m_session && m_session->shop().state() == NumberShop::State::Searching ? tr("Loading numbers…") : tr("Choose a number");
    if (requirement() != AddressRequirement::None && !wish->address)
        return m_noAddress->isHidden() ? tr("Choose an address") : tr("Add an address in Twilio first");
    return {};
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
    m_session->draft().setNewNumbers({{number, {}, {}}});
    showAddress();
    showLines();
    Q_EMIT changed();
}

/// The number of a set-up that is continued was found by an earlier program: only its digits are known.
void NewNumberTab::keepChosen()
{
    const BuyNumber *wish = chosen();
    if (!wish)
        return m_kept.reset();
    if (m_kept && m_kept->e164 == wish->number.e164())
        return;
    m_kept = twilio::AvailableNumber{};
    m_kept->e164 = wish->number.e164();
    m_kept->country = wish->number.country();
    m_kept->voice = true;
    if (wish->address)
        m_kept->address = AddressRequirement::Any;
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
    showAddress();
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
    m_model->setCanBeChosen(!needsDocuments());
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
    const bool nothing = shop.state() == NumberShop::State::Found && shop.results().isEmpty();
    const bool failed = shop.state() == NumberShop::State::Failed && m_model->rowCount() == 0;
    m_form->setVisible(!blocked);
    const bool focusGoes = m_table->hasFocus();
    m_table->setVisible(!blocked && !failed && !(nothing && m_model->rowCount() == 0));
    if (focusGoes && m_table->isHidden())
        (failed ? m_tryAgain : m_widen)->setFocus(Qt::OtherFocusReason);
    m_nothing->setVisible(!blocked && nothing);
    m_more->setVisible(!blocked && shop.mayHaveMore());
    m_more->setEnabled(true);
    m_lines->setVisible(!blocked && !nothing && !failed);
    needsDocuments() && !blocked ? m_documents->appear() : m_documents->goAway();
    m_documents->setText(tr("Twilio must check documents before you get a number in %1").arg(Place::countryInSentence(m_form->country())),
                         tr("This takes days and happens in Twilio. When the number is there, choose it under “Use a number I own”."));
    if (!nothing)
        return;
    const QString digits = shop.query().contains;
    const QString place = shop.query().locality.isEmpty() ? Place::countryInSentence(shop.query().country) : isolate(shop.query().locality);
    m_nothing->setTexts(digits.isEmpty() ? tr("No numbers in %1 right now").arg(place)
                                         : tr("No numbers with “%1” in %2 right now").arg(isolate(digits), place),
                        digits.isEmpty() && shop.query().locality.isEmpty() ? tr("Try another type or another country.")
                                                                            : tr("Try fewer digits or another town."));
    m_widen->setVisible(!digits.isEmpty() || !shop.query().locality.isEmpty());
}

void NewNumberTab::showError()
{
    const NumberShop &shop = m_session->shop();
    if (shop.state() != NumberShop::State::Failed)
        return m_error->goAway();
    const Advice advice = Advising::advice(shop.error());
    if (shop.error().kind == ErrorKind::NotAllowed)
        m_error->setText(tr("This account may not buy numbers in %1").arg(Place::countryInSentence(shop.query().country)),
                         tr("Choose another country, or ask Twilio."));
    else
        m_error->setText(advice.what, advice.next);
    m_tryAgain->setVisible(shop.error().kind != ErrorKind::NotAllowed);
    m_error->appear();
}

AddressRequirement NewNumberTab::requirement() const
{
    const BuyNumber *wish = chosen();
    return wish && m_kept && m_kept->e164 == wish->number.e164() && m_model->rowOf(wish->number) >= 0 ? m_kept->address
                                                                                                      : AddressRequirement::None;
}

QVector<twilio::Address> NewNumberTab::fittingAddresses() const
{
    const NumberShop &shop = m_session->shop();
    if (requirement() == AddressRequirement::Local)
        return shop.addresses(m_kept->country);
    QVector<twilio::Address> all = shop.addresses({});
    if (requirement() == AddressRequirement::Foreign)
        all.removeIf([this](const twilio::Address &address) { return address.country == m_kept->country; });
    return all;
}

void NewNumberTab::showAddress()
{
    if (!m_session)
        return;
    const AddressRequirement need = requirement();
    if (need == AddressRequirement::None) {
        m_addressField->hide();
        m_noAddress->goAway();
        return;
    }
    m_session->shop().loadAddresses(need == AddressRequirement::Local ? m_kept->country : QString());
    const QVector<twilio::Address> fitting = fittingAddresses();
    const BuyNumber wish = *chosen();
    m_filling = true;
    m_address->clear();
    for (const twilio::Address &address : fitting)
        m_address->addItem(QStringList{address.customerName, address.street, address.city}.join(u", "_qs), address.sid);
    const int before = wish.address ? m_address->findData(wish.address->text()) : -1;
    m_address->setCurrentIndex(before >= 0 ? before : fitting.isEmpty() ? -1 : 0);
    m_filling = false;
    m_addressField->setVisible(!fitting.isEmpty());
    const QString country = Place::countryInSentence(m_form->country());
    m_noAddress->setText(need == AddressRequirement::Foreign ? tr("Your account has no address outside %1 yet").arg(country)
                         : need == AddressRequirement::Local ? tr("Your account has no address in %1 yet").arg(country)
                                                             : tr("Your account has no address yet"),
                         tr("Add one in Twilio, under Phone Numbers and Addresses. Then look again, or choose another number."));
    fitting.isEmpty() ? m_noAddress->appear() : m_noAddress->goAway();
    addressChosen();
}

void NewNumberTab::addressChosen()
{
    const BuyNumber *wish = chosen();
    if (m_filling || !wish)
        return;
    const auto sid = AddressSid::parse(m_address->currentData().toString());
    const auto address = sid ? std::optional(*sid) : std::nullopt;
    if (wish->address != address)
        m_session->draft().setNewNumbers({{wish->number, address, wish->bundle}});
    Q_EMIT changed();
}

void NewNumberTab::showLines()
{
    const auto small = [](const QString &icon, const QString &text) {
        BulletList::Line line;
        line.icon = icon;
        line.text = text;
        line.small = true;
        return line;
    };
    QList<BulletList::Line> lines{small(u"tag"_qs, tr("Prices come from your account’s price list. Nothing is bought before you "
                                                      "agree on the Review page."))};
    const QString country = Place::countryInSentence(m_form->country());
    const QVector<twilio::AvailableNumber> &found = m_session->shop().results();
    const bool anyNeeds = requirement() != AddressRequirement::None
                          || std::any_of(found.begin(), found.end(), [](const twilio::AvailableNumber &number) {
                                 return number.address != AddressRequirement::None;
                             });
    if (!found.isEmpty() && !needsDocuments()) {
        QString need;
        if (anyNeeds)
            need = tr("Twilio needs an address in %1 for these numbers.").arg(country);
        else if (m_form->type() == NumberType::TollFree)
            need = tr("Toll-free numbers in %1 need no address.").arg(country);
        else if (m_form->type() == NumberType::Mobile)
            need = tr("Mobile numbers in %1 need no address.").arg(country);
        else if (m_form->type() == NumberType::National)
            need = tr("National numbers in %1 need no address.").arg(country);
        else
            need = tr("Local numbers in %1 need no address.").arg(country);
        const bool local = std::all_of(found.begin(), found.end(), [](const twilio::AvailableNumber &number) {
            return number.address == AddressRequirement::None || number.address == AddressRequirement::Local;
        });
        if (anyNeeds && !local)
            need = tr("Twilio needs an address for these numbers.");
        lines.append(small(u"building"_qs, need));
    }
    m_lines->setLines(lines);
}

} // namespace trunkline::pages
