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
    /// As in the rail, from "Twilio account" to "Check the line".
    static QStringList railNames();
    /// Beside the brand's panel, without rail and bar: no part of a set-up.
    static bool isBesidePanel(Step step) { return step <= Step::Welcome; }
    /// Place in the rail; Welcome: -1, Done: behind the last.
    static int railIndex(Step step) { return int(step) - int(Step::Account); }
    static Step atRailIndex(int index) { return Step(index + int(Step::Account)); }
    static QString name(Step step);

    /// "phone-number": independent of the language, as written into the saved draft.
    static QString key(Step step);
    static std::optional<Step> fromKey(const QString &key);
};

} // namespace trunkline::pages
