#pragma once

#include <QCoreApplication>
#include <QString>

namespace trunkline::widgets {
class HelpDrawer;
class LinkButton;
}

namespace trunkline::pages {

/// The short guide for those who have to choose first: straight to the gateway or through a session border controller,
/// what passing calls on needs, which providers there are, and where one looks when a call does not arrive.
class Guide
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::Guide)
public:
    /// Of the help drawer.
    static QString topic() { return u"guide"_qs; }
    /// "Trunk or SBC? A short guide"
    static QString name();
    static void fill(widgets::HelpDrawer &drawer);
    /// A link that is to open the guide; in the drawer, at the end of other help.
    static widgets::LinkButton *addLinkTo(widgets::HelpDrawer &drawer);
};

} // namespace trunkline::pages
