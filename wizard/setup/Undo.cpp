#include "setup/Undo.h"

#include "answers/Isolate.h"

#include <QCoreApplication>

namespace trunkline::setup {

namespace {

struct UndoText
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::setup::Undo)
};

bool counts(const Journal::Entry &entry)
{
    return entry.outcome == Journal::Outcome::Ok && !entry.undone;
}

template <class T>
QVector<std::pair<T, QString>> ours(const QVector<Journal::Entry> &entries)
{
    QVector<std::pair<T, QString>> found;
    for (const Journal::Entry &entry : entries)
        if (const T *change = std::get_if<T>(&entry.change); change && counts(entry))
            found.append({*change, entry.sid});
    return found;
}

/// The value before our first change, unless it is back already.
template <class T>
void setBack(std::optional<T> TrunkSettings::*field, const QVector<std::pair<UpdateTrunk, QString>> &updates, const T &now,
             UpdateTrunk &back)
{
    for (const auto &[update, sid] : updates) {
        if (!(update.from.*field))
            continue;
        if (*(update.from.*field) != now) {
            back.to.*field = update.from.*field;
            back.from.*field = now;
        }
        return;
    }
}

class WayBack
{
public:
    WayBack(const QVector<Journal::Entry> &entries, const Observed &observed, bool release)
        : m_entries(entries), m_observed(observed), m_release(release)
    {}

    UndoPlan make()
    {
        numbers();
        if (m_observed.trunk)
            trunk(*m_observed.trunk);
        return std::move(m_undo);
    }

private:
    bool onOurTrunk(const twilio::IncomingNumber &number) const
    {
        return m_observed.trunk && number.trunk && *number.trunk == m_observed.trunk->sid;
    }

    void numbers()
    {
        if (!m_observed.number)
            return;
        const twilio::IncomingNumber &number = *m_observed.number;
        const auto e164 = PhoneNumber::parse(number.e164);
        if (!e164)
            return;
        const auto bought = ours<PurchaseNumber>(m_entries);
        const bool isBought = std::any_of(bought.begin(), bought.end(), [&](const auto &one) { return one.second == number.sid.text(); });
        if (isBought && m_release) {
            m_undo.plan.changes.append(ReleaseNumber{number.sid, *e164});
            return;
        }
        if (isBought)
            m_undo.keptNumber = *e164;
        if (!onOurTrunk(number)) // somebody moved it on: theirs now
            return;
        if (isBought) {
            m_undo.plan.changes.append(DetachNumber{number.sid, *e164});
            return;
        }
        for (const auto &[assigned, sid] : ours<AssignNumber>(m_entries)) {
            if (assigned.sid != number.sid)
                continue;
            if (!assigned.former.trunk) // a former trunk takes it over in one write
                m_undo.plan.changes.append(DetachNumber{number.sid, *e164});
            if (assigned.former.inUse())
                m_undo.plan.changes.append(RestoreRouting{number.sid, *e164, assigned.former});
            return;
        }
    }

    void trunk(const twilio::Trunk &trunk)
    {
        const auto made = ours<CreateTrunk>(m_entries);
        const bool isMade = std::any_of(made.begin(), made.end(), [&](const auto &one) { return one.second == trunk.sid.text(); });
        if (isMade && !othersUse(trunk)) {
            m_undo.plan.changes.append(DeleteTrunk{trunk.name, int(m_observed.urls.size())});
            return;
        }
        gateways();
        if (!isMade)
            settings(trunk);
    }

    bool othersUse(const twilio::Trunk &trunk)
    {
        const auto added = ours<AddOriginationUrl>(m_entries);
        const auto isOurUrl = [&](const twilio::OriginationUrl &url) {
            return std::any_of(added.begin(), added.end(), [&](const auto &one) { return one.second == url.sid.text(); });
        };
        if (!std::all_of(m_observed.urls.begin(), m_observed.urls.end(), isOurUrl)) {
            m_undo.notes += UndoText::tr("The trunk “%1” stays: somebody else added a gateway to it.").arg(isolate(trunk.name));
            return true;
        }
        for (const twilio::IncomingNumber &number : m_observed.numbersOnTrunk) {
            if (m_observed.number && number.sid == m_observed.number->sid)
                continue;
            m_undo.notes += UndoText::tr("The trunk “%1” stays: other phone numbers are on it.").arg(isolate(trunk.name));
            return true;
        }
        return false;
    }

    void gateways()
    {
        const auto there = [&](const QString &sid) {
            const auto at = std::find_if(m_observed.urls.begin(), m_observed.urls.end(), [&](const auto &url) { return url.sid.text() == sid; });
            return at == m_observed.urls.end() ? nullptr : &*at;
        };
        for (const auto &[added, sid] : ours<AddOriginationUrl>(m_entries))
            if (const twilio::OriginationUrl *url = there(sid))
                m_undo.plan.changes.append(DeleteOriginationUrl{url->sid, url->sipUrl});

        QSet<QString> seen;
        for (const auto &[update, made] : ours<UpdateOriginationUrl>(m_entries)) {
            const twilio::OriginationUrl *url = there(update.sid.text());
            if (!url || seen.contains(update.sid.text()))
                continue;
            seen.insert(update.sid.text()); // the first of several knows how it was
            const UpdateOriginationUrl back{url->sid,       url->sipUrl,           update.formerEnabled, url->enabled,
                                            update.formerPriority, url->priority, update.formerWeight,  url->weight};
            if (back.enabled != url->enabled || back.priority != url->priority || back.weight != url->weight)
                m_undo.plan.changes.append(back);
        }
    }

    void settings(const twilio::Trunk &trunk)
    {
        const auto updates = ours<UpdateTrunk>(m_entries);
        UpdateTrunk back{trunk.name, {}, {}};
        setBack(&TrunkSettings::secure, updates, trunk.secure, back);
        setBack(&TrunkSettings::cnam, updates, trunk.cnam, back);
        setBack(&TrunkSettings::transferMode, updates, trunk.transferMode, back);
        setBack(&TrunkSettings::transferCallerId, updates, trunk.transferCallerId, back);
        setBack(&TrunkSettings::domainName, updates, trunk.domainName, back);
        setBack(&TrunkSettings::disasterRecoveryUrl, updates, trunk.disasterRecoveryUrl, back);
        if (!back.to.isEmpty())
            m_undo.plan.changes.append(back);

        const auto recordings = ours<SetRecording>(m_entries);
        if (recordings.isEmpty())
            return;
        const SetRecording &first = recordings.first().first;
        const SetRecording recording{first.formerMode, trunk.recording, first.formerTrim, trunk.trimSilence};
        if (recording.mode != trunk.recording || recording.trim != trunk.trimSilence)
            m_undo.plan.changes.append(recording);
    }

    const QVector<Journal::Entry> &m_entries;
    const Observed &m_observed;
    bool m_release;
    UndoPlan m_undo;
};

} // namespace

UndoPlan planUndo(const QVector<Journal::Entry> &entries, const Observed &observed, bool releaseNumber)
{
    return WayBack(entries, observed, releaseNumber).make();
}

std::optional<PhoneNumber> numberOf(const QVector<Journal::Entry> &entries)
{
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (const auto *bought = std::get_if<PurchaseNumber>(&entry->change))
            return bought->wish.number;
        if (const auto *assigned = std::get_if<AssignNumber>(&entry->change))
            return assigned->number;
    }
    return {};
}

} // namespace trunkline::setup
