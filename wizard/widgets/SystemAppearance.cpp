#include "widgets/SystemAppearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

#ifdef TRUNKLINE_SETTINGS_PORTAL
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace trunkline::widgets {

#ifdef TRUNKLINE_SETTINGS_PORTAL

/// org.freedesktop.portal.Settings: "color-scheme" is 0 no wish, 1 dark, 2 light.
class SettingsPortal : public QObject
{
    Q_OBJECT
public:
    explicit SettingsPortal(SystemAppearance *appearance)
        : QObject(appearance)
        , m_appearance(appearance)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        const QString service = u"org.freedesktop.portal.Desktop"_qs;
        const QString path = u"/org/freedesktop/portal/desktop"_qs;
        const QString interface = u"org.freedesktop.portal.Settings"_qs;
        bus.connect(service, path, interface, u"SettingChanged"_qs, this,
                    SLOT(settingChanged(QString, QString, QDBusVariant)));
        QDBusMessage read = QDBusMessage::createMethodCall(service, path, interface, u"Read"_qs);
        read << space() << key();
        // Asynchronous: a desktop without the portal must not hold up the first window.
        const auto watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
            const QDBusPendingReply<QDBusVariant> reply = *call;
            if (reply.isValid())
                tell(reply.value());
            call->deleteLater();
        });
    }

private Q_SLOTS:
    void settingChanged(const QString &changedSpace, const QString &changedKey, const QDBusVariant &value)
    {
        if (changedSpace == space() && changedKey == key())
            tell(value);
    }

private:
    static QString space() { return u"org.freedesktop.appearance"_qs; }
    static QString key() { return u"color-scheme"_qs; }

    void tell(const QDBusVariant &value)
    {
        QVariant inner = value.variant();
        if (inner.userType() == qMetaTypeId<QDBusVariant>()) // Read() answers with a variant in a variant
            inner = inner.value<QDBusVariant>().variant();
        m_appearance->portalSaid(inner.toUInt());
    }

    SystemAppearance *m_appearance;
};

#endif

SystemAppearance::SystemAppearance(QObject *parent)
    : QObject(parent)
{}

bool SystemAppearance::isDark(const QPalette &platform) const
{
#ifdef Q_OS_WIN
    const QSettings personalize(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_qs,
        QSettings::NativeFormat);
    if (personalize.contains(u"AppsUseLightTheme"_qs))
        return personalize.value(u"AppsUseLightTheme"_qs).toInt() == 0;
#endif
    if (m_portalSaysDark)
        return *m_portalSaysDark;
    return platform.color(QPalette::Active, QPalette::Window).lightness() <
           platform.color(QPalette::Active, QPalette::WindowText).lightness();
}

void SystemAppearance::listen()
{
    if (m_listening)
        return;
    m_listening = true;
#ifdef TRUNKLINE_SETTINGS_PORTAL
    const QString platform = QGuiApplication::platformName();
    if (platform != u"offscreen"_qs && platform != u"minimal"_qs)
        new SettingsPortal(this);
#endif
}

void SystemAppearance::portalSaid(uint colourScheme)
{
    const std::optional<bool> before = m_portalSaysDark;
    m_portalSaysDark.reset();
    if (colourScheme == 1)
        m_portalSaysDark = true;
    else if (colourScheme == 2)
        m_portalSaysDark = false;
    if (m_portalSaysDark != before)
        Q_EMIT changed();
}

} // namespace trunkline::widgets

#ifdef TRUNKLINE_SETTINGS_PORTAL
#include "SystemAppearance.moc"
#endif
