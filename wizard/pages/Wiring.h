#pragma once

#include "monitor/FeedTiming.h"
#include "setup/Session.h"

#include <functional>

namespace trunkline::pages {

/// What the program gives the window: where Twilio is, where things are kept, and how a practice account comes to life.
/// The window itself knows no server and no environment.
struct Wiring
{
    setup::Service service;                  ///< the real one, or a custom endpoint
    QString folder;                          ///< for drafts and journals
    setup::SecretStore *secrets = nullptr;   ///< may be null: then nothing can be remembered
    /// A fresh practice account; `mishap`: one step goes wrong on purpose. Owned by whoever made it.
    std::function<Result<setup::Service>(bool mishap)> startPractice;
    /// Loads the translation and tells all widgets (QEvent::LanguageChange).
    std::function<void(const QString &language)> setLanguage;
    QString language;
    QStringList languages;                   ///< "en", "de", "ar"
    bool startInPractice = false;
    monitor::FeedTiming monitorTiming = {};
};

} // namespace trunkline::pages
