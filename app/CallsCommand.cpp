#include "CallsCommand.h"

#include "CallJson.h"
#include "Terminal.h"
#include "answers/Isolate.h"
#include "monitor/CallStory.h"
#include "monitor/CallsCsv.h"
#include "monitor/Length.h"

#include <QJsonDocument>

namespace trunkline::app {

using monitor::CallEntry;
using monitor::CallsCsv;
using monitor::CallStory;
using monitor::Feed;

CallsCommand::CallsCommand(Calls asked, const Environment &environment, PracticeHost &practice)
    : TrunkCommand(std::move(asked), environment, practice, {})
{}

void CallsCommand::begin()
{
    connect(&m_feed, &Feed::looked, this, [this] {
        if (m_feed.isWhole())
            print();
    });
}

bool CallsCommand::goesOnAfter(const Error &error)
{
    end(Complaining::about(error));
    return false;
}

void CallsCommand::print()
{
    const monitor::CallLog &log = m_feed.log();
    QVector<quint32> places;
    for (quint32 place = 0; place < quint32(log.size()); ++place)
        if (log.at(place).at >= m_asked.since.toSecsSinceEpoch() && (!m_asked.failed || log.at(place).outcome == monitor::Outcome::Failed))
            places.append(place);
    std::stable_sort(places.begin(), places.end(), [&log](quint32 one, quint32 other) { return log.at(one).at > log.at(other).at; });
    switch (m_asked.format) {
    case Calls::Format::Table:
        printTable(places);
        break;
    case Calls::Format::Csv:
        Terminal::out(CallsCsv::head(CallsCsv::For::Scripts));
        for (const quint32 place : places)
            Terminal::out(CallsCsv::row(log, log.at(place)));
        break;
    case Calls::Format::Json:
        for (const quint32 place : places)
            Terminal::out(QJsonDocument(callJson(log, log.at(place))).toJson(QJsonDocument::Compact) + '\n');
        break;
    }
    end(ExitStatus::Done);
}

void CallsCommand::printTable(const QVector<quint32> &places) const
{
    const monitor::CallLog &log = m_feed.log();
    const QDate today = QDate::currentDate();
    QVector<QStringList> rows{{tr("Time"), tr("Caller"), tr("Length"), tr("What happened")}};
    for (const quint32 place : places) {
        const CallEntry &call = log.at(place);
        rows.append({CallStory::time(call.at, today), plain(CallStory::caller(log, call)), CallStory(log, call).length(), log.result(call)});
    }
    QVector<qsizetype> widths(4, 0);
    for (const QStringList &row : std::as_const(rows))
        for (qsizetype column = 0; column < 4; ++column)
            widths[column] = std::max(widths.at(column), row.at(column).size());
    for (const QStringList &row : std::as_const(rows))
        Terminal::out(QString(row.at(0).leftJustified(widths.at(0)) + u"  "_qs + row.at(1).leftJustified(widths.at(1)) + u"  "_qs
                              + row.at(2).rightJustified(widths.at(2)) + u"  "_qs + row.at(3) + u'\n'));
    const auto failed = std::count_if(places.begin(), places.end(), [&log](quint32 place) { return log.at(place).outcome == monitor::Outcome::Failed; });
    Terminal::out(QString(tr("%n call(s)", nullptr, int(places.size())) + (failed ? u", "_qs + tr("%n failed", nullptr, int(failed)) : QString()) + u'\n'));
}

} // namespace trunkline::app
