#include "pages/GatewayFields.h"

#include "answers/Isolate.h"
#include "answers/PastedServices.h"
#include "widgets/Button.h"
#include "widgets/LineEdit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

// What comes of something pasted.

namespace trunkline::pages {

void GatewayFields::pasteFromClipboard()
{
    takeApart(QGuiApplication::clipboard()->text(), true);
    m_address->setFocus(Qt::OtherFocusReason);
}

/// What has several lines is no address yet, and too long for the field.
bool GatewayFields::eventFilter(QObject *watched, QEvent *event)
{
    const auto isLong = [] { return QGuiApplication::clipboard()->text().trimmed().contains(u'\n'); };
    if (watched != m_address || event->type() != QEvent::KeyPress ||
        !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) || !isLong())
        return QWidget::eventFilter(watched, event);
    takeApart(QGuiApplication::clipboard()->text(), true);
    return true;
}

/// Fills the fields from what was pasted. False: it was no address, and nothing changed.
bool GatewayFields::takeApart(const QString &pasted, bool sayIfNothing)
{
    m_recognised.clear();
    m_complaint.clear();
    const PastedAddress found = m_draft->pasteAddress(pasted);
    if (found.isUsable()) {
        sayWhatWasFound(found);
        return true;
    }
    if (takeServices(pasted))
        return true;
    if (sayIfNothing)
        complain(tr("No gateway address found in what you pasted."));
    return false;
}

/// The output of docker, kubectl or cf. False: it is none.
bool GatewayFields::takeServices(const QString &pasted)
{
    const PastedServices services = PastedServices::read(pasted, m_draft->usualTransport());
    if (services.found.isEmpty() && !services.problem)
        return false;
    m_address->setText(m_draft->text(trunkline::Field::GatewayAddress)); // instead of what was pasted into it
    m_lastTyped = m_address->text();
    if (services.found.isEmpty())
        complain(services.problem->sentence());
    else if (services.found.size() == 1)
        sayWhatWasFound(m_draft->takeService(services.found.first()));
    else
        askWhich(services.found);
    return true;
}

void GatewayFields::askWhich(const QVector<PastedService> &services)
{
    const auto menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Which one?"));
    menu->addAction(tr("Which one?"))->setEnabled(false);
    for (const PastedService &service : services) {
        const QString host = service.host.isEmpty() ? tr("address not listed") : isolate(service.host);
        const QString place = service.port ? tr("%1, port %2, %3", "address, port, TCP")
                                                 .arg(host, QString::number(*service.port), transportName(*service.transport))
                                           : host;
        const QString text = service.name.isEmpty() ? place : tr("%1 – %2", "name of a container, address").arg(isolate(service.name), place);
        connect(menu->addAction(text), &QAction::triggered, this, [this, service] {
            sayWhatWasFound(m_draft->takeService(service));
            m_address->setFocus(Qt::OtherFocusReason);
        });
    }
    menu->popup(m_paste->mapToGlobal(QPoint(0, m_paste->height())));
}

void GatewayFields::complain(const QString &sentence)
{
    m_complaint = sentence;
    showAddress();
}

void GatewayFields::sayWhatWasFound(const PastedAddress &found)
{
    m_addressLeft = m_portLeft = true;
    m_lastTyped = found.host;
    if (!found.problem)
        sayWhatWasRecognised(found);
    else if (found.host.isEmpty()) // port and connection are filled, the address is for the user
        complain((QStringList{found.problem->sentence()} + found.changes).join(u' '));
    else
        showAddress();
    if (!found.user.isEmpty() || !found.edge.isEmpty())
        Q_EMIT namePasted();
}

void GatewayFields::sayWhatWasRecognised(const PastedAddress &found)
{
    const QStringList sentences = QStringList{tr("Recognised: %1, port %2, %3.")
                                                  .arg(isolate(found.host), m_draft->text(trunkline::Field::GatewayPort),
                                                       transportName(m_draft->transport()))}
                                  + found.changes;
    m_recognised = sentences.join(u' ');
    showAddress();
}

} // namespace trunkline::pages
