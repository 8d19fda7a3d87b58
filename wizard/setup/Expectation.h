#pragma once

#include "setup/Journal.h"
#include "setup/Remembered.h"

namespace trunkline::setup {

/// What a trunk should be like where nobody has just said so: as it was when it was last found right, else as we set it up,
/// else as it is. Pure.
class Expectation
{
public:
    Expectation(QVector<Journal::Entry> record, std::optional<Remembered> before)
        : m_record(std::move(record)), m_before(std::move(before))
    {}

    const std::optional<Remembered> &before() const { return m_before; }
    /// Numbers that should be on the trunk, whether they are or not.
    QVector<PhoneNumber> numbers() const;
    Desired of(const TrunkName &name, const Observed &seen) const;
    /// What it was like before, as far as that is known: for the first check of a line that we set up, from the record.
    std::optional<Remembered> known(const Observed &seen) const;

private:
    TrunkSettings settings(const Observed &seen) const;
    QVector<Gateway> gateways(const Observed &seen) const;

    QVector<Journal::Entry> m_record;
    std::optional<Remembered> m_before;
};

} // namespace trunkline::setup
