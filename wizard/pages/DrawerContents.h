#pragma once

#include <QString>

namespace trunkline::widgets {
class HelpDrawer;
}

namespace trunkline::pages {

/// A page whose help is more than text: it fills the drawer itself, with a drawing for example.
class DrawerContents
{
public:
    virtual ~DrawerContents() = default;

    /// Fills the empty drawer for this topic. False: the page has nothing of its own for it.
    virtual bool fillDrawer(widgets::HelpDrawer &drawer, const QString &topic) = 0;
    /// Under the text of the page's own help, before the words.
    virtual void addToHelp(widgets::HelpDrawer &drawer) { Q_UNUSED(drawer) }
};

} // namespace trunkline::pages
