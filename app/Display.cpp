#include "Display.h"

#include <QDir>
#include <QFileInfo>
#include <QLibrary>

namespace trunkline::app {

#ifdef TRUNKLINE_WIDGETS

namespace {

/// Asks the X server itself: a DISPLAY that is set may be of a session that is over, or not let us in.
bool xServerAnswers()
{
    QLibrary xcb(u"xcb"_qs, 1);
    using Connect = void *(*)(const char *, int *);
    using HasError = int (*)(void *);
    using Disconnect = void (*)(void *);
    const auto connect = reinterpret_cast<Connect>(xcb.resolve("xcb_connect"));
    const auto hasError = reinterpret_cast<HasError>(xcb.resolve("xcb_connection_has_error"));
    const auto disconnect = reinterpret_cast<Disconnect>(xcb.resolve("xcb_disconnect"));
    if (!connect || !hasError || !disconnect)
        return true; // cannot tell; Qt will
    void *connection = connect(nullptr, nullptr);
    const bool answers = hasError(connection) == 0;
    disconnect(connection);
    return answers;
}

bool waylandIsThere(const QString &name)
{
    return QFileInfo::exists(QDir(qEnvironmentVariable("XDG_RUNTIME_DIR")).absoluteFilePath(name));
}

} // namespace

Display::Missing Display::missing()
{
    if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        return Missing::Nothing; // somebody knows better
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    if (!wayland.isEmpty() && waylandIsThere(wayland))
        return Missing::Nothing;
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        return wayland.isEmpty() ? Missing::NotSet : Missing::NotReachable;
    return xServerAnswers() ? Missing::Nothing : Missing::NotReachable;
}

#else

Display::Missing Display::missing()
{
    return Missing::NotBuilt;
}

#endif

QString Display::sentence(Missing missing)
{
    switch (missing) {
    case Missing::Nothing:
        return {};
    case Missing::NotSet:
        return tr("There is no display here, so the wizard cannot be shown.");
    case Missing::NotReachable:
        return tr("The display cannot be reached, so the wizard cannot be shown.");
    case Missing::NotBuilt:
        return tr("This build has no window.");
    }
    Q_UNREACHABLE();
}

} // namespace trunkline::app
