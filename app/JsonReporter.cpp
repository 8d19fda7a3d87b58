#include "JsonReporter.h"

#include "Terminal.h"
#include "answers/Isolate.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace trunkline::app {

namespace {

void print(const QJsonObject &event)
{
    Terminal::out(QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n');
}

/// null where there is nothing to say, so that a reader finds every key.
QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject changeJson(const setup::Change &change)
{
    QJsonObject json{{u"name"_qs, setup::name(change)},
                     {u"key"_qs, setup::key(change)},
                     {u"text"_qs, plain(setup::ChangeText::plainSentence(change))}};
    const setup::Cost costs = setup::cost(change);
    if (costs.monthly)
        json.insert(u"monthly"_qs, QJsonObject{{u"amount"_qs, costs.monthly->amount}, {u"currency"_qs, costs.monthly->currency}});
    if (costs.kind != setup::Cost::Kind::Free)
        json.insert(u"price"_qs, plain(setup::ChangeText::price(change)));
    return json;
}

QJsonObject urlJson(const twilio::OriginationUrl &url)
{
    return {{u"sid"_qs, url.sid.text()},  {u"sip_url"_qs, url.sipUrl}, {u"name"_qs, url.name},
            {u"priority"_qs, url.priority}, {u"weight"_qs, url.weight},  {u"enabled"_qs, url.enabled}};
}

QJsonArray leftOutJson(const QVector<setup::LeftOut> &numbers)
{
    QJsonArray array;
    for (const setup::LeftOut &one : numbers)
        array.append(QJsonObject{{u"number"_qs, one.number.e164()}, {u"why"_qs, Complaining::about(one.why).toJson()}});
    return array;
}

QJsonArray numbersJson(const setup::HeldNumbers &numbers)
{
    QJsonArray array;
    for (const twilio::IncomingNumber &one : numbers)
        array.append(QJsonObject{{u"number"_qs, one.e164}, {u"sid"_qs, one.sid.text()}});
    return array;
}

QJsonArray plainTexts(const QStringList &texts)
{
    QJsonArray array;
    for (const QString &text : texts)
        array.append(plain(text));
    return array;
}

QJsonObject change(const setup::Change &change, const QString &state)
{
    return {{u"event"_qs, u"change"_qs}, {u"state"_qs, state}, {u"name"_qs, setup::name(change)}, {u"key"_qs, setup::key(change)}};
}

} // namespace

void JsonReporter::planned(const setup::Plan &plan, const QStringList &notes)
{
    QJsonArray changes, obstacles;
    for (const setup::Change &change : plan.changes)
        changes.append(changeJson(change));
    for (const Error &obstacle : plan.obstacles)
        obstacles.append(Complaining::about(obstacle).toJson());
    const QJsonArray leftOut = leftOutJson(plan.leftOut);
    QJsonObject event{{u"event"_qs, u"plan"_qs}, {u"changes"_qs, changes}};
    if (!obstacles.isEmpty())
        event.insert(u"obstacles"_qs, obstacles);
    if (!leftOut.isEmpty())
        event.insert(u"left_out"_qs, leftOut);
    if (!notes.isEmpty())
        event.insert(u"notes"_qs, plainTexts(notes));
    print(event);
}

void JsonReporter::changeBegan(const setup::Change &began)
{
    print(change(began, u"began"_qs));
}

void JsonReporter::changeEnded(const setup::Change &ended, bool done, const QString &sid)
{
    QJsonObject event = change(ended, done ? u"done"_qs : u"failed"_qs);
    if (!sid.isEmpty())
        event.insert(u"sid"_qs, sid);
    print(event);
}

void JsonReporter::rowChanged(const setup::Row &row)
{
    if (row.state != setup::Row::State::Retrying)
        return;
    print({{u"event"_qs, u"retrying"_qs},
           {u"row"_qs, row.key},
           {u"why"_qs, plain(row.note)},
           {u"seconds"_qs, row.secondsLeft},
           {u"attempt"_qs, row.attempt},
           {u"attempts"_qs, row.attempts}});
}

std::optional<bool> JsonReporter::ask(const QString &)
{
    return {}; // a program reads this
}

void JsonReporter::finished(const Ending &ending)
{
    QJsonArray urls, others, checks;
    for (const twilio::OriginationUrl &url : ending.urls())
        urls.append(urlJson(url));
    for (const twilio::OriginationUrl &url : ending.otherUrls())
        others.append(urlJson(url));
    for (const setup::Check &check : ending.checks)
        checks.append(check.toJson());
    const auto &seen = ending.observed;
    QJsonObject event{{u"event"_qs, u"finished"_qs},
                      {u"outcome"_qs, ending.outcome()},
                      {u"trunk_sid"_qs, textOrNull(seen.trunk ? seen.trunk->sid.text() : QString())},
                      {u"origination_urls"_qs, urls},
                      {u"number"_qs, seen.numbers.size() == 1 ? seen.numbers.first().e164 : QJsonValue()},
                      {u"number_sid"_qs, seen.numbers.size() == 1 ? seen.numbers.first().sid.text() : QJsonValue()},
                      {u"checks"_qs, checks},
                      {u"writes"_qs, ending.writes},
                      {u"journal"_qs, textOrNull(ending.journal)}};
    if (seen.numbers.size() > 1)
        event.insert(u"numbers"_qs, numbersJson(seen.numbers));
    if (!ending.leftOut.isEmpty())
        event.insert(u"left_out"_qs, leftOutJson(ending.leftOut));
    if (!others.isEmpty())
        event.insert(u"left_alone"_qs, others);
    if (ending.practice)
        event.insert(u"practice"_qs, true);
    if (!ending.notes.isEmpty())
        event.insert(u"notes"_qs, plainTexts(ending.notes));
    if (ending.why)
        event.insert(u"error"_qs, ending.why->toJson());
    print(event);
}

} // namespace trunkline::app
