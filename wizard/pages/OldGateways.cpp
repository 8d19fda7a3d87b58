#include "pages/OldGateways.h"

#include "answers/Isolate.h"
#include "pages/GatewayFields.h"
#include "pages/GatewayRow.h"
#include "pages/WaitingLine.h"
#include "widgets/Card.h"
#include "widgets/ComboBox.h"
#include "widgets/Notice.h"
#include "widgets/Separator.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace trunkline::pages {

using setup::Inventory;
using widgets::Card;
using widgets::Notice;
using widgets::Text;
using widgets::Theme;

namespace {

bool isOurs(const twilio::OriginationUrl &url, const Draft &draft)
{
    const auto there = SipUri::parse(url.sipUrl);
    if (!there)
        return false;
    const auto first = draft.gatewayUri();
    const QVector<Draft::FurtherGateway> &further = draft.furtherGateways();
    return (first && first->sameAs(*there))
           || std::any_of(further.begin(), further.end(), [&](const Draft::FurtherGateway &one) { return one.uri.sameAs(*there); });
}

bool same(const QVector<Draft::ForeignGateway> &one, const QVector<Draft::ForeignGateway> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const auto &a, const auto &b) {
        return a.sid == b.sid && a.address == b.address && a.decision == b.decision;
    });
}

} // namespace

OldGateways::OldGateways(QWidget *parent)
    : QWidget(parent), m_label(new Text(Text::Label)), m_waiting(new WaitingLine), m_error(new Notice(Notice::Kind::Error)), m_rows(new Card)
{
    m_again = m_error->addButton({}, u"retry"_qs);
    m_error->hide();
    m_rows->body()->setContentsMargins(0, 0, 0, 0);
    m_rows->body()->setSpacing(0);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(8));
    column->addWidget(m_label);
    column->addWidget(m_waiting);
    column->addWidget(m_error);
    column->addWidget(m_rows);
    retranslate();
    hide();
    connect(m_again, &QPushButton::clicked, this, &OldGateways::enter);
}

void OldGateways::retranslate()
{
    m_label->setText(tr("Already on this trunk"));
    m_waiting->setText(tr("Loading the gateways of this trunk…"));
    m_again->setText(tr("Try again", "a button"));
    m_shown.clear();
    if (m_session)
        show();
}

void OldGateways::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OldGateways::setSession(setup::Session *session)
{
    if (m_session) {
        m_session->draft().disconnect(this);
        m_session->inventory().disconnect(this);
    }
    m_session = session;
    m_decisions.clear();
    m_shown.clear();
    m_waiting->stop();
    if (!session)
        return hide();
    for (const Draft::ForeignGateway &gateway : session->draft().foreignGateways())
        m_decisions.insert(gateway.sid.text(), gateway.decision);
    connect(&session->inventory(), &Inventory::trunkChanged, this, &OldGateways::compare);
    connect(&session->draft(), &Draft::changed, this, &OldGateways::compare);
    show();
}

void OldGateways::enter()
{
    if (!m_session)
        return;
    if (const auto trunk = m_session->draft().existingTrunk())
        m_session->inventory().loadTrunk(*trunk);
    compare();
}

bool OldGateways::isLoading() const
{
    const auto trunk = m_session ? m_session->draft().existingTrunk() : std::nullopt;
    return trunk && m_session->inventory().trunkState(*trunk) == Inventory::State::Loading;
}

bool OldGateways::isUndecided() const
{
    if (!m_session)
        return false;
    const QVector<Draft::ForeignGateway> &old = m_session->draft().foreignGateways();
    return std::any_of(old.begin(), old.end(), [](const auto &one) { return one.decision == Draft::OldGateway::Undecided; });
}

void OldGateways::compare()
{
    if (!m_session || m_comparing)
        return;
    m_comparing = true;
    Draft &draft = m_session->draft();
    const auto trunk = draft.existingTrunk();
    const bool known = trunk && m_session->inventory().trunkState(*trunk) == Inventory::State::Loaded;
    if (known || !trunk) { // while it is not known, what was decided before stays
        QVector<Draft::ForeignGateway> foreign;
        if (trunk)
            for (const twilio::OriginationUrl &url : m_session->inventory().urls(*trunk))
                if (url.enabled && !isOurs(url, draft)) // one that is off already needs no decision
                    foreign.append({url.sid, url.sipUrl, m_decisions.value(url.sid.text(), Draft::OldGateway::Undecided)});
        if (!same(foreign, draft.foreignGateways()))
            draft.setForeignGateways(foreign);
    }
    m_comparing = false;
    show();
}

void OldGateways::show()
{
    const auto trunk = m_session->draft().existingTrunk();
    const bool loading = isLoading();
    const bool failed = trunk && m_session->inventory().trunkState(*trunk) == Inventory::State::Failed;
    loading ? m_waiting->start() : m_waiting->stop();
    if (failed) {
        m_error->setText(tr("The gateways of this trunk didn’t load"), tr("They stay as they are. You can also try again."));
        m_error->appear();
    } else {
        m_error->goAway();
    }
    showRows();
    const bool any = !m_session->draft().foreignGateways().isEmpty();
    m_rows->setVisible(any);
    m_label->setVisible(any || failed);
    setVisible(any || failed || loading);
    Q_EMIT changed();
}

void OldGateways::showRows()
{
    const QVector<Draft::ForeignGateway> &old = m_session->draft().foreignGateways();
    QStringList now;
    for (const Draft::ForeignGateway &one : old)
        now += one.sid.text();
    if (now == m_shown)
        return;
    m_shown = now;
    while (QLayoutItem *item = m_rows->body()->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const Draft::ForeignGateway &one : old) {
        if (m_rows->body()->count() > 0)
            m_rows->body()->addWidget(new widgets::Separator);
        const auto uri = SipUri::parse(one.address);
        const QString address = uri ? uri->host() : one.address;
        const auto row = new GatewayRow;
        row->setAddress(address, uri ? describeConnection(*uri) : QString());
        row->setChoices({tr("Leave as it is"), tr("Switch off")}, int(one.decision) - 1, tr("What happens to %1").arg(isolate(address)), tr("Choose…"));
        m_rows->body()->addWidget(row);
        connect(row, &GatewayRow::chosen, this, [this, sid = one.sid](int choice) { decide(sid, Draft::OldGateway(choice + 1)); });
    }
}

void OldGateways::decide(const OriginationUrlSid &sid, Draft::OldGateway decision)
{
    m_decisions.insert(sid.text(), decision);
    compare();
}

void OldGateways::focusFirstUndecided()
{
    const QVector<Draft::ForeignGateway> &old = m_session->draft().foreignGateways();
    for (int i = 0; i < old.size(); ++i)
        if (old.at(i).decision == Draft::OldGateway::Undecided)
            if (const auto row = qobject_cast<GatewayRow *>(m_rows->body()->itemAt(2 * i)->widget())) // hairlines between
                return row->choice()->setFocus(Qt::TabFocusReason);
}

} // namespace trunkline::pages
