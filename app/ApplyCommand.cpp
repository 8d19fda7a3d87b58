#include "ApplyCommand.h"

#include "Environment.h"
#include "PracticeHost.h"
#include "answers/SetupFile.h"

#include <QDir>

namespace trunkline::app {

ApplyCommand::ApplyCommand(Apply asked, const Environment &environment, PracticeHost &practice, Reporter &reporter,
                           std::optional<Answers> answers)
    : UnattendedCommand(Ending::Of::Apply, reporter)
    , m_asked(std::move(asked))
    , m_environment(environment)
    , m_practice(practice)
    , m_answers(std::move(answers))
{}

void ApplyCommand::start()
{
    if (!m_answers) {
        const auto read = SetupFile::read(m_asked.file);
        if (!read)
            return end(Complaining::about(read.error()));
        m_answers = *read;
    }
    m_ending.desired = desired(*m_answers);

    const auto chosen = service();
    if (!chosen)
        return end(chosen.error());
    const auto journal = openJournal(chosen->credentials->account, m_answers->trunk);
    if (!journal)
        return end(Complaining::about(journal.error()));
    if (!m_throwAway)
        m_ending.journal = (*journal)->path();

    m_probe = chosen->probe;
    m_client = connectTo(*chosen);
    const setup::Consent consent = [this](const setup::PurchaseNumber &purchase) {
        return m_asked.yes && m_agreedTo && m_agreedTo->contains(purchase);
    };
    m_runner = std::make_unique<setup::Runner>(*m_client, *m_ending.desired, *journal, consent, chosen->runTiming);
    // --yes agrees to what is listed first; another number, or another price, is another question.
    connect(m_runner.get(), &setup::Runner::planMade, this, [this] {
        if (!m_agreedTo)
            m_agreedTo = setup::Purchases(m_runner->currentPlan());
    });
    follow(*m_runner, m_reporter);
    connect(m_runner.get(), &setup::Runner::planMade, this, [this] { // after the plan was told
        if (takeOverIsMissing())
            m_runner->stop();
    });
    connect(m_runner.get(), &setup::Runner::finished, this, &ApplyCommand::runEnded);
    m_runner->start();
}

void ApplyCommand::stop()
{
    if (m_runner)
        m_runner->stop();
    stopProbing();
}

Result<setup::Service, Complaint> ApplyCommand::service()
{
    return m_asked.practice ? ServiceChoice::practice(m_practice, m_asked.probe) : ServiceChoice::real(m_environment, m_asked.endpoint);
}

Result<std::shared_ptr<setup::Journal>> ApplyCommand::openJournal(const AccountSid &account, const TrunkName &trunk)
{
    QString folder = m_asked.journalFolder;
    if (folder.isEmpty() && m_asked.practice)
        folder = m_throwAway.emplace().path();
    else if (folder.isEmpty())
        folder = setup::Journal::defaultFolder();
    return setup::Journal::open(QDir(folder).filePath(setup::Journal::fileName(account, trunk)), account, trunk.text());
}

/// What is taken away from something that works today is agreed to twice: in the file and on the command line.
setup::Desired ApplyCommand::desired(const Answers &answers)
{
    setup::Desired desired = setup::Desired::from(answers);
    for (setup::NumberWish &wish : desired.numbers) {
        if (!wish.mayTakeOver || m_asked.yes)
            continue;
        wish.mayTakeOver = false;
        m_takeOverNeedsYes = true;
        m_wishedTakeOvers.insert(wish.number.e164());
    }
    return desired;
}

/// Of several numbers some are to be taken over, and nobody agreed on the command line: as with a purchase, nothing is done
/// before somebody does.
bool ApplyCommand::takeOverIsMissing()
{
    const QVector<setup::LeftOut> &leftOut = m_runner->currentPlan().leftOut;
    const bool missing = m_takeOverNeedsYes && std::any_of(leftOut.begin(), leftOut.end(), [this](const setup::LeftOut &one) {
        return one.why.kind == ErrorKind::NumberInUse && m_wishedTakeOvers.contains(one.number.e164());
    });
    if (missing)
        m_notAgreed = consentMissing();
    return missing;
}

Complaint ApplyCommand::consentMissing()
{
    Complaint why = Complaining::about(trunkline::error(ErrorKind::ConsentNeeded));
    why.what = tr("Some of the numbers answer calls somewhere else.");
    why.next = tr("The file asks to take them over. Add --yes to agree: what answers them today stops answering.");
    return why;
}

void ApplyCommand::runEnded()
{
    m_ending.observed = m_runner->observed();
    m_ending.checks = m_runner->checks();
    m_ending.notes = m_runner->notes();
    m_ending.leftOut = m_runner->leftOut();
    m_ending.writes = m_runner->writes();
    if (m_notAgreed)
        return end(*m_notAgreed);
    if (m_runner->error())
        return end(complaint());
    m_ending.status = m_runner->state() == setup::Runner::State::Done ? ExitStatus::Done : ExitStatus::Stopped;
    m_asked.probe && m_ending.status == ExitStatus::Done ? probeThenEnd(m_probe) : end();
}

Complaint ApplyCommand::complaint() const
{
    const Error &error = *m_runner->error();
    Complaint why = Complaining::about(error);
    if (error.kind == ErrorKind::NumberInUse && m_takeOverNeedsYes) {
        const Complaint consent = Complaining::about(trunkline::error(ErrorKind::ConsentNeeded));
        why.kind = consent.kind;
        why.status = consent.status;
        why.next = tr("The file asks to take it over. Add --yes to agree: what answers it today stops answering.");
    }
    return why;
}

} // namespace trunkline::app
