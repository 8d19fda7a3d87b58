#pragma once

#include "pages/Page.h"

#include <QCoreApplication>
#include <QStringList>
#include <optional>

namespace trunkline::pages {

/// The names of the steps: for the rail, and as a word that a saved set-up keeps.
class Steps
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::Steps)
public:
    /// The way through the pages.
    enum class Way { SetUp, Repair };

    /// As in the rail, from "Twilio account" to "Check the line", or to "Check and repair".
    static QStringList railNames(Way way = Way::SetUp);
    /// Beside the brand's panel, without rail and bar: no part of a set-up.
    static bool isBesidePanel(Step step) { return step <= Step::Welcome; }
    /// Place in the rail; Welcome: -1, Done: behind the last.
    static int railIndex(Step step, Way way = Way::SetUp);
    static Step atRailIndex(int index, Way way = Way::SetUp);
    static Step after(Step step, Way way);
    static Step before(Step step, Way way);
    static QString name(Step step);

    /// "phone-number": independent of the language, as written into the saved draft.
    static QString key(Step step);
    static std::optional<Step> fromKey(const QString &key);
};

} // namespace trunkline::pages
