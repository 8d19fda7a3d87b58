#include "pages/OwnKeyNotice.h"

#include "answers/Isolate.h"
#include "pages/WaitingLine.h"
#include "widgets/Notice.h"

#include <QSysInfo>
#include <QVBoxLayout>

namespace trunkline::pages {

using setup::OwnKey;
using widgets::Button;
using widgets::Notice;

OwnKeyNotice::OwnKeyNotice(QWidget *parent) : QWidget(parent), m_waiting(new WaitingLine), m_notice(new Notice(Notice::Kind::Warning))
{
    m_waiting->setText(tr("Making a key for Trunkline…"));
    auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_waiting);
    column->addWidget(m_notice);
    m_notice->hide();
    hide();
    connect(m_waiting, &WaitingLine::stopWanted, this, [this] {
        if (m_key)
            m_key->cancel();
    });
}

QString OwnKeyNotice::keyName()
{
    return tr("Trunkline on %1", "name of an API key; %1 is the name of the computer").arg(QSysInfo::machineHostName()).left(64); // Twilio's most
}

void OwnKeyNotice::tell(OwnKey &key)
{
    m_key = &key;
    key.isBusy() ? m_waiting->start() : m_waiting->stop();
    const bool asks = key.state() == OwnKey::State::Exists || key.state() == OwnKey::State::Lost || key.state() == OwnKey::State::Failed;
    if (asks && m_told != key.state())
        build();
    if (!asks)
        m_notice->goAway();
    m_told = key.state();
    setVisible(asks || key.isBusy());
}

void OwnKeyNotice::build()
{
    m_notice->goAway();
    m_notice->clearButtons();
    m_notice->setKind(m_key->state() == OwnKey::State::Failed ? Notice::Kind::Error : Notice::Kind::Warning);
    const QString name = isolate(m_key->name());
    const auto offer = [this](const QString &text, auto then) {
        connect(m_notice->addButton(text), &QPushButton::clicked, this, then);
    };
    const auto replace = [this] {
        if (m_key)
            m_key->replace();
    };
    if (m_key->state() == OwnKey::State::Exists) {
        m_notice->setText(tr("This account already has a key called “%1”").arg(name),
                          tr("Its secret can’t be read again. Trunkline can delete it and make a new one; whatever still uses the old key "
                             "then stops working."));
        offer(tr("Delete it and make a new one"), replace);
    } else if (m_key->hasLeftover()) {
        m_notice->setText(tr("A key was made, but its secret was lost on the way"),
                          tr("Twilio shows a secret only once. Trunkline can delete the key “%1” and make a new one.").arg(name));
        offer(tr("Delete it and make a new one"), replace);
    } else if (m_key->state() == OwnKey::State::Lost) {
        m_notice->setText(tr("The connection dropped before Twilio answered"), tr("No key called “%1” is there. You can try again.").arg(name));
        offer(tr("Try again"), [this] { Q_EMIT makeWanted(); });
    } else {
        const Advice advice = Advising::advice(m_key->error());
        m_notice->setText(tr("No key was made"), QStringList{advice.what, advice.next}.join(u' '));
        offer(tr("Try again"), [this] { Q_EMIT makeWanted(); });
    }
    offer(tr("Go on with the Auth Token"), [this] { Q_EMIT tokenWanted(); });
    m_notice->appear();
}

} // namespace trunkline::pages
