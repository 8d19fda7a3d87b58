#pragma once

#include "setup/Journal.h"

namespace trunkline::setup {

/// Which of the records that are kept is about a trunk: set-ups and repairs of it.
class Records
{
public:
    /// `folder`: the settings folder; the records are in a folder of it.
    explicit Records(const QString &folder) : m_folder(folder) {}

    /// The file of the record about this trunk; empty: there is none.
    QString of(const AccountSid &account, const TrunkSid &trunk) const;
    /// The same, or where a first one belongs.
    QString pathFor(const AccountSid &account, const twilio::Trunk &trunk) const;

private:
    QString m_folder;
};

} // namespace trunkline::setup
