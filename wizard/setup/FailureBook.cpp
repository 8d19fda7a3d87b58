#include "setup/FailureBook.h"

#include "answers/Isolate.h"
#include "setup/FailureReader.h"
#include "setup/FailureWords.h"

#include <QFile>
#include <QSet>
#include <algorithm>

// Outside the namespace, as Qt wants it: the layer is a static library, and nothing else refers to the data.
static void addFailureData()
{
    Q_INIT_RESOURCE(failures);
}

namespace trunkline::setup {

namespace {

constexpr int secondsUntilNextGateway = 4; // Twilio: no SIP answer within four seconds, next address

QString join(const QStringList &sentences)
{
    return sentences.join(u' ');
}

std::pair<QString, QString> kindAndRest(const QString &code)
{
    return code.startsWith(u"sip ") ? std::pair(u"sip"_qs, code.mid(4)) : std::pair(QString(), code);
}

} // namespace

Result<FailureBook> FailureBook::parse(const QByteArray &json, const QString &fileName)
{
    const auto entries = FailureReader::read(json, fileName);
    if (!entries)
        return entries.error();
    FailureBook book;
    book.m_entries = *entries;
    for (int i = 0; i < book.m_entries.size(); ++i) {
        for (const QString &code : std::as_const(book.m_entries[i].codes)) {
            const auto [kind, rest] = kindAndRest(code);
            const QStringList ends = rest.split(u'-');
            if (ends.size() == 2 && ends.first().toInt() > 0)
                book.m_ranges.append({kind, ends.first().toInt(), ends.last().toInt(), i});
            else
                book.m_exact.insert(code, i);
        }
    }
    return book;
}

const FailureBook &FailureBook::builtIn()
{
    static const FailureBook book = [] {
        addFailureData();
        QFile file(u":/failures.json"_qs);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("failures.json is not part of the program");
        const auto read = parse(file.readAll(), u"failures.json"_qs);
        if (!read)
            qFatal("%s", qPrintable(read.error().message)); // a test reads it before anybody else does
        return *read;
    }();
    return book;
}

const FailureBook::Entry *FailureBook::find(const QString &key) const
{
    if (const auto exact = m_exact.constFind(key); exact != m_exact.constEnd())
        return &m_entries.at(*exact);
    const auto [kind, rest] = kindAndRest(key);
    const int code = rest.toInt();
    const Range *narrowest = nullptr;
    for (const Range &range : m_ranges)
        if (range.kind == kind && code >= range.from && code <= range.to && (!narrowest || range.to - range.from < narrowest->to - narrowest->from))
            narrowest = &range;
    return narrowest ? &m_entries.at(narrowest->entry) : nullptr;
}

FailureBook::Found FailureBook::entryOf(const Symptom &seen) const
{
    const QStringList keys = seen.keys();
    for (const QString &key : keys)
        if (const Entry *entry = find(key))
            return {entry, seen};
    return {find(u"any"_qs), seen};
}

QVector<FailureBook::Cause> FailureBook::likely(const Entry &entry, const FailureContext &context, const std::optional<SipUri> &gateway)
{
    QVector<Cause> possible = entry.causes;
    possible.removeIf([&](const Cause &cause) {
        return !std::all_of(cause.when.begin(), cause.when.end(), [&](const QString &one) { return context.holds(one, gateway); });
    });
    std::stable_sort(possible.begin(), possible.end(), [](const Cause &one, const Cause &other) { return one.order < other.order; });
    return possible;
}

/// What stands in { } is filled in after the translation, so that languages can put it where they like.
QString FailureBook::filled(const QString &text, const Symptom &seen, const FailureContext &context, const std::optional<SipUri> &gateway)
{
    QString shown = FailureWords::shown(text);
    if (!shown.contains(u'{'))
        return shown;
    const auto number = [](const QString &e164, const QString &unknown) {
        const auto parsed = PhoneNumber::parse(e164);
        return parsed ? isolate(parsed->international()) : e164.isEmpty() ? unknown : isolate(e164);
    };
    const QString address = !seen.address.isEmpty() ? seen.address : gateway ? gateway->host() : QString();
    const Transport transport = context.transport(gateway);
    const Transport other = context.probe == FailureContext::Probe::OtherWay ? context.other.value_or(Transport::Tcp) : Transport::Tcp;
    const bool counted = seen.status == u"cut-off" && seen.seconds > 0;
    shown.replace(u"{address}"_qs, address.isEmpty() ? tr("the gateway") : isolate(address));
    shown.replace(u"{number}"_qs, number(context.number, tr("the number")));
    shown.replace(u"{caller}"_qs, number(context.caller, tr("the caller’s number")));
    shown.replace(u"{seconds}"_qs, isolate(QString::number(counted ? seen.seconds : seen.code == 32022 ? 32 : secondsUntilNextGateway)));
    shown.replace(u"{connection}"_qs, isolate(transportName(transport)));
    shown.replace(u"{other}"_qs, isolate(transportName(other)));
    shown.replace(u"{product}"_qs, context.product ? isolate(context.product->name) : tr("the gateway"));
    shown.replace(u"{port}"_qs, isolate(QString::number(gateway ? gateway->by(transport).effectivePort() : usualPort(transport))));
    if (!shown.isEmpty())
        shown[0] = shown.at(0).toUpper(); // "the gateway" may have come first
    return shown;
}

/// "It then tried 203.0.113.11, with the same result.": the other gateways, each once.
QString FailureBook::further(const Found &first, const QVector<Found> &all, const QString &firstAddress)
{
    QStringList said;
    QSet<QString> named{firstAddress};
    for (const Found &one : all) {
        const QString &address = one.symptom.address;
        if (address.isEmpty() || named.contains(address))
            continue;
        named.insert(address);
        said += one.entry == first.entry ? tr("It then tried %1, with the same result.").arg(isolate(address))
                                         : tr("It then tried %1: %2.", "an address, what came of it: Gateway was busy")
                                               .arg(isolate(address), filled(one.entry->title, one.symptom, {}, {}));
    }
    return join(said);
}

Failure FailureBook::explain(const QVector<Symptom> &seen, const FailureContext &context) const
{
    QVector<Found> all;
    for (const Symptom &one : seen)
        all.append(entryOf(one));
    if (all.isEmpty())
        all.append(Found{find(u"any"_qs), {}});
    // A reason goes before a mere "failed", a code that is known before one that is not, what stopped the call before what
    // did not; among equals the first that happened.
    const auto rank = [this](const Found &one) {
        const bool bare = one.symptom.code == 0 && one.symptom.sipStatus == 0 && one.symptom.status != u"cut-off";
        return one.entry == find(u"any"_qs) ? 3 : bare ? 2 : one.entry->aside ? 1 : 0;
    };
    const auto best = std::min_element(all.begin(), all.end(), [&](const Found &one, const Found &other) { return rank(one) < rank(other); });
    const Found leading = *best;
    const Entry &entry = *leading.entry;
    const std::optional<SipUri> gateway = context.gatewayAt(leading.symptom.address);
    const auto words = [&](const QString &text) { return filled(text, leading.symptom, context, gateway); };

    Failure told;
    told.id = entry.id;
    told.title = words(entry.title);
    told.word = words(entry.word);
    told.leg = entry.leg;
    told.state = entry.state;
    QStringList sentences{words(entry.happened.first())};
    if (entry.leg == 3)
        sentences += further(leading, all, leading.symptom.address);
    for (const QString &later : entry.happened.mid(1))
        sentences += words(later);
    sentences.removeAll(QString());
    told.happened = join(sentences);
    const QVector<Cause> causes = likely(entry, context, gateway);
    const Cause &first = causes.first(); // an entry without a cause for everybody is not read
    told.finding = words(first.because);
    for (const Cause &cause : causes.mid(1))
        if (const QString because = words(cause.because); because != told.finding && !told.others.contains(because))
            told.others += because;
    for (const QString &step : first.steps)
        told.steps += words(step);
    told.who = first.who;
    told.fix = first.fix;
    if (told.fix == FailureFix::SwitchConnection)
        told.connection = words(u"{other}"_qs);
    told.support = support(seen);
    told.source = entry.source;
    told.sourceName = FailureWords::shown(entry.sourceName);
    return told;
}

QString FailureBook::support(const QVector<Symptom> &seen)
{
    QStringList codes, calls, said;
    const auto add = [](QStringList &to, const QString &one) {
        if (!one.isEmpty() && !to.contains(one))
            to += one;
    };
    for (const Symptom &one : seen) {
        if (one.code > 0)
            add(codes, QString::number(one.code));
        if (one.sipStatus > 0)
            add(codes, u"SIP "_qs + QString::number(one.sipStatus));
        if (!one.call.isEmpty())
            add(calls, tr("call %1").arg(isolate(one.call)));
        add(said, one.said);
    }
    const QString first = (codes + calls).join(u", "_qs);
    return said.isEmpty() ? first : QStringList(QStringList{first} + said).join(u'\n').trimmed();
}

QString FailureBook::text(Helper who)
{
    switch (who) {
    case Helper::You:
        return tr("You", "who has to act");
    case Helper::NetworkTeam:
        return tr("Your network team", "who has to act");
    case Helper::GatewayAdministrator:
        return tr("Whoever looks after the gateway", "who has to act");
    case Helper::TwilioSupport:
        return tr("Twilio’s support", "who has to act");
    case Helper::AccountOwner:
        return tr("The owner of the Twilio account", "who has to act");
    }
    Q_UNREACHABLE();
}

} // namespace trunkline::setup
