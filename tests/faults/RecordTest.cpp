// The record and the requests: what is on the disk when a request leaves, and what happens when nothing can be written.

#include "../unit/setup/FullDisk.h"
#include "../unit/setup/PracticeLine.h"
#include "Checker.h"
#include "Story.h"

#include <QDir>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace trunkline;
using namespace trunkline::setup;
using trunkline::test::PracticeLine;

namespace {

/// What a power cut would leave: the content of each file at its last fsync.
QHash<quint64, QByteArray> onTheDisk;

quint64 inodeOf(int descriptor)
{
    struct stat file{};
    return ::fstat(descriptor, &file) == 0 ? file.st_ino : 0;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray survivor(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? onTheDisk.value(inodeOf(file.handle())) : QByteArray();
}

} // namespace

/// In place of the system's: remembers, then does it.
extern "C" int fsync(int descriptor)
{
    onTheDisk[inodeOf(descriptor)] = contents(u"/proc/self/fd/"_qs + QString::number(descriptor));
    return int(::syscall(SYS_fsync, descriptor));
}

class RecordTest : public QObject
{
    Q_OBJECT

    static int intents(const QByteArray &record) { return int(record.count("\"line\":\"intent\"")); }
    static int posts(const practice::PracticeTwilio &twilio) { return twilio.writes(); }

private Q_SLOTS:
    void init()
    {
        test::failOnWarning();
        onTheDisk.clear();
    }

    void aPowerCutFindsEachDecisionOnTheDiskBeforeItsRequestLeaves()
    {
        PracticeLine line;
        int worst = 0;
        connect(&line.practice, &practice::PracticeTwilio::requested, &line.practice, [&] {
            worst = std::max(worst, posts(line.practice) - intents(survivor(line.journalPath())));
        });
        QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
        QCOMPARE(posts(line.practice), 3);
        QVERIFY2(worst <= 0, "a write arrived whose decision a power cut would have lost");
        QCOMPARE(survivor(line.journalPath()), contents(line.journalPath()));
    }

    void aPowerCutAfterAnyLineLeavesARecordThatGoesOn()
    {
        PracticeLine whole;
        QCOMPARE(whole.run(PracticeLine::answers()).state(), Runner::State::Done);
        whole.runner.reset();
        whole.journal.reset();
        const QByteArray record = contents(whole.journalPath());
        for (qsizetype end = record.indexOf('\n') + 1; end <= record.size() && end > 0; end = record.indexOf('\n', end) + 1) {
            QFile cut(whole.journalPath());
            QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Truncate));
            cut.write(record.left(end));
            cut.close();
            whole.startOver();
            whole.practice.forgetRequests();
            const Runner &run = whole.run(PracticeLine::answers());
            QVERIFY(run.state() == Runner::State::Done);
            QCOMPARE(posts(whole.practice), 0); // all is there, whatever the record says
            QCOMPARE(whole.practice.purchases().size(), 1);
        }
    }

    /// Room for nothing, for one line more, for two …: until a run ends as if there were no end of room.
    void aDiskThatIsFullAtAnyLineSendsNothingThatIsNotRecorded()
    {
        bool told = false;
        for (int room = 0;; room += 60) {
            QVERIFY(room < 10'000);
            PracticeLine line;
            const qint64 before = QFileInfo(line.journalPath()).size();
            bool done = false;
            {
                const test::FullDisk full(before + room);
                const Runner &run = line.run(PracticeLine::answers());
                done = run.state() == Runner::State::Done;
                QVERIFY(posts(line.practice) <= intents(contents(line.journalPath())));
                if (!done) {
                    QCOMPARE(run.error()->kind, ErrorKind::JournalUnwritable);
                    QVERIFY(run.error()->message.contains(QFileInfo(line.journalPath()).fileName()));
                }
                if (const auto *number = line.practice.account().numberByPhone(u"+14155550147"_qs); !done && number && run.error()->effect == Effect::Yes && run.failedChange()
                    && std::holds_alternative<PurchaseNumber>(*run.failedChange())) {
                    told = true; // bought, and nothing can be written: the number and its SID are shown
                    QVERIFY2(run.error()->detail.contains(number->sid), qPrintable(run.error()->detail));
                    QVERIFY2(run.error()->detail.contains(u"415"_qs), qPrintable(run.error()->detail));
                }
            }
            // There is room again: by turns the same window, and another process.
            if (room % 120 == 0)
                line.startOver();
            else if (!done)
                QCOMPARE(line.begin().state(), Runner::State::Done);
            QCOMPARE(line.run(PracticeLine::answers()).state(), Runner::State::Done);
            QCOMPARE(line.trunksNamed(), 1);
            QCOMPARE(line.trunk()->urls.size(), 1);
            QCOMPARE(line.practice.purchases().size(), 1);
            line.startOver();
            QVERIFY(line.journal->isOurs(line.trunk()->sid));
            QCOMPARE(test::Record(line.journalPath()).open, QStringList());
            if (done)
                break;
        }
        QVERIFY(told);
    }

    void aFolderThatGoesAwayIsNoticedBeforeAnythingIsSent()
    {
        PracticeLine line;
        QVERIFY(QDir(QFileInfo(line.journalPath()).path()).removeRecursively());
        const Runner &run = line.run(PracticeLine::answers());
        QCOMPARE(run.state(), Runner::State::Stopped);
        QCOMPARE(run.error()->kind, ErrorKind::JournalUnwritable);
        QVERIFY(run.error()->message.contains(u"set-ups"_qs));
        QCOMPARE(posts(line.practice), 0);
    }
};

QTEST_GUILESS_MAIN(RecordTest)
#include "RecordTest.moc"
