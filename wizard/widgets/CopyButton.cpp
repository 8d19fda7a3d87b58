#include "widgets/CopyButton.h"

#include "answers/Isolate.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QTimer>

namespace trunkline::widgets {

CopyButton::CopyButton(const QString &text, Kind kind, QWidget *parent)
    : Button(text, u"copy"_qs, kind, parent)
    , m_timer(new QTimer(this))
{
    setCompact();
    m_timer->setSingleShot(true);
    m_timer->setInterval(2000);
    connect(m_timer, &QTimer::timeout, this, [this] { showCopied(false); });
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setValue(const QString &value)
{
    m_source = [value] { return value; };
}

void CopyButton::setSource(std::function<QString()> source)
{
    m_source = std::move(source);
}

// As wide as the wider of its two texts, so that nothing beside it moves.
QSize CopyButton::sizeHint() const
{
    const QString copied = tr("Copied", "on a button, for two seconds after it was pressed");
    return sizeFor(m_isCopied ? m_text : text(), iconName()).expandedTo(sizeFor(copied, iconName()));
}

void CopyButton::copy()
{
    if (!m_source)
        return;
    // The marks that keep an address in order on the screen would break it elsewhere.
    QGuiApplication::clipboard()->setText(plain(m_source()));
    showCopied(true);
    Q_EMIT copied();
}

void CopyButton::showCopied(bool copied)
{
    if (copied)
        m_timer->start();
    if (copied == m_isCopied)
        return;
    m_isCopied = copied;
    if (copied) {
        m_text = text();
        m_accessibleName = accessibleName();
        m_restIcon = iconName();
        setIconName(u"check"_qs);
        setText(tr("Copied", "on a button, for two seconds after it was pressed"));
        setAccessibleName(text());
    } else {
        setIconName(m_restIcon);
        setText(m_text);
        setAccessibleName(m_accessibleName);
    }
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    if (copied) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void CopyButton::changeEvent(QEvent *event)
{
    Button::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateGeometry();
}

} // namespace trunkline::widgets
