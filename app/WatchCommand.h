#pragma once

#include "TrunkCommand.h"

#include <QSet>

namespace trunkline::app {

/// Prints one JSON object for each call that is over and each alert, as soon as it is known, until it is stopped. Nothing
/// twice, and nothing that was over before it began, unless --since asks for it.
class WatchCommand final : public TrunkCommand
{
    Q_OBJECT
public:
    WatchCommand(Calls asked, const Environment &environment, PracticeHost &practice);
    void stop() override { end(ExitStatus::Done); }

private:
    void begin() override;
    bool goesOnAfter(const Error &error) override;
    void take(const monitor::LogChange &change);
    void tell(quint32 place);
    void looked();

    QDateTime readSince() const override;

    bool m_first = true;      ///< look: what is there already is no news
    bool m_offline = false;   ///< and said so
    QSet<quint32> m_told;     ///< calls
    QSet<QString> m_toldAlerts;
};

} // namespace trunkline::app
