#include "pages/AddGatewayDialog.h"

#include "pages/GatewayFields.h"

#include <QEvent>

namespace trunkline::pages {

using widgets::Button;

AddGatewayDialog::AddGatewayDialog(const Draft &answers, const QVector<SipUri> &others, QWidget *parent)
    : Question(tr("Add a gateway"), parent), m_fields(new GatewayFields)
{
    m_draft.setPractice(answers.practice());
    TrunkSettings settings;
    settings.secure = answers.settings().secure;
    m_draft.setSettings(settings);
    if (const Preset *product = answers.product(); product && product->byTrunk && product->asksHost()) {
        m_draft.setPresets(answers.presets());
        m_draft.setProduct(product->id);
    }
    m_draft.setTransport(answers.transport());
    m_draft.setEdge(answers.edge());

    setQuestion(tr("Where is the other gateway?"), tr("Twilio calls it when the first one fails, or in turn with it."));
    m_fields->setDraft(&m_draft);
    m_fields->setOthers(others);
    m_fields->setHelpOffered(false);
    addPart(m_fields);
    m_fields->installEventFilter(this);

    Button *leave = addButton(tr("Do&n’t add it", "a button"));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    Button *agree = addButton(tr("A&dd it", "a button"), Button::Kind::Primary, true);
    connect(agree, &QPushButton::clicked, this, &AddGatewayDialog::add);
    m_fields->focusFirstProblem();
}

/// Messages come and go; the dialog is as high as what it holds.
bool AddGatewayDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_fields && event->type() == QEvent::LayoutRequest && isVisible())
        QMetaObject::invokeMethod(this, &AddGatewayDialog::fit, Qt::QueuedConnection);
    return Question::eventFilter(watched, event);
}

void AddGatewayDialog::add()
{
    m_fields->check();
    m_gateway = m_fields->gateway();
    if (m_gateway)
        return accept();
    m_fields->focusFirstProblem();
}

} // namespace trunkline::pages
