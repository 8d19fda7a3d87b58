#include "setup/Undo.h"

#include "answers/Isolate.h"

#include <QCoreApplication>

namespace trunkline::setup {

namespace {

struct UndoText
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::setup::Undo)
};

template <class T>
QVector<std::pair<T, QString>> ours(const QVector<Journal::Entry> &entries)
{
    QVector<std::pair<T, QString>> found;
    for (const Journal::Entry &entry : entries)
        if (const T *change = std::get_if<T>(&entry.change); change && entry.counts())
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
    {
        for (const Journal::Entry &entry : entries) {
            if (!entry.counts())
                continue;
            if (std::holds_alternative<PurchaseNumber>(entry.change))
                m_purchases[entry.sid].append(&entry);
            else if (const auto *assigned = std::get_if<AssignNumber>(&entry.change))
                note(assigned->sid, assigned->former);
        }
    }

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
        for (const twilio::IncomingNumber &one : m_observed.numbers)
            number(one);
    }

    void number(const twilio::IncomingNumber &number)
    {
        const auto e164 = PhoneNumber::parse(number.e164);
        if (!e164)
            return;
        // The answer to a purchase may be that of a number somebody had bought already: then it is on our trunk because
        // of us, and not ours to give away.
        bool isBought = false, wasAnswered = false;
        for (const Journal::Entry *entry : m_purchases.value(number.sid.text())) {
            wasAnswered = true;
            isBought = isBought || entry->isOfThatTime(number.created);
        }
        if (isBought && m_release) {
            m_undo.plan.changes.append(ReleaseNumber{number.sid, *e164});
            return;
        }
        if (isBought)
            m_undo.keptNumbers.append(*e164);
        else if (wasAnswered)
            m_undo.notes += UndoText::tr("%1 stays in your account: by its date it was there before this set-up. If you do not need "
                                         "it, release it at Twilio.").arg(isolate(e164->international()));
        if (wasAnswered && onOurTrunk(number))
            m_undo.plan.changes.append(DetachNumber{number.sid, *e164});
        if (!wasAnswered)
            routing(number, *e164);
    }

    void routing(const twilio::IncomingNumber &number, const PhoneNumber &e164)
    {
        const std::optional<Routing> former = formerRouting(number.sid);
        if (!former)
            return;
        if (onOurTrunk(number)) {
            const bool goesStraight = former->trunk && isThere(*former->trunk); // it takes the number over in one write
            if (!goesStraight)
                m_undo.plan.changes.append(DetachNumber{number.sid, e164});
            if (former->trunk && !goesStraight)
                m_undo.notes += UndoText::tr("%1 was on the trunk “%2”, which is gone. It is on no trunk now.")
                                    .arg(isolate(e164.international()), isolate(former->trunkName));
            else if (former->inUse())
                m_undo.plan.changes.append(RestoreRouting{number.sid, e164, *former});
            return;
        }
        // Off our trunk and in no other hands: an undo was cut short here, or somebody deleted the trunk. An application
        // was forgotten when the number came to us; web addresses were not.
        const bool isAsWeLeftIt = !number.trunk && number.voiceApplicationSid.isEmpty() && number.voiceUrl == former->voiceUrl;
        if (isAsWeLeftIt && ((former->trunk && isThere(*former->trunk)) || (!former->trunk && !former->applicationSid.isEmpty())))
            m_undo.plan.changes.append(RestoreRouting{number.sid, e164, *former});
    }

    /// Before we took it: the latest routing that led somewhere. After a trunk was deleted under a number there is none.
    void note(const NumberSid &sid, const Routing &former)
    {
        if (former.inUse() || !m_former.contains(sid.text()))
            m_former.insert(sid.text(), former);
    }

    std::optional<Routing> formerRouting(const NumberSid &sid) const
    {
        const auto former = m_former.constFind(sid.text());
        return former == m_former.constEnd() ? std::nullopt : std::optional(*former);
    }

    bool isThere(const TrunkSid &sid) const
    {
        return std::any_of(m_observed.trunks.begin(), m_observed.trunks.end(), [&](const auto &one) { return one.sid == sid; });
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
        const QSet<QString> ours = ourNumbers();
        for (const twilio::IncomingNumber &number : m_observed.numbersOnTrunk) {
            if (ours.contains(number.sid.text()))
                continue;
            m_undo.notes += UndoText::tr("The trunk “%1” stays: other phone numbers are on it.").arg(isolate(trunk.name));
            return true;
        }
        return false;
    }

    /// Those that this undo takes off the trunk.
    QSet<QString> ourNumbers() const
    {
        QSet<QString> sids;
        for (const Change &change : m_undo.plan.changes) {
            if (const auto *detached = std::get_if<DetachNumber>(&change))
                sids.insert(detached->sid.text());
            if (const auto *restored = std::get_if<RestoreRouting>(&change))
                sids.insert(restored->sid.text());
            if (const auto *released = std::get_if<ReleaseNumber>(&change))
                sids.insert(released->sid.text());
        }
        return sids;
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
    QHash<QString, QVector<const Journal::Entry *>> m_purchases; ///< by the SID of the number
    QHash<QString, Routing> m_former;                            ///< likewise
    UndoPlan m_undo;
};

} // namespace

UndoPlan planUndo(const QVector<Journal::Entry> &entries, const Observed &observed, bool releaseNumber)
{
    return WayBack(entries, observed, releaseNumber).make();
}

QVector<PhoneNumber> numbersOf(const QVector<Journal::Entry> &entries)
{
    QVector<PhoneNumber> numbers;
    QSet<QString> seen;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const bool leadsThere = std::holds_alternative<PurchaseNumber>(entry->change) || std::holds_alternative<AssignNumber>(entry->change);
        const auto number = leadsThere ? numberOf(entry->change) : std::nullopt;
        if (!number || seen.contains(number->e164()))
            continue;
        seen.insert(number->e164());
        numbers.append(*number);
    }
    return numbers;
}

} // namespace trunkline::setup
