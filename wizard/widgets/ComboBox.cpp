#include "widgets/ComboBox.h"

#include "widgets/Box.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QCompleter>
#include <QEvent>
#include <QFontMetrics>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>
#include <algorithm>

namespace trunkline::widgets {

namespace {

/// Rows as high as those of a menu. Style sheets reach combo box entries only with a styled delegate.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        if (index.data(Qt::AccessibleDescriptionRole).toString() != u"separator"_qs)
            size.setHeight(std::max(size.height(), Theme::px(32)));
        size.setWidth(size.width() + Theme::px(12));
        return size;
    }

    // Fusion paints its own raised bar behind a chosen entry; here it is the soft accent of every chosen row.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool separator = index.data(Qt::AccessibleDescriptionRole).toString() == u"separator"_qs;
        if (separator || Theme::usesSystemColours())
            return QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        if (option.state & QStyle::State_Selected)
            paintBox(*painter, option.rect, Theme::colour(&Tokens::accentSoft), {}, 4);
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        const QVariant font = index.data(Qt::FontRole);
        painter->setFont(font.isValid() ? font.value<QFont>().resolve(option.font) : option.font);
        painter->setPen(Theme::colour(enabled ? &Tokens::text : &Tokens::muted));
        const QRect words = option.rect.adjusted(Theme::px(8), 0, -Theme::px(8), 0);
        painter->drawText(words, int(Qt::AlignVCenter | Qt::AlignLeading),
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

/// On Linux Qt names a combo box after its current entry and drops the name it was given. This one says both.
class NamedComboBox : public QAccessibleWidget
{
public:
    explicit NamedComboBox(ComboBox *box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
        , m_box(box)
    {
        addControllingSignal(u"textActivated(QString)"_qs);
    }

    int childCount() const override { return m_box->isEditable() ? 2 : 1; }

    QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(m_box->view());
        return index == 1 && m_box->isEditable() ? QAccessible::queryAccessibleInterface(m_box->lineEdit()) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child->object() == m_box->view())
            return 0;
        return m_box->isEditable() && child->object() == m_box->lineEdit() ? 1 : -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (m_box->isEditable() && m_box->lineEdit()->rect().contains(m_box->lineEdit()->mapFromGlobal(QPoint(x, y))))
            return child(1);
        return nullptr;
    }

    QString text(QAccessible::Text text) const override
    {
        if (text == QAccessible::Value)
            return m_box->currentText();
        const QString said = QAccessibleWidget::text(text);
        if (text != QAccessible::Name || m_box->currentText().isEmpty())
            return said;
        return said.isEmpty()
                   ? m_box->currentText()
                   : ComboBox::tr("%1: %2", "name of a box and what is chosen in it").arg(said, m_box->currentText());
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.hasPopup = true;
        state.expanded = m_box->view()->isVisible();
        state.editable = m_box->isEditable();
        return state;
    }

    QStringList actionNames() const override { return {showMenuAction(), pressAction()}; }

    void doAction(const QString &action) override
    {
        if (action != showMenuAction() && action != pressAction())
            return;
        m_box->view()->isVisible() ? m_box->hidePopup() : m_box->showPopup();
    }

    // The label is in the name already.
    QList<std::pair<QAccessibleInterface *, QAccessible::Relation>>
    relations(QAccessible::Relation match) const override
    {
        return QAccessibleWidget::relations(match & ~QAccessible::Label);
    }

private:
    ComboBox *m_box;
};

QAccessibleInterface *named(const QString &, QObject *object)
{
    const auto box = qobject_cast<ComboBox *>(object);
    return box ? new NamedComboBox(box) : nullptr;
}

} // namespace

ComboBox::ComboBox(QWidget *parent)
    : QComboBox(parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(named);
        return true;
    }();
    Q_UNUSED(installed)
    setView(new QListView(this)); // not the native pop-up list: it ignores the style sheet
    setItemDelegate(new EntryDelegate(this));
    setSizeAdjustPolicy(
        QComboBox::AdjustToMinimumContentsLengthWithIcon); // else Qt resizes it behind the layout's back
    setMaxVisibleItems(12);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus); // not by the wheel
    adopt();
}

void ComboBox::setCompact(bool compact)
{
    m_compact = compact;
    Theme::setProperty(this, "compact", compact);
    adopt();
}

void ComboBox::setSearchable(bool searchable)
{
    setEditable(searchable);
    if (!searchable)
        return;
    setInsertPolicy(QComboBox::NoInsert);
    adopt();
    QCompleter *finder = completer();
    finder->setCompletionMode(QCompleter::PopupCompletion);
    finder->setFilterMode(Qt::MatchContains);
    finder->setCaseSensitivity(Qt::CaseInsensitive);
    // What was typed and is no entry is taken back when the focus leaves.
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int exact = findText(currentText(), Qt::MatchFixedString);
        if (exact >= 0)
            setCurrentIndex(exact);
        else
            setEditText(itemText(currentIndex()));
    });
}

QSize ComboBox::sizeHint() const
{
    int text = 0;
    const QFontMetrics metrics(Theme::font(m_compact ? Role::Small : Role::Body));
    for (int i = 0; i < count(); ++i)
        text = std::max(text, metrics.horizontalAdvance(itemText(i)));
    const int inset = Theme::px(m_compact ? 10 : 12);
    return {text + 2 * inset + Theme::px(16 + 8) + 2,
            std::max(Theme::px(m_compact ? 28 : 36), metrics.height() + Theme::px(8))};
}

QSize ComboBox::minimumSizeHint() const
{
    return {Theme::px(80), sizeHint().height()};
}

void ComboBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.subControls = QStyle::SC_ComboBoxFrame;
    painter.drawComplexControl(QStyle::CC_ComboBox, option);

    const int inset = Theme::px(m_compact ? 10 : 12);
    const int side = Theme::px(16);
    const auto cell = [this](int x, int cellWidth, int cellHeight) {
        const QRect logical(x, (height() - cellHeight) / 2, cellWidth, cellHeight);
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    Icons::paint(painter, u"chevron-down"_qs, cell(width() - inset - side, side, side),
                 Theme::colour(isEnabled() ? &Tokens::muted : &Tokens::disabled));
    if (isEditable())
        return;
    const bool placeholder = currentIndex() < 0;
    const Token colour = !isEnabled() ? &Tokens::disabled : placeholder ? &Tokens::faint : &Tokens::text;
    painter.setFont(Theme::font(m_compact ? Role::Small : Role::Body));
    painter.setPen(Theme::colour(colour));
    const QRect words = cell(inset, width() - 2 * inset - side - Theme::px(8), height());
    const QString text = placeholder ? placeholderText() : currentText();
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeading), // leading: drawText() mirrors it by itself
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
}

void ComboBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        adopt();
}

// Scrolling the page must not change what was chosen.
void ComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ComboBox::adopt()
{
    if (m_adopting)
        return;
    m_adopting = true;
    setFont(Theme::font(m_compact ? Role::Small : Role::Body));
    if (isEditable()) // at the leading edge, whatever direction the text itself has
        lineEdit()->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    m_adopting = false;
    updateGeometry();
}

} // namespace trunkline::widgets
