#include "Reporter.h"

#include <QCoreApplication>

namespace trunkline::app {

namespace {

using setup::Row;

bool isNews(const Row &row, const Row &told)
{
    return row.state != told.state || (row.state == Row::State::Retrying && row.attempt != told.attempt);
}

/// Which rows were told in which state. A row that is only waiting is no news.
class News : public QObject
{
public:
    News(setup::Runner &runner, Reporter &reporter) : QObject(&runner), m_runner(runner), m_reporter(reporter) {}

    void tell()
    {
        for (const Row &row : m_runner.rows()) {
            Row &told = m_told[row.key];
            if (isNews(row, told))
                m_reporter.rowChanged(row);
            told = row;
        }
    }

private:
    setup::Runner &m_runner;
    Reporter &m_reporter;
    QHash<QString, Row> m_told;
};

} // namespace

void follow(setup::Runner &runner, Reporter &reporter)
{
    auto news = new News(runner, reporter);
    QObject::connect(&runner, &setup::Runner::changed, news, &News::tell);
    QObject::connect(&runner, &setup::Runner::planMade, news, [news, &runner, &reporter] {
        news->tell(); // that the look is over comes before what it led to
        reporter.planned(runner.currentPlan(), runner.notes());
    });
    QObject::connect(&runner, &setup::Runner::changeBegan, news, [&reporter](const setup::Change &change) { reporter.changeBegan(change); });
    QObject::connect(&runner, &setup::Runner::changeEnded, news,
                     [&reporter](const setup::Change &change, bool done, const QString &sid) { reporter.changeEnded(change, done, sid); });
}

setup::Row retryingRow(const Error &why, std::chrono::milliseconds wait, int attempt, int tries)
{
    Row row;
    row.key = u"look"_qs;
    row.title = QCoreApplication::translate("trunkline::setup::Runner", "Look at the account");
    row.state = Row::State::Retrying;
    row.note = Advising::advice(why).what;
    row.secondsLeft = std::max(1, int((wait.count() + 999) / 1000));
    row.attempt = attempt;
    row.attempts = tries;
    return row;
}

} // namespace trunkline::app
