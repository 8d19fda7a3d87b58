#pragma once

#include "answers/SetupFile.h"
#include "practice/PracticeTwilio.h"
#include "setup/Runner.h"
#include "twilio/Client.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace trunkline::test {

/// A set-up against a practice account on the loopback interface: what most stories begin with.
class PracticeLine
{
public:
    explicit PracticeLine(practice::Options options = {}, twilio::Timing waits = quick()) : practice(options), timing(waits)
    {
        if (!practice.start())
            qFatal("the practice account cannot listen");
        useNewClient();
        openJournal();
    }

    /// As a fresh process would: other connections, the journal read from its file.
    void startOver()
    {
        runner.reset();
        journal.reset();
        useNewClient();
        openJournal();
    }

    void useNewClient(const QString &token = {})
    {
        const auto account = AccountSid::parse(practice.accountSid());
        Credentials credentials{*account, {}, Secret(token.isEmpty() ? practice.authToken() : token)};
        client = std::make_unique<twilio::Client>(*twilio::Endpoints::fromTemplate(practice.endpointTemplate()), credentials, timing);
    }

    void openJournal() { journal = *setup::Journal::open(journalPath(), client->account(), u"Support line"_qs); }
    QString journalPath() const { return folder.filePath(u"set-ups/line.jsonl"_qs); }

    static twilio::Timing quick()
    {
        twilio::Timing timing;
        timing.idle = std::chrono::milliseconds(600);
        timing.readDeadline = std::chrono::milliseconds(1500);
        timing.writeDeadline = std::chrono::milliseconds(1500);
        timing.backOffBase = std::chrono::milliseconds(5);
        timing.backOffCap = std::chrono::milliseconds(20);
        timing.retryAfterCap = std::chrono::milliseconds(20);
        return timing;
    }

    static setup::RunTiming quickRun()
    {
        using Wait = std::chrono::milliseconds;
        setup::RunTiming timing;
        timing.settle = Wait(300);
        timing.settleLooks = {Wait(20), Wait(50), Wait(100)};
        timing.again = {Wait(10), Wait(20), Wait(30), Wait(40), Wait(50)};
        timing.longestWait = Wait(60);
        return timing;
    }

    static Answers answers(const QByteArray &number = R"({"buy": "+14155550147"})", const QByteArray &trunk = {})
    {
        const QByteArray json = R"({"version": 1, "trunk": )" + (trunk.isEmpty() ? QByteArray(R"({"name": "Support line"})") : trunk)
                                + R"(, "gateways": [{"uri": "sip:203.0.113.10:5060;transport=tcp"}], "number": )" + number + "}";
        const auto read = SetupFile::parse(json, u"test"_qs);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        return *read;
    }

    setup::Runner &run(const Answers &wanted, bool agreed = true)
    {
        runner = std::make_unique<setup::Runner>(
            *client, setup::Desired::from(wanted), journal, [agreed](const setup::PurchaseNumber &) { return agreed; }, quickRun());
        return begin();
    }

    setup::Runner &undo(bool release = false)
    {
        runner = std::make_unique<setup::Runner>(*client, journal, release, quickRun());
        return begin();
    }

    setup::Runner &begin()
    {
        QSignalSpy finished(runner.get(), &setup::Runner::finished);
        runner->start();
        if (finished.isEmpty() && !finished.wait(patience))
            qFatal("the run does not end");
        return *runner;
    }

    const practice::Trunk *trunk(const QString &name = u"Support line"_qs) const
    {
        for (const practice::Trunk &one : practice.trunks())
            if (one.friendlyName == name)
                return &one;
        return nullptr;
    }
    int trunksNamed(const QString &name = u"Support line"_qs) const
    {
        return int(std::count_if(practice.trunks().begin(), practice.trunks().end(), [&](const auto &one) { return one.friendlyName == name; }));
    }

    QTemporaryDir folder;
    practice::PracticeTwilio practice;
    twilio::Timing timing;
    int patience = 20'000; ///< ms; a run that takes longer does not end
    std::unique_ptr<twilio::Client> client;
    std::shared_ptr<setup::Journal> journal;
    std::unique_ptr<setup::Runner> runner;
};

} // namespace trunkline::test
