#include "setup/Verification.h"

#include "answers/Isolate.h"
#include "setup/FailureBook.h"

#include <QLocale>

// What went wrong in the last day.

namespace trunkline::setup {

void Verification::alertChecks(const Desired &desired, const Observed &observed, const Surroundings &around, QVector<Check> &all)
{
    if (!around.alerts)
        return;
    QVector<Symptom> symptoms;
    QSet<QString> calls;
    QDateTime last;
    for (const twilio::Alert &alert : *around.alerts) {
        const Symptom symptom = Symptom::ofAlert(alert.code, alert.text, alert.resource);
        const QStringList keys = symptom.keys();
        const bool tells = std::any_of(keys.begin(), keys.end(), [](const QString &key) {
            const FailureBook::Entry *entry = FailureBook::builtIn().find(key);
            return entry && !entry->aside;
        });
        if (!tells)
            continue;
        if (last.isNull() || alert.generated > last)
            symptoms.prepend(symptom);
        else
            symptoms.append(symptom);
        last = std::max(last, alert.generated);
        calls.insert(alert.resource.isEmpty() ? alert.sid : alert.resource);
    }
    Check check{u"alerts"_qs, TrunkToInternet, LegState::Verified, tr("No call failed in the last 24 hours"), {}, {}, {}, Fix::None};
    if (symptoms.isEmpty())
        return all.append(check);
    const int failed = int(calls.size());
    const QString time = isolate(QLocale().toString(last.toLocalTime().time(), QLocale::ShortFormat));
    check.text = tr("Calls of the last 24 hours");
    if (around.lastAnswered > last) { // it is over
        check.note = tr("%n failed, and calls arrive again", nullptr, failed);
        return all.append(check);
    }
    const Failure failure = FailureBook::builtIn().explain(symptoms.first(), FailureContext::of(desired, observed));
    check.leg = failure.leg;
    check.state = LegState::Attention;
    check.note = tr("%n failed", "calls", failed);
    check.finding = tr("%n call(s) failed in the last 24 hours, the last at %1. %2", nullptr, failed)
                        .arg(time, failure.finding.isEmpty() ? failure.title : failure.finding);
    all.append(check);
}

} // namespace trunkline::setup
