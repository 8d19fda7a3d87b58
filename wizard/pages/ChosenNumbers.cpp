#include "pages/ChosenNumbers.h"

#include <algorithm>

namespace trunkline::pages {

ChosenNumbers::ChosenNumbers(NumbersModel *model) : m_model(model) {}

void ChosenNumbers::setDraft(Draft *draft)
{
    m_draft = draft;
    m_order.clear();
    m_ones.clear();
    begin();
    adopt();
    show();
}

void ChosenNumbers::adopt()
{
    QVector<quint64> order;
    if (m_draft)
        for (const Draft::OwnedNumber &one : m_draft->ownedNumbers())
            order.append(NumberRows::digits(one.number.e164()));
    if (order == m_order)
        return;
    m_order = order;
    m_ones.clear();
    for (qsizetype i = 0; i < order.size(); ++i)
        m_ones.insert(order.at(i), {m_draft->ownedNumbers().at(i).number, -1, {}});
    begin();
    show();
}

void ChosenNumbers::begin()
{
    m_seen = 0;
    m_leftOut = 0;
    for (One &one : m_ones)
        one.row = -1;
}

// Choosing ---------------------------------------------------------------------------------------------------------

void ChosenNumbers::chooseOnly(int row)
{
    if (count() == 1 && contains(row))
        return;
    m_order.clear();
    m_ones.clear();
    add({row});
}

bool ChosenNumbers::add(const QVector<int> &rows)
{
    const NumberRows &all = m_model->all();
    QVector<int> fresh;
    for (const int row : rows)
        if (all.canBeChosen(row) && !contains(row))
            fresh.append(row);
    if (count() + fresh.size() > most)
        return false;
    for (const int row : std::as_const(fresh))
        if (const auto number = m_model->phoneNumber(row)) {
            m_order.append(all.digits(row));
            m_ones.insert(all.digits(row), {*number, row, {}});
        }
    if (!fresh.isEmpty())
        write(false);
    return true;
}

void ChosenNumbers::remove(const QVector<int> &rows)
{
    const qsizetype before = m_ones.size();
    for (const int row : rows)
        m_ones.remove(m_model->all().digits(row));
    if (m_ones.size() == before)
        return;
    m_order.removeIf([this](quint64 digits) { return !m_ones.contains(digits); });
    write(false);
}

void ChosenNumbers::clear()
{
    m_leftOut = 0;
    if (m_ones.isEmpty())
        return;
    m_order.clear();
    m_ones.clear();
    write(false);
}

void ChosenNumbers::agree(bool yes)
{
    for (One &one : m_ones)
        one.agreed = yes ? std::optional(use(one)) : std::nullopt;
    write(yes);
}

NumberUse ChosenNumbers::use(const One &one) const
{
    return one.row < 0 ? NumberUse() : m_model->all().use(one.row);
}

void ChosenNumbers::write(bool agreed)
{
    QVector<Draft::OwnedNumber> numbers;
    numbers.reserve(m_order.size());
    for (const quint64 digits : std::as_const(m_order)) {
        const One &one = *m_ones.constFind(digits);
        const bool inUse = use(one).wouldBeTakenOver();
        numbers.append({one.number, inUse, inUse && agreed});
    }
    if (m_draft)
        m_draft->setOwnedNumbers(numbers);
    show();
}

void ChosenNumbers::show()
{
    m_model->setChosen(QSet<quint64>(m_order.begin(), m_order.end()));
}

// What the account says --------------------------------------------------------------------------------------------

void ChosenNumbers::compare(bool complete)
{
    if (!m_draft)
        return;
    const NumberRows &all = m_model->all();
    bool found = false;
    for (; m_seen < all.size() && !m_ones.isEmpty(); ++m_seen)
        if (const auto one = m_ones.find(all.digits(m_seen)); one != m_ones.end()) {
            one->row = m_seen;
            found = true;
        }
    m_seen = all.size();
    QList<quint64> gone;
    for (const quint64 digits : std::as_const(m_order)) {
        const One &one = *m_ones.constFind(digits);
        if (one.row < 0 ? complete : !all.canBeChosen(one.row))
            gone.append(digits);
    }
    if (!gone.isEmpty() && m_ones.size() > 1)
        leaveOut(gone);
    const bool agreed = m_draft->takeOverAgreed() && !agreedToSomethingElse();
    if (found || m_draft->takeOverAgreed() != agreed || !gone.isEmpty())
        write(agreed && gone.isEmpty());
}

void ChosenNumbers::leaveOut(const QList<quint64> &gone)
{
    m_leftOut += int(gone.size());
    for (const quint64 digits : gone)
        m_ones.remove(digits);
    m_order.removeIf([this](quint64 digits) { return !m_ones.contains(digits); });
}

/// What was agreed to stop is not what answers now.
bool ChosenNumbers::agreedToSomethingElse() const
{
    return std::any_of(m_ones.begin(), m_ones.end(), [this](const One &one) {
        if (!one.agreed || one.row < 0)
            return false;
        const NumberUse now = use(one);
        const bool namedMeanwhile = now.kind == one.agreed->kind && one.agreed->what.isEmpty();
        return now != *one.agreed && !namedMeanwhile;
    });
}

int ChosenNumbers::row() const
{
    for (const quint64 digits : m_order)
        if (const int row = m_ones.constFind(digits)->row; row >= 0)
            return row;
    return -1;
}

bool ChosenNumbers::areKnown() const
{
    return std::all_of(m_ones.begin(), m_ones.end(),
                       [this](const One &one) { return one.row >= 0 && m_model->all().canBeChosen(one.row); });
}

QVector<int> ChosenNumbers::rows() const
{
    QVector<int> rows;
    for (const quint64 digits : m_order)
        if (const int row = m_ones.constFind(digits)->row; row >= 0)
            rows.append(row);
    return rows;
}

QVector<int> ChosenNumbers::rowsInUse() const
{
    QVector<int> inUse = rows();
    inUse.removeIf([this](int row) { return !m_model->all().use(row).wouldBeTakenOver(); });
    return inUse;
}

} // namespace trunkline::pages
