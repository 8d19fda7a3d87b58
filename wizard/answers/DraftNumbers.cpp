#include "answers/Draft.h"

#include "answers/DraftData.h"

#include <QSet>

// The numbers of the line: chosen from the account, or to be bought.

namespace trunkline {

namespace {

/// The same number twice is one number.
template <class T>
QVector<T> eachOnce(const QVector<T> &numbers)
{
    QVector<T> once;
    QSet<QString> seen;
    for (const T &one : numbers) {
        if (seen.contains(one.number.e164()))
            continue;
        seen.insert(one.number.e164());
        once.append(one);
    }
    return once;
}

} // namespace

Draft::NumberFrom Draft::numberFrom() const
{
    return d->numberFrom;
}

void Draft::setNumberFrom(NumberFrom from)
{
    set(d->numberFrom, from);
}

const QVector<Draft::OwnedNumber> &Draft::ownedNumbers() const
{
    return d->owned;
}

void Draft::setOwnedNumbers(const QVector<OwnedNumber> &numbers)
{
    set(d->owned, eachOnce(numbers));
}

bool Draft::takeOverAgreed() const
{
    return std::all_of(d->owned.begin(), d->owned.end(), [](const OwnedNumber &one) { return !one.inUse || one.mayTakeOver; });
}

void Draft::setTakeOverAgreed(bool yes)
{
    QVector<OwnedNumber> numbers = d->owned;
    for (OwnedNumber &one : numbers)
        one.mayTakeOver = yes && one.inUse;
    set(d->owned, numbers);
}

const QVector<BuyNumber> &Draft::newNumbers() const
{
    return d->bought;
}

void Draft::setNewNumbers(const QVector<BuyNumber> &numbers)
{
    set(d->bought, eachOnce(numbers));
}

/// False while it is undecided.
bool Draft::addNumbers(Answers &answers) const
{
    switch (d->numberFrom) {
    case NumberFrom::Undecided:
        return false;
    case NumberFrom::Later:
        return true;
    case NumberFrom::Owned:
        for (const OwnedNumber &one : std::as_const(d->owned))
            answers.numbers.append(UseNumber{one.number, one.mayTakeOver});
        return !d->owned.isEmpty() && takeOverAgreed();
    case NumberFrom::New:
        for (const BuyNumber &one : std::as_const(d->bought))
            answers.numbers.append(one);
        return !d->bought.isEmpty();
    }
    Q_UNREACHABLE();
}

} // namespace trunkline
