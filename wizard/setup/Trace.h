#pragma once

#include "setup/Journal.h"

namespace trunkline::setup {

/// What a write whose answer nobody heard has left at Twilio. Decides what becomes *ours*, and so what undo may take
/// away: when in doubt there is no trace, and what is there counts as somebody else's.
class Trace
{
public:
    Trace(const Journal &journal, const Observed &observed, const std::optional<TrunkSid> &trunk)
        : m_journal(journal), m_observed(observed), m_trunk(trunk)
    {}

    /// The SID of what it made, "" if it makes nothing and has taken effect; empty if neither can be seen.
    std::optional<QString> of(const Journal::Entry &intent) const;

private:
    /// Made about when it was decided, and not by a decision whose outcome is known.
    bool mayBeFrom(const Journal::Entry &intent, const QString &sid, const QDateTime &created) const;
    std::optional<QString> trunk(const Journal::Entry &intent, const CreateTrunk &change) const;
    std::optional<QString> url(const Journal::Entry &intent, const AddOriginationUrl &change) const;
    std::optional<QString> number(const Journal::Entry &intent, const PurchaseNumber &change) const;
    bool isBack(const RestoreRouting &change) const;

    const Journal &m_journal;
    const Observed &m_observed;
    const std::optional<TrunkSid> m_trunk;
};

} // namespace trunkline::setup
