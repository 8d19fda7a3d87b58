#include "widgets/DesktopNotice.h"

#include <QApplication>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QWidget>

#ifdef TRUNKLINE_SETTINGS_PORTAL
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#endif

namespace trunkline::widgets {

DesktopNotice::DesktopNotice(QWidget *window) : QObject(window), m_window(window) {}

DesktopNotice::~DesktopNotice() = default;

bool DesktopNotice::hasTray()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

bool DesktopNotice::isInTray() const
{
    return m_tray && m_tray->isVisible();
}

void DesktopNotice::showInTray(bool shown, const QString &toolTip)
{
    if (!shown || !hasTray()) {
        m_tray.reset();
        return;
    }
    if (!m_tray) {
        m_tray = std::make_unique<QSystemTrayIcon>(QGuiApplication::windowIcon());
        const auto menu = new QMenu(m_window);
        connect(menu->addAction(tr("&Open the monitor")), &QAction::triggered, this, &DesktopNotice::openWanted);
        connect(menu->addAction(tr("&Stop watching")), &QAction::triggered, this, &DesktopNotice::endWanted);
        m_tray->setContextMenu(menu);
        connect(m_tray.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                Q_EMIT openWanted();
        });
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &DesktopNotice::openWanted);
    }
    m_tray->setToolTip(toolTip);
    m_tray->show();
}

void DesktopNotice::tell(const QString &title, const QString &text)
{
    if (isInTray() && QSystemTrayIcon::supportsMessages())
        m_tray->showMessage(title, text, QSystemTrayIcon::Warning);
    else
        tellService(title, text);
    QApplication::alert(m_window);
}

/// org.freedesktop.Notifications, if somebody offers it.
bool DesktopNotice::tellService([[maybe_unused]] const QString &title, [[maybe_unused]] const QString &text) const
{
#ifdef TRUNKLINE_SETTINGS_PORTAL
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const QString service = u"org.freedesktop.Notifications"_qs;
    QDBusMessage notify = QDBusMessage::createMethodCall(service, u"/org/freedesktop/Notifications"_qs, service, u"Notify"_qs);
    notify << QCoreApplication::applicationName() << 0U << u"trunkline"_qs << title << text << QStringList() << QVariantMap() << -1;
    return bus.send(notify); // no answer is waited for: a desktop without it says nothing
#else
    return false;
#endif
}

} // namespace trunkline::widgets
