#pragma once

#include "setup/Session.h"

#include <QPointer>
#include <QWidget>

namespace trunkline::widgets {
class Button;
class Card;
class Notice;
class Text;
}

namespace trunkline::pages {

class WaitingLine;

/// "Already on this trunk": the addresses that others put on the existing trunk, each with a decision. None is ever
/// deleted.
class OldGateways : public QWidget
{
    Q_OBJECT
public:
    explicit OldGateways(QWidget *parent = nullptr);

    void setSession(setup::Session *session);
    void enter();
    bool isLoading() const;
    bool isUndecided() const;
    void focusFirstUndecided();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    /// Those of the trunk that are not among the gateways of this set-up.
    void compare();
    void show();
    void showRows();
    void decide(const OriginationUrlSid &sid, Draft::OldGateway decision);

    QPointer<setup::Session> m_session;
    QHash<QString, Draft::OldGateway> m_decisions; ///< kept while an address is typed that makes one of them ours
    QStringList m_shown;
    widgets::Text *m_label;
    WaitingLine *m_waiting;
    widgets::Notice *m_error;
    widgets::Button *m_again;
    widgets::Card *m_rows;
    bool m_comparing = false;
};

} // namespace trunkline::pages
