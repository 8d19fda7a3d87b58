#pragma once

#include "widgets/Button.h"

#include <QWidget>

namespace trunkline::widgets {

class Text;

/// The bar under the page. Leading: a quiet button ("Save and close"). Trailing: why one cannot go on, a second choice,
/// Back, and the way on. A button with an empty text is not there. When it gets too narrow the reason goes first, then
/// the leading button shows only its icon.
class ButtonBar : public QWidget
{
    Q_OBJECT
public:
    explicit ButtonBar(QWidget *parent = nullptr);

    /// Texts with & before the Alt letter. The icon of the leading button is shown always only if `showIcon`; else it
    /// is what remains of the button when there is no room.
    void setLeading(const QString &text, const QString &icon = u"save"_qs, bool showIcon = false);
    void setReason(const QString &reason);
    QString reason() const;
    void setSecondary(const QString &text, const QString &icon = {}, bool enabled = true);
    void setBack(const QString &text, bool enabled = true);
    void setPrimary(const QString &text, bool enabled = true, const QString &icon = {});
    /// "Finish anyway" is not the recommended way: plain instead of primary. Danger for "Take it down".
    void setPrimaryKind(Button::Kind kind);
    /// Whether Enter in a field presses the primary button. Not when money is involved. Default: true.
    void setPrimaryIsDefault(bool isDefault);
    /// 56 high with smaller margins, in the compact form.
    void setCompact(bool compact);

    Button *leading() const { return m_leading; }
    Button *secondary() const { return m_secondary; }
    Button *back() const { return m_back; }
    Button *primary() const { return m_primary; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void leadingClicked();
    void secondaryClicked();
    void backClicked();
    void primaryClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setButton(Button *button, const QString &text, bool enabled, const QString &icon);
    void place();

    Button *m_leading;
    Text *m_reason;
    Button *m_secondary;
    Button *m_back;
    Button *m_primary;
    QString m_leadingIcon;
    bool m_showIcon = false;
    bool m_compact = false;
    int m_rows = 1;
};

} // namespace trunkline::widgets
