#include "widgets/AccessibleParts.h"

#include <QAccessibleWidget>
#include <QList>
#include <QWidget>
#include <QWindow>

namespace trunkline::widgets {

namespace {

class PartInterface : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    PartInterface(QWidget *widget, AccessibleParts *parts, int index)
        : m_widget(widget)
        , m_parts(parts)
        , m_index(index)
    {}

    bool isValid() const override { return m_index < m_parts->partCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_widget->window()->windowHandle(); }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text text) const override
    {
        if (!isValid())
            return {};
        if (text == QAccessible::Name)
            return m_parts->partName(m_index);
        if (text == QAccessible::Description)
            return m_parts->partDescription(m_index);
        return {};
    }

    QRect rect() const override
    {
        const QRect inside = m_parts->partRect(m_index);
        return {m_widget->mapToGlobal(inside.topLeft()), inside.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = !m_widget->isVisible();
        state.disabled = !m_widget->isEnabled() || !m_parts->partIsEnabled(m_index);
        state.focusable = m_widget->focusPolicy() != Qt::NoFocus;
        state.selectable = m_parts->partCanBeChosen(m_index);
        const bool current = m_parts->currentPart() == m_index;
        state.selected = state.selectable && current;
        state.active = current;
        state.focused = current && m_widget->hasFocus();
        state.readOnly = true;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override
    {
        return m_parts->partCanBeChosen(m_index) ? QStringList(pressAction()) : QStringList();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && m_parts->partCanBeChosen(m_index))
            m_parts->choosePart(m_index);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    int index() const { return m_index; }

private:
    QWidget *m_widget;
    AccessibleParts *m_parts;
    int m_index;
};

/// The widget as a list: its painted parts first, then its child widgets.
class PartsInterface : public QAccessibleWidget
{
public:
    PartsInterface(QWidget *widget, AccessibleParts *parts)
        : QAccessibleWidget(widget, QAccessible::List)
        , m_parts(parts)
    {}
    ~PartsInterface() override
    {
        for (const QAccessible::Id id : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_parts->partCount() + QAccessibleWidget::childCount(); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0)
            return nullptr;
        if (index >= m_parts->partCount())
            return QAccessibleWidget::child(index - m_parts->partCount());
        while (m_ids.size() <= index) {
            const auto part = new PartInterface(widget(), m_parts, int(m_ids.size()));
            m_ids.append(QAccessible::registerAccessibleInterface(part));
        }
        return QAccessible::accessibleInterface(m_ids[index]);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (const auto part = dynamic_cast<const PartInterface *>(child))
            return m_ids.contains(QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child))) ? part->index()
                                                                                                    : -1;
        const int index = QAccessibleWidget::indexOfChild(child);
        return index < 0 ? -1 : index + m_parts->partCount();
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint at = widget()->mapFromGlobal(QPoint(x, y));
        for (int part = 0; part < m_parts->partCount(); ++part)
            if (m_parts->partRect(part).contains(at))
                return child(part);
        return QAccessibleWidget::childAt(x, y);
    }

    QAccessibleInterface *focusChild() const override
    {
        if (widget()->hasFocus() && m_parts->currentPart() >= 0 && m_parts->currentPart() < m_parts->partCount())
            return child(m_parts->currentPart());
        return QAccessibleWidget::focusChild();
    }

    QString text(QAccessible::Text text) const override
    {
        const QString set = QAccessibleWidget::text(text);
        return text == QAccessible::Description && set.isEmpty() ? m_parts->wholeDescription() : set;
    }

private:
    AccessibleParts *m_parts;
    mutable QList<QAccessible::Id> m_ids;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    const auto widget = qobject_cast<QWidget *>(object);
    const auto parts = dynamic_cast<AccessibleParts *>(widget);
    return parts ? new PartsInterface(widget, parts) : nullptr;
}

} // namespace

void AccessibleParts::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed)
}

void AccessibleParts::tell(QWidget *widget, int part, QAccessible::Event event)
{
    QAccessibleEvent told(widget, event);
    told.setChild(part);
    QAccessible::updateAccessibility(&told);
}

} // namespace trunkline::widgets
