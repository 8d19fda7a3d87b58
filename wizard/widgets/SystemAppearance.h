#pragma once

#include <QObject>
#include <optional>

class QPalette;

namespace trunkline::widgets {

/// Whether the desktop wants light or dark. Qt 6.4 does not say (QStyleHints::colorScheme() comes with 6.5), so three
/// places are asked: the settings portal on Linux, the registry on Windows, and the palette the platform gives.
class SystemAppearance : public QObject
{
    Q_OBJECT
public:
    explicit SystemAppearance(QObject *parent = nullptr);

    /// `platform`: the palette before ours is set.
    bool isDark(const QPalette &platform) const;

    /// Starts to listen to the portal. The answer comes later, as changed().
    void listen();

Q_SIGNALS:
    void changed();

private:
    friend class SettingsPortal;
    void portalSaid(uint colourScheme);

    std::optional<bool> m_portalSaysDark;
    bool m_listening = false;
};

} // namespace trunkline::widgets
