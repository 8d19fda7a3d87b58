#pragma once

#include "answers/Draft.h"
#include "setup/Documents.h"
#include "setup/DraftFile.h"
#include "setup/GatewayTest.h"
#include "setup/Inventory.h"
#include "setup/LineCheck.h"
#include "setup/Made.h"
#include "setup/NumberShop.h"
#include "setup/RecentCalls.h"
#include "setup/OwnKey.h"
#include "setup/Purchases.h"
#include "setup/Runner.h"
#include "setup/SecretStore.h"
#include "setup/SignIn.h"
#include "setup/Subaccounts.h"
#include "setup/TestCall.h"
#include "setup/VoiceRegions.h"

namespace trunkline::setup {

/// Which Twilio a session talks to: the real one, a custom endpoint, or the practice account. They differ in this alone.
struct Service
{
    twilio::Endpoints endpoints;
    bool practice = false;
    std::optional<Credentials> credentials; ///< of the practice account, or from the environment
    twilio::Timing timing = {};
    RunTiming runTiming = {};
    sip::ProbeOptions probe = {}; ///< how gateways are asked; in practice: the practice gateway
    bool mayRemember = true; ///< drafts and journals of practice are not kept
    std::function<void(const QString &number)> phone = {}; ///< practice: somebody who calls the number by hand
};

/// Everything one run of the wizard is about: what was typed, whose account, what it has, what is being done. The pages
/// are views of it and know nothing of networks.
class Session : public QObject
{
    Q_OBJECT
public:
    /// `folder`: where drafts and journals are kept; practice uses a throw-away one.
    Session(Service service, QString folder, SecretStore *store = nullptr, QObject *parent = nullptr);
    ~Session() override;

    bool isPractice() const { return m_service.practice; }
    Draft &draft() { return m_draft; }
    const Draft &draft() const { return m_draft; }
    SignIn &signIn() { return m_signIn; }
    Inventory &inventory() { return m_inventory; }
    NumberShop &shop() { return m_shop; }
    Documents &documents() { return m_documents; }
    Subaccounts &subaccounts() { return m_subaccounts; }
    OwnKey &ownKey() { return m_ownKey; }
    VoiceRegions &voiceRegions() { return m_voiceRegions; }
    GatewayTest &gatewayTest() { return m_gatewayTest; }
    TestCall &testCall() { return m_testCall; }
    const TestCall &testCall() const { return m_testCall; }
    RecentCalls &recentCalls() { return m_recentCalls; }
    SecretStore *secretStore() const { return m_store; }

    /// The plan as it looks now, for the Review page; compares the answers with a fresh look at the account.
    void preparePlan();
    enum class PlanState { None, Looking, Ready, Failed };
    PlanState planState() const { return m_planState; }
    const Plan &plan() const { return m_plan; }
    const Error &planError() const { return m_planError; }
    const Observed &observed() const { return m_observed; } ///< of the last look
    std::optional<Desired> desired() const;
    CallPath plannedPath() const;

    /// Consent to all purchases of the plan, each number at its price. Dies with every new plan.
    void agree(bool yes);
    bool agreed() const { return !m_agreed.isEmpty(); }
    bool needsConsent() const { return m_plan.buys(); }

    /// Begins the work, or goes on with it. Error: the journal cannot be opened or written.
    Result<Runner *> startRun();
    Result<Runner *> startUndo(bool releaseNumber);
    Runner *run() const { return m_run.get(); }
    /// A run that stopped can be started again: nobody signed in anew since.
    bool runMayGoOn() const;
    /// By this start and the ones before.
    Made made() const;

    // undo (SessionUndo.cpp)
    /// Looks what of ours is there. Error: the record cannot be opened; else `undoLooked` tells.
    Result<Nothing> lookForUndo();
    enum class UndoState { None, Looking, Ready, Failed };
    UndoState undoState() const { return m_undoState; }
    const Error &undoError() const { return m_undoError; }
    UndoPlan undoPlan(bool releaseNumber) const; ///< from the last look
    QVector<PhoneNumber> undoneNumbers() const; ///< whose calls stop
    /// The user asked for the undo, perhaps before the program ended, and it is not done yet.
    bool undoWanted() const { return m_undoWanted; }
    void wantUndo(bool wanted) { m_undoWanted = wanted; }

    // checking and repairing (SessionCheck.cpp)
    /// Looks at the whole line: page "Check the line".
    void checkLine();
    bool checking() const { return m_lineCheck.running(); }
    const QVector<Check> &checks() const { return m_checks; }
    bool checkFailed() const { return m_lineCheck.error().has_value(); } ///< the look itself failed: checkError() says why
    const Error &checkError() const { return *m_lineCheck.error(); }
    CallPath path() const; ///< with the test call on it
    /// For which configuration the reasons of a call are told.
    FailureContext failureContext() const;
    /// What the line should be like: as asked, or as the trunk in repair was.
    std::optional<Desired> checkedLine() const;

    /// From now on it is this trunk of the account that is checked, as it is; nothing: the line that was asked for.
    void repairTrunk(const std::optional<twilio::Trunk> &trunk);
    const std::optional<twilio::Trunk> &trunkInRepair() const { return m_trunkInRepair; }
    /// What a repair would do, by the last look.
    Plan repairPlan(const Desired &wish) const;
    /// Does it, and looks at the line again. Error: the journal cannot be opened or written.
    Result<Runner *> startRepair(const Desired &wish);
    bool repairing() const { return m_repairRun && m_repairRun->running(); }
    const Runner *repairRun() const { return m_repairRun.get(); }
    void forgetRepair(); ///< how the last one ended has been told
    /// What a check found changed is meant to be so.
    void acceptAsIs(const Check &check);
    /// Fills the draft from the trunk in repair: what needs a decision is decided on the pages of a set-up.
    void goOnWithTrunk();

    // resume
    /// Where the user stopped; written after each page. No secrets.
    bool save(const QString &step); ///< false: the folder cannot be written to
    struct Saved
    {
        QString step, account, trunk;
        QDateTime when;
        Made made;            ///< by the record, which knows more than what was saved before the end
        int stepsLeft = 0;    ///< of the last run
        bool undoing = false; ///< the line was being taken down
    };
    static std::optional<Saved> saved(const QString &folder);
    bool restore(); ///< fills the draft from the saved one

Q_SIGNALS:
    void planChanged();
    void runChanged();
    void undoLooked();
    void checksChanged();
    /// A step of the work is over: worth saving. Of many numbers not each is one.
    void progressed();

private:
    void fillIn(const Credentials &credentials);
    void callChanged();
    void clientChanged();
    void answersChanged();
    Result<std::shared_ptr<Journal>> openJournal(const TrunkName &trunk);
    Result<std::shared_ptr<Journal>> openJournalAt(const QString &path, const QString &trunkName);
    void lineChecked();
    void repairEnded();
    Result<Nothing> openRecordForUndo();
    Plan expected(const Desired &wish) const;
    void replaceRun(std::unique_ptr<Runner> run);
    int stepsLeft() const;

    Service m_service;
    QString m_folder;
    SecretStore *m_store;
    Draft m_draft;
    SignIn m_signIn;
    Inventory m_inventory;
    Subaccounts m_subaccounts;
    OwnKey m_ownKey;
    NumberShop m_shop;
    Documents m_documents;
    VoiceRegions m_voiceRegions;
    GatewayTest m_gatewayTest;
    TestCall m_testCall;
    std::unique_ptr<QObject> m_calls;
    std::optional<Desired> m_planned;
    PlanState m_planState = PlanState::None;
    Plan m_plan;
    Error m_planError;
    Observed m_observed;
    Purchases m_agreed;
    std::shared_ptr<Journal> m_journal;
    std::unique_ptr<Runner> m_run;
    QPointer<twilio::Client> m_ranWith;
    UndoState m_undoState = UndoState::None;
    Error m_undoError;
    bool m_undoWanted = false;
    QTimer m_progress;
    std::optional<Saved> m_restored; ///< what the last start left
    QVector<Check> m_checks;
    RecentCalls m_recentCalls;
    LineCheck m_lineCheck;
    std::optional<twilio::Trunk> m_trunkInRepair;
    std::optional<Desired> m_repairWish;
    std::unique_ptr<Runner> m_repairRun;
    QDateTime m_checkedAt; ///< the last look that ended
    QDateTime m_lookedAfter; ///< the call after which the line was looked at again
};

} // namespace trunkline::setup
