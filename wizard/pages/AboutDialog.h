#pragma once

#include "pages/Question.h"
#include "widgets/Theme.h"

namespace trunkline::pages {

/// What this program is, and how it looks.
class AboutDialog : public Question
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);

    /// What was chosen here in an earlier run, for the start of the program; System when nothing was.
    static widgets::Appearance savedAppearance();
    /// Uses it, and keeps it for the next run.
    static void saveAppearance(widgets::Appearance appearance);
    static void saveReducedMotion(bool reduced);
    /// Applies what was chosen in an earlier run, if anything was.
    static void applySaved();
};

} // namespace trunkline::pages
