#include "setup/Session.h"

#include "setup/ChangeGroups.h"

#include <QDir>

namespace trunkline::setup {

Session::Session(Service service, QString folder, SecretStore *store, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_folder(std::move(folder))
    , m_store(store)
    , m_signIn(m_draft, m_service.endpoints, m_service.timing)
    , m_subaccounts(m_draft)
    , m_ownKey(m_signIn)
    , m_gatewayTest(m_service.probe)
    , m_calls(std::make_unique<QObject>())
    , m_lineCheck(m_folder, m_service.probe)
{
    m_progress.setSingleShot(true);
    m_progress.setInterval(std::chrono::seconds(1));
    connect(&m_progress, &QTimer::timeout, this, &Session::progressed);
    m_draft.setPractice(m_service.practice);
    if (m_service.credentials)
        fillIn(*m_service.credentials);
    connect(&m_signIn, &SignIn::clientChanged, this, &Session::clientChanged);
    connect(&m_draft, &Draft::changed, this, &Session::answersChanged);
    m_testCall.setContext([this] { return failureContext(); });
    m_testCall.setPhone(m_service.phone);
    connect(&m_testCall, &TestCall::changed, this, &Session::callChanged);
    connect(&m_lineCheck, &LineCheck::changed, this, &Session::lineChecked);
    if (m_service.practice)
        m_testCall.setPace(std::chrono::milliseconds(300), std::chrono::seconds(2));
}

Session::~Session() = default;

void Session::fillIn(const Credentials &credentials)
{
    const QString secret = QString::fromUtf8(credentials.secret.revealForAuthorizationOrKeyring());
    m_draft.setText(Field::AccountSid, credentials.account.text());
    m_draft.setSignInKind(credentials.key ? Draft::SignInKind::ApiKey : Draft::SignInKind::AuthToken);
    if (credentials.key)
        m_draft.setText(Field::ApiKeySid, credentials.key->text());
    m_draft.setText(credentials.key ? Field::ApiKeySecret : Field::AuthToken, secret);
}

void Session::clientChanged()
{
    m_calls = std::make_unique<QObject>();
    m_inventory.setClient(m_signIn.client());
    m_shop.setClient(m_signIn.client());
    m_documents.setClient(m_signIn.client());
    m_subaccounts.setClient(m_signIn.client(), m_signIn.account());
    m_voiceRegions.setClient(m_signIn.client());
    m_planState = PlanState::None;
    m_undoState = UndoState::None;
    m_lineCheck.forget();
    m_recentCalls.setClient(m_signIn.client());
    if (m_repairRun)
        m_repairRun.release()->deleteLater(); // it may be in the middle of telling us something
    // A run that stopped stays in sight until another begins: what it has done is still true.
    if (!m_run || m_run->state() != Runner::State::Stopped) {
        m_run.reset();
        m_journal.reset();
    }
    if (const auto now = m_signIn.client(); now && m_journal && m_journal->account() != now->account().text())
        m_agreed = {}; // agreed to for another account
    Q_EMIT runChanged();
}

void Session::answersChanged()
{
    if (m_planState == PlanState::None)
        return;
    const auto now = desired();
    if (now && m_planned && *now == *m_planned)
        return;
    m_planState = PlanState::None; // the plan was for other answers, and so was the consent
    m_agreed = {};
    Q_EMIT planChanged();
}

std::optional<Desired> Session::desired() const
{
    const auto answers = m_draft.answers();
    if (!answers)
        return {};
    Desired desired = Desired::from(*answers);
    const twilio::Client *client = m_signIn.client();
    const bool isOfThisAccount = m_journal && (!client || m_journal->account() == client->account().text());
    if (!desired.trunkSid && isOfThisAccount && desired.trunk.matches(m_journal->trunkName()))
        desired.trunkSid = m_journal->trunk();
    return desired;
}

// The plan ---------------------------------------------------------------------------------------------------------

void Session::preparePlan()
{
    const auto wish = desired();
    if (!wish || !m_signIn.client())
        return;
    m_agreed = {}; // consent dies with every new plan
    m_planned = wish;
    m_planState = PlanState::Looking;
    m_calls = std::make_unique<QObject>();
    observe(*m_signIn.client(), Look::of(*wish), m_calls.get(), [this, wish](Result<Observed> seen) {
        if (seen) {
            m_observed = *seen;
            m_plan = setup::plan(*wish, m_observed);
            m_planState = PlanState::Ready;
        } else {
            m_planError = seen.error();
            m_planState = PlanState::Failed;
        }
        Q_EMIT planChanged();
    });
    Q_EMIT planChanged();
}

CallPath Session::plannedPath() const
{
    const auto wish = desired();
    return wish ? Verification::planned(*wish, m_observed) : CallPath{};
}

void Session::agree(bool yes)
{
    m_agreed = yes && m_planState == PlanState::Ready ? Purchases(m_plan) : Purchases();
    Q_EMIT planChanged();
}

// The work ---------------------------------------------------------------------------------------------------------

Result<std::shared_ptr<Journal>> Session::openJournal(const TrunkName &trunk)
{
    const AccountSid &account = m_signIn.client()->account();
    const QString path = QDir(m_folder).filePath(u"set-ups/"_qs + Journal::fileName(account, trunk));
    return openJournalAt(path, trunk.text());
}

Result<std::shared_ptr<Journal>> Session::openJournalAt(const QString &path, const QString &trunkName)
{
    if (m_journal && m_journal->path() == QFileInfo(path).absoluteFilePath())
        return m_journal;
    m_run.reset();
    m_repairRun.reset();
    m_journal.reset(); // the lock of the former one goes first
    return Journal::open(path, m_signIn.client()->account(), trunkName);
}

Result<Runner *> Session::startRun()
{
    const auto wish = desired();
    if (!wish || !m_signIn.client())
        return error(ErrorKind::Unexpected);
    auto journal = openJournal(wish->trunk);
    if (!journal)
        return journal.error();
    m_journal = *journal;
    // Number and price are compared with what is about to be sent, here and nowhere else.
    const Consent consent = [this](const PurchaseNumber &purchase) { return m_agreed.contains(purchase); };
    replaceRun(std::make_unique<Runner>(*m_signIn.client(), *wish, m_journal, consent, m_service.runTiming));
    m_run->expect(expected(*wish));
    m_run->start();
    Q_EMIT runChanged(); // a run that is told of is under way
    return m_run.get();
}

/// The plan, and before it what an earlier run has made of the same answers: the list shows it as already there.
Plan Session::expected(const Desired &wish) const
{
    QSet<QString> wished;
    for (const NumberWish &one : wish.numbers)
        wished.insert(one.number.e164());
    const auto isAsked = [&](const Change &change) {
        if (std::holds_alternative<CreateTrunk>(change))
            return true;
        if (const auto *add = std::get_if<AddOriginationUrl>(&change))
            return std::any_of(wish.gateways.begin(), wish.gateways.end(), [&](const Gateway &one) { return one.uri == add->gateway.uri; });
        const auto number = std::holds_alternative<PurchaseNumber>(change) || std::holds_alternative<AssignNumber>(change) ? numberOf(change) : std::nullopt;
        return number && wished.contains(number->e164());
    };
    Plan all;
    QSet<QString> keys;
    for (const Journal::Entry &entry : m_journal->entries())
        if (entry.outcome != Journal::Outcome::No && !entry.undone && isAsked(entry.change) && !keys.contains(key(entry.change))) {
            all.changes.append(entry.change);
            keys.insert(key(entry.change));
        }
    for (const Change &change : m_plan.changes)
        if (!keys.contains(key(change)))
            all.changes.append(change);
    return all;
}

bool Session::runMayGoOn() const
{
    return m_run && m_ranWith && m_ranWith == m_signIn.client();
}

void Session::replaceRun(std::unique_ptr<Runner> run)
{
    if (m_run)
        m_run.release()->deleteLater(); // it may be in the middle of telling us something
    m_run = std::move(run);
    m_ranWith = m_signIn.client();
    connect(m_run.get(), &Runner::changeEnded, this, [this](const Change &change) {
        if (!isAboutNumber(change) || m_run->currentPlan().changes.size() <= listedOneByOne)
            Q_EMIT progressed();
        else if (!m_progress.isActive())
            m_progress.start();
    });
    connect(m_run.get(), &Runner::finished, this, [this] {
        m_progress.stop();
        m_observed = m_run->observed();
        if (!m_run->checks().isEmpty())
            m_checks = m_run->checks();
        if (m_run->isUndo() && m_run->state() == Runner::State::Done) {
            m_undoWanted = false;
            if (m_journal && m_journal->trunk())
                RememberedFile(m_folder, m_journal->trunk()->text()).remove(); // how it was then is no measure any more
        }
        Q_EMIT progressed();
    });
}

} // namespace trunkline::setup
