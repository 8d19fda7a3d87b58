#include "Story.h"

#include <QEventLoop>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <cstdio>

namespace trunkline::test {

void Story::end()
{
    QTimer::singleShot(0, this, &Story::ended);
}

void Tally::print(const char *what) const
{
    for (const QString &one : wrongs)
        std::printf("WRONG  %s\n", qPrintable(one));
    std::printf("%s: %d cells run, %d converged, %d stopped honestly and then converged, %d none of these", what, cells, converged, stopped,
                int(wrongs.size()));
    if (kills > 0)
        std::printf("; %d kills", kills);
    std::printf(".\n");
    std::fflush(stdout);
}

Tally tell(const QVector<StoryMaker> &stories, int atOnce)
{
    const QString only = qEnvironmentVariable("FAULT_CELLS");
    const bool aloud = qEnvironmentVariableIsSet("FAULT_ALOUD");
    Tally tally;
    QEventLoop loop;
    qsizetype next = 0;
    int open = 0;
    std::function<void()> fill = [&] {
        while (open < atOnce && next < stories.size()) {
            Story *story = stories.at(next++)().release();
            if (!story || !story->name().contains(only)) { // not wanted, or not needed any more
                delete story;
                continue;
            }
            ++open;
            QObject::connect(story, &Story::ended, &loop, [&, story] {
                --open;
                ++tally.cells;
                tally.kills += story->kills();
                if (aloud)
                    std::printf("%6lld ms  %s%s\n", story->took(), qPrintable(story->name()), story->stopped() ? " (stopped)" : "");
                if (!story->wrongs().isEmpty())
                    tally.wrongs.append(story->name() + u": "_qs + story->wrongs().join(u"; "_qs));
                else
                    ++(story->stopped() ? tally.stopped : tally.converged);
                story->deleteLater();
                fill();
            });
            story->begin();
        }
        if (open == 0)
            loop.quit();
    };
    QTimer::singleShot(0, &loop, fill);
    loop.exec();
    return tally;
}

void failOnWarning()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!QNetworkReplyImplPrivate::error: Internal problem)"_qs));
}

} // namespace trunkline::test
