#pragma once

#include "setup/OwnKey.h"

#include <QPointer>
#include <QWidget>

namespace trunkline::widgets {
class Notice;
}

namespace trunkline::pages {

class WaitingLine;

/// How the making of the program's own key goes, and what a person has to decide about it.
class OwnKeyNotice : public QWidget
{
    Q_OBJECT
public:
    explicit OwnKeyNotice(QWidget *parent = nullptr);

    /// "Trunkline on reception-pc": how the key is called at Twilio.
    static QString keyName();
    void tell(setup::OwnKey &key);

Q_SIGNALS:
    void makeWanted();
    /// On with the Auth Token, without a key of its own.
    void tokenWanted();

private:
    void build();

    QPointer<setup::OwnKey> m_key;
    WaitingLine *m_waiting;
    widgets::Notice *m_notice;
    setup::OwnKey::State m_told = setup::OwnKey::State::Idle;
};

} // namespace trunkline::pages
