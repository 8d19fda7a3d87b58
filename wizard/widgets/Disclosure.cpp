#include "widgets/Disclosure.h"

#include "widgets/Fold.h"
#include "widgets/Icons.h"
#include "widgets/Motion.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"
#include "widgets/TrunklineStyle.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace trunkline::widgets {

class DisclosureHead : public QAbstractButton
{
public:
    DisclosureHead(const QString &title, const QString &second, QWidget *parent)
        : QAbstractButton(parent)
        , m_second(second)
    {
        setText(title);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        name();
    }

    void setSecond(const QString &second)
    {
        m_second = second;
        name();
        updateGeometry();
        update();
    }

    void setTitle(const QString &title)
    {
        setText(title);
        name();
        updateGeometry();
        update();
    }

    void name()
    {
        const QString plain = Paragraph(text(), Role::Label, Paragraph::Format::Mnemonic).plain();
        setAccessibleName(isChecked() ? Disclosure::tr("%1, unfolded").arg(plain)
                                      : Disclosure::tr("%1, folded").arg(plain));
        setAccessibleDescription(isChecked() ? QString() : m_second);
        QAccessibleEvent renamed(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&renamed);
    }

    QSize sizeHint() const override
    {
        const Paragraph title(text(), Role::Label, Paragraph::Format::Mnemonic);
        return {indent() + title.naturalWidth() + Theme::px(8) + Paragraph(m_second, Role::Body).naturalWidth(),
                std::max(Theme::px(28), title.lineHeight() + Theme::px(8))};
    }
    QSize minimumSizeHint() const override
    {
        const Paragraph title(text(), Role::Label, Paragraph::Format::Mnemonic);
        return {indent() + title.naturalWidth(), sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto cell = [this](int x, int cellWidth, int cellHeight) {
            const QRect logical(x, (height() - cellHeight) / 2, cellWidth, cellHeight);
            return QStyle::visualRect(layoutDirection(), rect(), logical);
        };
        const int side = Theme::px(18);
        Icons::paint(painter, isChecked() ? u"chevron-down"_qs : u"chevron-right"_qs, cell(0, side, side),
                     Theme::colour(underMouse() ? &Tokens::text : &Tokens::muted));
        const Paragraph title(text(), Role::Label, Paragraph::Format::Mnemonic);
        const int titleWidth = std::min(title.naturalWidth(), width() - indent());
        title.paint(painter, cell(indent(), titleWidth, title.lineHeight()), Theme::colour(&Tokens::text),
                    layoutDirection(), Paragraph::Elide | (TrunklineStyle::isAltHeld() ? Paragraph::ShowMnemonic : 0));
        const int after = indent() + titleWidth + Theme::px(8);
        if (isChecked() || width() - after < Theme::px(40))
            return;
        const Paragraph second(m_second, Role::Body);
        second.paint(painter, cell(after, width() - after, second.lineHeight()), Theme::colour(&Tokens::muted),
                     layoutDirection(), Paragraph::Elide);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void enterEvent(QEnterEvent *event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent *event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }

private:
    static int indent() { return Theme::px(18 + 8); }

    QString m_second;
};

Disclosure::Disclosure(const QString &title, const QString &second, QWidget *parent)
    : QWidget(parent)
    , m_head(new DisclosureHead(title, second, this))
    , m_fold(new Fold(this))
    , m_trailing(new QWidget(this))
    , m_trailingRow(new QHBoxLayout(m_trailing))
{
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto row = new QHBoxLayout;
    row->setSpacing(Theme::px(8));
    row->addWidget(m_head, 1);
    row->addWidget(m_trailing);
    m_trailingRow->setContentsMargins(0, 0, 0, 0);
    m_trailingRow->setSpacing(Theme::px(8));
    column->addLayout(row);
    column->addWidget(m_fold);
    m_trailing->hide();
    m_fold->setUnfolded(false, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_head, &QAbstractButton::clicked, this, [this](bool on) { setUnfolded(on); });
}

void Disclosure::setTitle(const QString &title)
{
    m_head->setTitle(title);
}

void Disclosure::setSecond(const QString &second)
{
    m_head->setSecond(second);
}

void Disclosure::setContent(QWidget *content, bool indent)
{
    m_content = content;
    const auto holder = new QWidget;
    const auto room = new QHBoxLayout(holder);
    room->setContentsMargins(0, Theme::px(indent ? 12 : 8), 0, 0);
    room->setSpacing(0);
    room->addSpacing(indent ? Theme::px(18 + 8) : 0); // mirrored, which a margin is not
    room->addWidget(content, 1);
    m_fold->setContent(holder);
}

void Disclosure::addTrailing(QWidget *widget)
{
    m_trailingRow->addWidget(widget);
}

bool Disclosure::isUnfolded() const
{
    return m_head->isChecked();
}

void Disclosure::setUnfolded(bool unfolded, bool animated)
{
    const bool before = m_fold->isUnfolded();
    m_head->setChecked(unfolded);
    m_head->name();
    m_trailing->setVisible(unfolded && m_trailingRow->count() > 0);
    m_fold->setUnfolded(unfolded, animated ? Motion::duration(Motion::Unfold) : 0);
    if (before != unfolded)
        Q_EMIT toggled(unfolded);
}

QWidget *Disclosure::head() const
{
    return m_head;
}

} // namespace trunkline::widgets
