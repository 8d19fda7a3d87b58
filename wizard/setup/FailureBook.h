#pragma once

#include "setup/Failure.h"
#include "setup/FailureContext.h"
#include "setup/Symptom.h"

#include <QHash>

namespace trunkline::setup {

/// What is known about calls and requests that do not succeed, read from resources/failures.json: for each code and SIP
/// answer what happened, why that is likely here, what to do and who has to do it.
class FailureBook
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::setup::FailureBook)
public:
    struct Cause
    {
        QStringList when; ///< conditions, all of which must hold; none: always possible
        int order = 0;    ///< the lower, the likelier
        QString because;
        QStringList steps;
        Helper who = Helper::You;
        FailureFix fix = FailureFix::None;
    };
    struct Entry
    {
        QString id;
        QStringList codes; ///< "32011", "11200-11299", "sip 403", "sip 500-599", "call busy", "any"
        QString title, word;
        int leg = 3;
        LegState state = LegState::Failed;
        bool aside = false; ///< the call went on, or it concerns something else: told only if there is nothing better
        QStringList happened;
        QVector<Cause> causes;
        QString sourceName;
        QUrl source;
    };

    /// Strict: the first thing that is not right is the error, with file, line and key.
    static Result<FailureBook> parse(const QByteArray &json, const QString &fileName);
    /// resources/failures.json
    static const FailureBook &builtIn();

    /// One failure for all that was seen of one call: the most telling symptom leads, further gateways are named. With
    /// nothing seen it is the entry for anything else.
    Failure explain(const QVector<Symptom> &seen, const FailureContext &context) const;
    Failure explain(const Symptom &seen, const FailureContext &context) const { return explain(QVector<Symptom>{seen}, context); }

    /// "You", "The network team" …: who has to act, as a word.
    static QString text(Helper who);
    /// "32011, SIP 403, call CA…": never in a sentence, always behind "For support".
    static QString support(const QVector<Symptom> &seen);

    const QVector<Entry> &entries() const { return m_entries; }
    /// The one that has the code itself, or the range that it lies in. nullptr: none.
    const Entry *find(const QString &key) const;

private:
    struct Found
    {
        const Entry *entry = nullptr;
        Symptom symptom;
    };

    Found entryOf(const Symptom &seen) const;
    static QVector<Cause> likely(const Entry &entry, const FailureContext &context, const std::optional<SipUri> &gateway);
    static QString filled(const QString &text, const Symptom &seen, const FailureContext &context, const std::optional<SipUri> &gateway);
    static QString further(const Found &first, const QVector<Found> &all, const QString &firstAddress);

    QVector<Entry> m_entries;
    QHash<QString, int> m_exact;
    struct Range
    {
        QString kind; ///< "" or "sip"
        int from, to, entry;
    };
    QVector<Range> m_ranges;
};

} // namespace trunkline::setup
