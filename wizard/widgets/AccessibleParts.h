#pragma once

#include <QAccessible>
#include <QRect>
#include <QString>

class QWidget;

namespace trunkline::widgets {

/// A painted widget that has parts a screen reader should find: rows, steps, legs. Derive from it beside QWidget and
/// call `AccessibleParts::install()` in the constructor; then the widget is a list and its parts are list items.
class AccessibleParts
{
public:
    virtual ~AccessibleParts() = default;

    virtual int partCount() const = 0;
    virtual QString partName(int part) const = 0;
    virtual QString partDescription(int) const { return {}; }
    /// In the widget's own coordinates.
    virtual QRect partRect(int part) const = 0;
    /// -1: none.
    virtual int currentPart() const { return -1; }
    virtual bool partIsEnabled(int) const { return true; }
    /// True when pressing Enter on the part does something.
    virtual bool partCanBeChosen(int) const { return false; }
    virtual void choosePart(int) {}
    /// What a reader says that does not go into the parts.
    virtual QString wholeDescription() const { return {}; }

    /// Makes the parts known to Qt's accessibility. May be called any number of times.
    static void install();
    /// Tells readers that something about a part is new.
    static void tell(QWidget *widget, int part, QAccessible::Event event);
};

} // namespace trunkline::widgets
