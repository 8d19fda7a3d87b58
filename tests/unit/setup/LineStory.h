#pragma once

#include "PracticeLine.h"
#include "practice/PracticeGateway.h"
#include "setup/LineCheck.h"

#include <QSignalSpy>
#include <QTest>

namespace trunkline::test {

/// A trunk on a practice account that somebody made elsewhere, a practice gateway that answers in the place of every address,
/// and a check that looks at it as the window does. What a story breaks, somebody else with access to the account breaks.
class LineStory
{
public:
    explicit LineStory(practice::Options options = {}) : line(options), check(line.folder.path(), probing())
    {
        practice::Trunk &made = line.practice.account().addTrunk(u"Support line"_qs);
        line.practice.account().addOriginationUrl(made, u"sip:203.0.113.10:5060;transport=tcp"_qs, u"Gateway"_qs);
        line.practice.account().assign(line.practice.account().addNumber(number()), made.sid);
    }

    static QString number() { return u"+14155550147"_qs; }

    practice::Account &account() { return line.practice.account(); }
    practice::Trunk &trunk() { return *findTrunk(u"Support line"_qs); }
    practice::Number &phone() { return *account().numberByPhone(number()); }
    practice::OriginationUrl &url() { return trunk().urls.last(); } // the newest comes first
    practice::Trunk *findTrunk(const QString &name)
    {
        for (practice::Trunk &one : account().trunks)
            if (one.friendlyName == name)
                return &one;
        return nullptr;
    }

    /// Looks at everything. False: the look failed.
    bool look(bool probe = true)
    {
        QSignalSpy finished(&check, &setup::LineCheck::finished);
        check.start(*line.client, *TrunkSid::parse(trunk().sid), u"Support line"_qs, {probe, true});
        if (finished.isEmpty() && !finished.wait(20'000))
            qFatal("the check does not end");
        return !check.error();
    }

    /// The first finding; a check without one if all is well.
    setup::Check finding() const
    {
        setup::Check found;
        for (const setup::Check &one : check.checks())
            if (one.isFinding() && (!found.isFinding() || (one.state == setup::LegState::Failed && found.state != setup::LegState::Failed)))
                found = one;
        return found;
    }
    const setup::Check *of(const QString &subject) const
    {
        for (const setup::Check &one : check.checks())
            if (one.subject == subject)
                return &one;
        return nullptr;
    }
    setup::LegState leg(int index) const { return check.path().legs.at(size_t(index)).state; }
    QString findings() const
    {
        QStringList all;
        for (const setup::Check &one : check.checks())
            if (one.isFinding())
                all += one.subject + u": "_qs + one.finding;
        return all.join(u'\n');
    }

    setup::Plan planOf(const setup::Desired &wish) const { return setup::plan(wish, check.observed()); }

    /// Applies what was agreed to, as the window does, with a record, and looks again. False: it did not work.
    bool repair(const setup::Desired &wish)
    {
        const setup::Records records(line.folder.path());
        line.runner.reset();
        line.journal.reset();
        const auto opened = setup::Journal::open(records.pathFor(line.client->account(), *check.observed().trunk), line.client->account(), u"Support line"_qs);
        if (!opened)
            return false;
        line.journal = *opened;
        line.runner = std::make_unique<setup::Runner>(*line.client, wish, line.journal, [](const setup::PurchaseNumber &) { return false; },
                                                      PracticeLine::quickRun());
        line.begin();
        if (line.runner->state() != setup::Runner::State::Done)
            return false;
        check.repaired(wish, line.runner->observed());
        return look();
    }
    bool repair(const setup::Check &found, int remedy = 0) { return repair(found.remedies.at(remedy).wish); }

    /// The same computer tomorrow: only what was kept is known.
    void another()
    {
        check.forget();
        line.useNewClient();
    }

    sip::ProbeOptions probing()
    {
        if (gateway.port() == 0 && !gateway.start())
            qFatal("no gateway: %s", qPrintable(gateway.errorString()));
        sip::ProbeOptions options;
        options.instead = sip::ProbeOptions::Instead{u"127.0.0.1"_qs, gateway.port(), gateway.tlsPort(), gateway.certificate(),
                                                     practice::PracticeGateway::certificateName()};
        options.timing.bound = std::chrono::milliseconds(20'000);
        return options;
    }

    practice::PracticeGateway gateway;
    PracticeLine line;
    setup::LineCheck check;
};

} // namespace trunkline::test
