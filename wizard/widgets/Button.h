#pragma once

#include "widgets/Tokens.h"

#include <QPushButton>

namespace trunkline::widgets {

/// A push button of the design: plain, primary, quiet or dangerous; normal (36 high) or compact (28); with an icon by
/// name. A menu set with setMenu() shows a chevron.
class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Plain, Primary, Quiet, Danger };

    explicit Button(const QString &text = {}, Kind kind = Kind::Plain, QWidget *parent = nullptr);
    Button(const QString &text, const QString &icon, Kind kind = Kind::Plain, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    bool isCompact() const { return m_compact; }
    void setCompact(bool compact = true);
    /// Only the icon, square; `text` becomes tooltip and accessible name.
    void setIconOnly(bool iconOnly = true);
    bool isIconOnly() const { return m_iconOnly; }
    QString iconName() const { return m_icon; }
    /// Empty: no icon.
    void setIconName(const QString &name);
    /// Next and Back are at least 104 wide.
    void setWide(bool wide = true);

    /// With its words, even while only its icon is shown.
    QSize sizeWithWords() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    /// What sizeWithWords() would be with another text and icon.
    QSize sizeFor(const QString &text, const QString &icon) const;

    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void adopt();
    Token textToken() const;

    Kind m_kind = Kind::Plain;
    bool m_compact = false;
    bool m_iconOnly = false;
    bool m_wide = false;
    QString m_icon;
};

/// A small plain button, the commonest in cards and rows.
Button *compactButton(const QString &text, const QString &icon = {}, Button::Kind kind = Button::Kind::Plain,
                      QWidget *parent = nullptr);

} // namespace trunkline::widgets
