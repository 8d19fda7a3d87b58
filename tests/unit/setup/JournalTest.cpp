#include "FullDisk.h"
#include "setup/DraftFile.h"
#include "setup/Journal.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace trunkline;
using namespace trunkline::setup;

class JournalTest : public QObject
{
    Q_OBJECT

    const AccountSid account = *AccountSid::parse(u"AC0123456789abcdef0123456789abcdef"_qs);
    const QString trunkSid = u"TK0123456789abcdef0123456789abcdef"_qs;

    static Change create() { return CreateTrunk{*TrunkName::parse(u"Support line"_qs), {}}; }
    static Change buy()
    {
        return PurchaseNumber{{*PhoneNumber::parse(u"+14155550147"_qs), {}, {}}, twilio::Money{u"1.15"_qs, u"USD"_qs}};
    }

    std::shared_ptr<Journal> open(const QString &path) const { return *Journal::open(path, account, u"Support line"_qs); }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        [[maybe_unused]] const bool ok = file.open(QIODevice::ReadOnly);
        return file.readAll();
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        [[maybe_unused]] const bool ok = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        file.write(bytes);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aFileThatIsNoRecordIsLeftAsItIs()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.json"_qs);
        const QByteArray setUpFile = R"({"version": 1, "trunk": {"name": "Support line"}})"; // no newline at its end
        put(path, setUpFile);
        const auto opened = Journal::openExisting(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::JournalDamaged);
        QCOMPARE(contents(path), setUpFile);
    }

    void anEmptyLockDoesNotKeepADraftFromItsOwner()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"draft.json.lock"_qs), {}); // of a process that was killed before it wrote its name
        DraftFile mine(folder.path()), another(folder.path());
        QVERIFY(mine.hold());
        QVERIFY(!another.hold());
    }

    void whatWasWrittenIsReadAgain()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"deep/er/line.jsonl"_qs);
        {
            const auto journal = open(path);
            const qint64 first = *journal->intends(create());
            QVERIFY(journal->happened(first, Journal::Outcome::Ok, trunkSid));
            QVERIFY(journal->worksOn(*TrunkSid::parse(trunkSid)));
            const qint64 second = *journal->intends(buy());
            QVERIFY(journal->happened(second, Journal::Outcome::Unknown, {}, error(ErrorKind::OutcomeUnknown)));
        }
        const auto journal = open(path);
        QCOMPARE(journal->entries().size(), 2);
        QCOMPARE(journal->entries().at(0).change, create());
        QCOMPARE(journal->entries().at(0).sid, trunkSid);
        QCOMPARE(journal->entries().at(1).change, buy()); // with the price that was agreed to
        QCOMPARE(*journal->entries().at(1).outcome, Journal::Outcome::Unknown);
        QVERIFY(journal->isOurs(trunkSid));
        QVERIFY(journal->openIntent(key(buy())));
        QCOMPARE(journal->trunk()->text(), trunkSid);
        QCOMPARE(journal->account(), account.text());
        QCOMPARE(journal->trunkName(), u"Support line"_qs);
        QVERIFY(*journal->intends(create()) > journal->entries().at(1).seq);
    }

    void onlyTheOwnerMayReadIt()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sub/line.jsonl"_qs);
        open(path);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(folder.filePath(u"sub"_qs)) & others, QFile::Permissions());
    }

    void cutAtAnyByteItKeepsEveryWholeLine()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.jsonl"_qs);
        {
            const auto journal = open(path);
            QVERIFY(journal->happened(*journal->intends(create()), Journal::Outcome::Ok, trunkSid));
            QVERIFY(journal->happened(*journal->intends(buy()), Journal::Outcome::No, {}, error(ErrorKind::Busy)));
        }
        const QByteArray whole = contents(path);
        const qsizetype firstLine = whole.indexOf('\n') + 1;
        for (qsizetype length = firstLine; length <= whole.size(); ++length) {
            const QByteArray cut = whole.left(length);
            put(path, cut);
            const auto again = Journal::open(path, account, u"Support line"_qs);
            QVERIFY2(bool(again), QByteArray::number(length));
            const qsizetype intents = cut.left(cut.lastIndexOf('\n') + 1).count("\"line\":\"intent\"");
            QCOMPARE((*again)->entries().size(), intents);
            QVERIFY((*again)->intends(buy())); // and can be written to
        }
    }

    void aDamagedLineInTheMiddleIsNotPassedOver()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.jsonl"_qs);
        {
            const auto journal = open(path);
            std::ignore = journal->intends(create());
            std::ignore = journal->intends(buy());
        }
        QByteArray bytes = contents(path);
        bytes.replace(bytes.indexOf("intent"), 6, "inten?");
        put(path, bytes);
        const auto broken = Journal::open(path, account, u"Support line"_qs);
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, ErrorKind::JournalDamaged);
        QCOMPARE(contents(path), bytes); // kept as it is
    }

    void aJournalOfANewerVersionIsRefusedAndKept()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.jsonl"_qs);
        put(path, "{\"trunkline\":2,\"account\":\"AC\"}\n");
        QCOMPARE(Journal::open(path, account, u"x"_qs).error().kind, ErrorKind::JournalDamaged);
        QCOMPARE(contents(path), QByteArray("{\"trunkline\":2,\"account\":\"AC\"}\n"));
    }

    void theJournalOfAnotherAccountIsNotUsed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.jsonl"_qs);
        open(path);
        const auto other = AccountSid::parse(u"ACffffffffffffffffffffffffffffffff"_qs);
        QVERIFY(!Journal::open(path, *other, u"Support line"_qs));
    }

    void aSecondOneIsToldThatItIsInUse()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.jsonl"_qs);
        const auto first = open(path);
        const auto second = Journal::open(path, account, u"Support line"_qs);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::SetupBusy);
        QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"file"_qs), "x");
        const auto journal = Journal::open(folder.filePath(u"file/line.jsonl"_qs), account, u"x"_qs);
        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, ErrorKind::JournalUnwritable);
        QVERIFY(journal.error().message.contains(u"file"_qs));
    }

    void aFullDiskLeavesNoHalfLine()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.jsonl"_qs);
        const auto journal = open(path);
        const QByteArray before = contents(path);
        {
            const test::FullDisk full(QFileInfo(path).size() + 30); // room for half a line
            const auto intent = journal->intends(create());
            QVERIFY(!intent);
            QCOMPARE(intent.error().kind, ErrorKind::JournalUnwritable);
            QVERIFY(journal->entries().isEmpty());
        }
        QCOMPARE(contents(path), before);
        QVERIFY(journal->intends(create())); // there is room again
        QVERIFY(contents(path).endsWith('\n'));
    }

    /// Whatever it flips: the line is read as it was, or the record says that it is damaged. It is never read as another.
    void aFlippedBitIsNeverReadAsSomethingElse()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.jsonl"_qs);
        {
            const auto journal = open(path);
            QVERIFY(journal->happened(*journal->intends(create()), Journal::Outcome::Ok, trunkSid));
            QVERIFY(journal->happened(*journal->intends(buy()), Journal::Outcome::Ok, u"PN0123456789abcdef0123456789abcdef"_qs));
        }
        const QByteArray whole = contents(path);
        const qsizetype last = whole.lastIndexOf('\n', whole.size() - 2);
        for (qsizetype at = whole.lastIndexOf('\n', last - 1) + 1; at < whole.size(); ++at) {
            for (const char bit : {1, 32}) {
                QByteArray flipped = whole;
                flipped[at] = char(flipped.at(at) ^ bit);
                put(path, flipped);
                const auto journal = Journal::open(path, account, u"Support line"_qs);
                if (!journal) {
                    QCOMPARE(journal.error().kind, ErrorKind::JournalDamaged);
                    QCOMPARE(contents(path), flipped); // kept as it is
                    continue;
                }
                const QVector<Journal::Entry> &entries = (*journal)->entries();
                QVERIFY2(!entries.isEmpty() && entries.size() <= 2, QByteArray::number(at));
                if (entries.size() == 2)
                    QCOMPARE(entries.at(1).change, buy());
                if (entries.size() == 2 && entries.at(1).outcome)
                    QCOMPARE(entries.at(1).sid, u"PN0123456789abcdef0123456789abcdef"_qs);
            }
        }
    }

    void tenThousandLinesAreReadAgain()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.jsonl"_qs);
        {
            const auto journal = open(path);
            QVERIFY(journal->happened(*journal->intends(create()), Journal::Outcome::No, {}, error(ErrorKind::Busy)));
        }
        const QList<QByteArray> lines = contents(path).split('\n');
        QByteArray many = lines.first() + '\n';
        for (int seq = 1; seq <= 5000; ++seq) {
            for (const QByteArray &line : lines.mid(1, 2)) {
                QJsonObject json = QJsonDocument::fromJson(line).object();
                json.insert(u"seq"_qs, seq);
                json.remove(u"sum"_qs); // as written before there were sums
                many += QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
            }
        }
        put(path, many);
        const auto journal = open(path);
        QCOMPARE(journal->entries().size(), 5000);
        QVERIFY(!journal->openIntent(u"trunk"_qs));
        QCOMPARE(*journal->intends(create()), 5001);
    }

    void whatCouldNotBeWrittenIsWrittenWithTheNextLine()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.jsonl"_qs);
        {
            const auto journal = open(path);
            const qint64 seq = *journal->intends(create());
            {
                const test::FullDisk full(QFileInfo(path).size());
                QVERIFY(!journal->happened(seq, Journal::Outcome::Ok, trunkSid));
            }
            QVERIFY(journal->isOurs(trunkSid)); // known all the same
            QVERIFY(journal->intends(buy()));
        }
        QVERIFY(open(path)->isOurs(trunkSid));
    }

    void aFileThatWasRemovedIsNotWrittenTo()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sub/line.jsonl"_qs);
        const auto journal = open(path);
        QVERIFY(QDir(folder.filePath(u"sub"_qs)).removeRecursively());
        const auto intent = journal->intends(create());
        QVERIFY(!intent);
        QCOMPARE(intent.error().kind, ErrorKind::JournalUnwritable);
        QVERIFY(intent.error().message.contains(u"sub"_qs));
    }

    void aFolderThatCannotBeWrittenToIsNamed()
    {
        const auto journal = Journal::open(u"/proc/self/line.jsonl"_qs, account, u"x"_qs); // not even by root
        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, ErrorKind::JournalUnwritable);
        QVERIFY(journal.error().message.contains(u"/proc/self"_qs));
    }

    /// Whoever was killed between making the file and writing a name into it holds nothing.
    void aLockOfTheDeadIsFree()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.jsonl"_qs);
        for (const QByteArray &left : {QByteArray(), QByteArray("trunkline, 1\n"), QByteArray("1\ntrunkline\nhost\n")}) {
            put(path + u".lock"_qs, left);
            QVERIFY(Journal::open(path, account, u"Support line"_qs));
        }
    }

    void whatIsNoFileIsRefused()
    {
        QCOMPARE(Journal::openExisting(u"/dev/null"_qs).error().kind, ErrorKind::JournalUnwritable);
    }

    void everyKindOfChangeSurvivesTheJournal_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(samples().size()); ++i)
            QTest::newRow(qPrintable(name(samples().at(i)) + QString::number(i))) << i;
    }
    void everyKindOfChangeSurvivesTheJournal()
    {
        QFETCH(int, index);
        const Change change = samples().at(index);
        const auto again = changeFromJson(toJson(change));
        QVERIFY(again);
        QCOMPARE(*again, change);
        QVERIFY(!ChangeText::sentence(change).isEmpty());
        QVERIFY(!ChangeText::plainSentence(change).contains(u"<b>"_qs));
        QVERIFY(!ChangeText::row(change).isEmpty());
        QVERIFY(!ChangeText::doing(change).isEmpty());
        QVERIFY(!ChangeText::price(change).isEmpty());
        QVERIFY(!ChangeText::icon(change).isEmpty());
    }

    void theSameLineHasTheSameFile()
    {
        const auto name = *TrunkName::parse(u"Café & Söhne /../ line"_qs);
        const QString file = Journal::fileName(account, name);
        QCOMPARE(file, Journal::fileName(account, *TrunkName::parse(u"café & söhne /../ LINE"_qs)));
        QVERIFY(!file.contains(u'/') && !file.contains(u".."_qs));
        QVERIFY(file != Journal::fileName(account, *TrunkName::parse(u"Another"_qs)));
    }

private:
    static QVector<Change> samples()
    {
        const auto number = *PhoneNumber::parse(u"+14155550147"_qs);
        const auto pn = *NumberSid::parse(u"PN0123456789abcdef0123456789abcdef"_qs);
        const auto ou = *OriginationUrlSid::parse(u"OU0123456789abcdef0123456789abcdef"_qs);
        const Gateway gateway{*SipUri::parse(u"sip:203.0.113.10:5060;transport=tcp"_qs), u"Gateway 1"_qs, 20, 5, false};
        TrunkSettings settings;
        settings.secure = true;
        settings.transferMode = TransferMode::SipOnly;
        settings.transferCallerId = TransferCallerId::FromTransferor;
        settings.domainName = u"clinic.pstn.twilio.com"_qs;
        settings.disasterRecoveryUrl = u"https://example.com/x"_qs;
        Routing website;
        website.voiceUrl = u"https://hooks.example/voice?a=<b>"_qs;
        website.voiceMethod = u"POST"_qs;
        Routing other;
        other.trunk = TrunkSid::parse(u"TK0123456789abcdef0123456789abcdef"_qs).operator bool()
                          ? std::optional(*TrunkSid::parse(u"TK0123456789abcdef0123456789abcdef"_qs))
                          : std::nullopt;
        other.trunkName = u"Front desk"_qs;
        return {create(),
                CreateTrunk{*TrunkName::parse(u"<Tom & Co>"_qs), settings},
                UpdateTrunk{u"Line"_qs, settings, {}},
                SetRecording{RecordingMode::FromAnswerDual, RecordingMode::DoNotRecord, true, false},
                AddOriginationUrl{gateway},
                UpdateOriginationUrl{ou, u"sip:203.0.113.10"_qs, false, true, 10, 20, 1, 2},
                UpdateOriginationUrl{ou, u"sip:203.0.113.10"_qs, true, true, 10, 10, 1, 1, u"sip:203.0.113.10;transport=tcp"_qs},
                buy(),
                PurchaseNumber{{number, *AddressSid::parse(u"AD0123456789abcdef0123456789abcdef"_qs), {}}, {}},
                AssignNumber{pn, number, website},
                AssignNumber{pn, number, other},
                DetachNumber{pn, number},
                RestoreRouting{pn, number, website},
                DeleteOriginationUrl{ou, u"sip:203.0.113.10"_qs},
                ReleaseNumber{pn, number},
                DeleteTrunk{u"Line"_qs, 2}};
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "JournalTest.moc"
