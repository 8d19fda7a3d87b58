#pragma once

#include "setup/Observed.h"
#include "setup/OwnedNumbers.h"
#include "twilio/Client.h"

#include <QHash>
#include <QPointer>

namespace trunkline::setup {

/// What the account has: its trunks and its numbers, loaded when a page asks.
class Inventory : public QObject
{
    Q_OBJECT
public:
    enum class State { NotLoaded, Loading, Loaded, Failed };

    explicit Inventory(QObject *parent = nullptr);
    void setClient(twilio::Client *client); ///< forgets everything of the former one

    // trunks
    void loadTrunks();
    State trunksState() const { return m_trunksState; }
    const Error &trunksError() const { return m_trunksError; }
    const QVector<twilio::Trunk> &trunks() const { return m_trunks; }
    QVector<twilio::Trunk> trunksNamed(const TrunkName &name) const;
    /// "Riverside Clinic line 2": the first such name that no trunk has.
    TrunkName freeNameLike(const TrunkName &name) const;
    /// "Front desk", or nothing if the list does not have it.
    QString trunkName(const TrunkSid &sid) const;

    // one trunk: its origination URLs and numbers
    void loadTrunk(const TrunkSid &sid);
    State trunkState(const TrunkSid &sid) const;
    QVector<twilio::OriginationUrl> urls(const TrunkSid &sid) const;
    int numberCount(const TrunkSid &sid) const; ///< from the numbers of the account, -1 while not known

    // numbers; usable while they are still loading, page after page
    /// All of them, anew; what was stopped or failed half-way goes on where it stopped.
    void loadNumbers();
    /// From the start, whatever is there; the rows stay until the first new ones come.
    void reloadNumbers();
    /// Nobody looks at them for now. The rows stay, and the state is NotLoaded again.
    void stopLoadingNumbers();
    State numbersState() const { return m_numbersState; }
    const Error &numbersError() const { return m_numbersError; }
    /// What has come so far. Each list that is begun from the start is another one; while one is loaded it only grows.
    std::shared_ptr<const OwnedNumbers> owned() const { return m_owned; }
    /// The same, each put together: for who needs them whole. Not for showing a list: there can be 100 000.
    QVector<twilio::IncomingNumber> numbers() const;

Q_SIGNALS:
    void trunksChanged();
    void trunkChanged(const QString &sid);
    void numbersChanged();

private:
    struct OneTrunk
    {
        State state = State::NotLoaded;
        QVector<twilio::OriginationUrl> urls;
    };

    void askForNumbers(int size);
    void numbersCame(const twilio::NumbersPage &page);

    QPointer<twilio::Client> m_client;
    std::unique_ptr<QObject> m_calls; ///< owner of the calls: replaced when the client is
    State m_trunksState = State::NotLoaded, m_numbersState = State::NotLoaded;
    Error m_trunksError, m_numbersError;
    QVector<twilio::Trunk> m_trunks;
    std::shared_ptr<OwnedNumbers> m_owned = std::make_shared<OwnedNumbers>();
    std::unique_ptr<QObject> m_numberCalls; ///< likewise, and when loading is stopped
    std::shared_ptr<const twilio::NextPage> m_nextNumbers; ///< where the list goes on
    QSet<QString> m_firstOnes; ///< SIDs of the first short page, which come again with the long ones
    bool m_fromStart = true;   ///< the next page that comes is the first
    QHash<QString, OneTrunk> m_one;
};

} // namespace trunkline::setup
