#pragma once

#include "answers/Draft.h"
#include "twilio/Client.h"

#include <QPointer>

namespace trunkline::setup {

/// The accounts below the one that signed in, as far as its codes may read them; and the way from one to another. Their
/// tokens come along with the list and stay in memory only.
class Subaccounts : public QObject
{
    Q_OBJECT
public:
    explicit Subaccounts(Draft &draft, QObject *parent = nullptr);

    /// Signed in with these, or nobody any more (null): what belongs to another family is forgotten.
    void setClient(twilio::Client *client, const std::optional<twilio::Account> &account);

    const QVector<twilio::AccountEntry> &all() const { return m_all; } ///< by name, without the closed ones
    bool mayBeUsed(int index) const;
    /// Signed in below an account whose codes are known.
    bool isBelowKnownParent() const { return m_below && m_parent; }
    QString parentName() const { return m_parentName; } ///< empty: not known

    /// Puts the codes of that account into the draft, as if they had been typed.
    void use(int index);
    void useParent();

Q_SIGNALS:
    void changed();

private:
    void load();
    void forget();
    void fillIn(const Credentials &credentials);

    Draft &m_draft;
    QPointer<twilio::Client> m_client;
    std::unique_ptr<QObject> m_calls;
    QVector<twilio::AccountEntry> m_all;
    std::optional<Credentials> m_parent;
    QString m_parentName;
    bool m_below = false;
};

} // namespace trunkline::setup
