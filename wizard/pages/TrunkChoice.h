#pragma once

#include "setup/Session.h"

#include <QWidget>

class QBoxLayout;
class QButtonGroup;

namespace trunkline::widgets {
class Notice;
}

namespace trunkline::pages {

/// Asks whether a trunk that is there already is meant, or a new one: because it has the same name, or because the
/// account may have no further one.
class TrunkChoice : public QWidget
{
    Q_OBJECT
public:
    enum class Why {
        Nothing,
        SameName,
        TrialLimit, ///< a trial account has one trunk
        FullAccount ///< 100 trunks, the most Twilio allows
    };

    explicit TrunkChoice(QWidget *parent = nullptr);

    /// `trunks`: those that may be meant. Shows what the draft says of them.
    void tell(Why why, const QVector<twilio::Trunk> &trunks, setup::Session &session);
    Why why() const { return m_why; }
    void setNarrow(bool narrow);
    /// The first choice, for the focus.
    QWidget *first() const;

    static constexpr int mostTrunks = 100; // Twilio: trunks per account

Q_SIGNALS:
    void existingChosen(const trunkline::twilio::Trunk &trunk);
    void newChosen();

private:
    void build(setup::Session &session);
    void buildRows(setup::Session &session);
    void buildList();
    QString described(const twilio::Trunk &trunk, setup::Session &session) const;

    widgets::Notice *m_notice;
    QBoxLayout *m_rows = nullptr;
    QButtonGroup *m_group = nullptr;
    Why m_why = Why::Nothing;
    QVector<twilio::Trunk> m_trunks;
    QString m_newName;
    QStringList m_shown; ///< what the rows were made from
    bool m_narrow = false;
};

} // namespace trunkline::pages
