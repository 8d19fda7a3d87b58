#include "pages/SimilarNumbers.h"

#include "pages/AvailableModel.h"
#include "widgets/Button.h"
#include "widgets/ChoiceTable.h"
#include "widgets/Text.h"

#include <QHBoxLayout>

namespace trunkline::pages {

using setup::NumberShop;
using widgets::ChoiceTable;
using widgets::Text;
using widgets::Theme;

namespace {

constexpr int shownAtMost = 3;

} // namespace

SimilarNumbers::SimilarNumbers(QWidget *parent)
    : QWidget(parent)
    , m_heading(new Text(Text::Label))
    , m_others(widgets::compactButton({}, u"search"_qs))
    , m_table(new ChoiceTable)
    , m_nothing(new Text(Text::Muted))
    , m_model(new AvailableModel(this))
{
    m_table->setModel(m_model);
    m_table->setNumberColumn(AvailableModel::Number);
    m_table->setColumnShares({3, 4, 3, 2});
    m_table->setRowHeightAt100(40);
    m_table->setMaximumRows(shownAtMost);

    const auto head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_heading, 1);
    head->addWidget(m_others);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(8));
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(m_nothing);

    connect(m_others, &QPushButton::clicked, this, &SimilarNumbers::othersWanted);
    connect(m_table, &ChoiceTable::rowChosen, this, &SimilarNumbers::changed);
    retranslate();
}

void SimilarNumbers::retranslate()
{
    m_heading->setText(tr("Similar numbers at the same price"));
    m_others->setText(tr("Search f&or others"));
    m_table->setAccessibleName(tr("Similar numbers at the same price"));
    m_model->retranslate();
    refresh();
}

/// The user's own search, if it was for this kind of number; else the same area code, or the same country.
twilio::NumberQuery SimilarNumbers::queryLike(const PhoneNumber &taken) const
{
    const twilio::NumberQuery &last = m_shop->query();
    twilio::NumberQuery query;
    query.country = taken.country();
    query.type = taken.type() == NumberType::Other ? NumberType::Local : taken.type();
    if (last.country == query.country) {
        query.type = last.type;
        query.locality = last.locality;
        if (last.contains.size() <= 6) // more digits would find only the number that is gone
            query.contains = last.contains;
    }
    if (query.contains.isEmpty() && query.type == NumberType::Local && taken.e164().startsWith(u"+1"_qs))
        query.contains = taken.e164().mid(2, 3);
    return query;
}

void SimilarNumbers::search(NumberShop &shop, const PhoneNumber &taken, const std::optional<twilio::Money> &price)
{
    if (m_shop != &shop) {
        if (m_shop)
            m_shop->disconnect(this);
        m_shop = &shop;
        connect(&shop, &NumberShop::resultsChanged, this, &SimilarNumbers::refresh);
        connect(&shop, &NumberShop::pricesChanged, this, &SimilarNumbers::refresh);
    }
    m_taken = taken;
    m_priceBefore = price;
    m_model->setNumbers({}, {});
    shop.search(queryLike(taken));
}

bool SimilarNumbers::isSearching() const
{
    return m_shop && m_shop->state() == NumberShop::State::Searching;
}

std::optional<twilio::Money> SimilarNumbers::price() const
{
    if (!m_shop || !m_taken)
        return {};
    const auto now = m_shop->price(m_shop->query().country, m_shop->query().type);
    return now ? now : m_priceBefore;
}

std::optional<PhoneNumber> SimilarNumbers::chosen() const
{
    const int row = m_table->chosenRow();
    if (isSearching() || row < 0 || row >= m_model->rowCount() || !m_model->phoneNumber(row))
        return {};
    return *m_model->phoneNumber(row);
}

void SimilarNumbers::refresh()
{
    if (!m_shop || !m_taken)
        return;
    const bool searching = isSearching();
    const bool found = m_shop->state() == NumberShop::State::Found;
    QVector<twilio::AvailableNumber> numbers;
    if (found)
        for (const twilio::AvailableNumber &one : m_shop->results())
            if (one.voice && one.e164 != m_taken->e164() && numbers.size() < shownAtMost)
                numbers.append(one);
    const auto before = chosen();
    m_model->setNumbers(numbers, {});
    m_model->setPrice(price());
    m_table->setLoading(searching ? tr("Looking for numbers…") : QString());
    m_table->setVisible(searching || !numbers.isEmpty());
    m_nothing->setText(found ? tr("There are no similar numbers right now.")
                             : tr("The numbers didn’t load. %1").arg(Advising::advice(m_shop->error()).what));
    m_nothing->setVisible(!searching && numbers.isEmpty());
    if (!numbers.isEmpty())
        m_table->chooseRow(before ? qMax(0, m_model->rowOf(*before)) : 0);
    Q_EMIT changed();
}

} // namespace trunkline::pages
