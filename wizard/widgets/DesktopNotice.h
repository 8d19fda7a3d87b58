#pragma once

#include <QObject>

#include <memory>

class QSystemTrayIcon;
class QWidget;

namespace trunkline::widgets {

/// A message of the desktop. Through the icon in the tray where the desktop has one, else through its notification
/// service; where there is neither, the window asks for attention and nothing is lost: the window itself says it, too.
class DesktopNotice : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotice(QWidget *window);
    ~DesktopNotice() override;

    /// There is a tray, and our icon may stand in it.
    static bool hasTray();
    /// While it is shown, a closed window can be opened again.
    void showInTray(bool shown, const QString &toolTip);
    bool isInTray() const;
    void tell(const QString &title, const QString &text);

Q_SIGNALS:
    /// Somebody clicked the icon or the message.
    void openWanted();
    void endWanted();

private:
    bool tellService(const QString &title, const QString &text) const;

    QWidget *m_window;
    std::unique_ptr<QSystemTrayIcon> m_tray;
};

} // namespace trunkline::widgets
