#pragma once

#include <QLineEdit>

class QLabel;

namespace trunkline::widgets {

class Button;

/// A text field with what the design puts into it: an icon before the text; behind it a counter, a badge, a button.
class LineEdit : public QLineEdit
{
    Q_OBJECT
public:
    enum class State { Normal, Error, Warning };

    explicit LineEdit(QWidget *parent = nullptr);

    State state() const { return m_state; }
    void setState(State state);

    /// For SIDs, tokens, SIP addresses.
    void setFixedFont(bool fixed = true);
    /// Keeps left-to-right order inside in a right-to-left window, yet starts at the leading edge.
    void setLeftToRight(bool leftToRight = true);
    /// "21 of 64", in `faint`; empty: none.
    void setCounter(const QString &text);
    QString counter() const;
    /// The green check of a field that is right. Accessible description "Looks right" if there is no other.
    void setVerified(bool verified);
    bool isVerified() const { return m_verified; }
    /// An icon before the text ("search").
    void setLeadingIcon(const QString &name);
    /// A button at the trailing edge inside the field ("Paste", or only an icon). Owned by the field.
    Button *addButton(const QString &text, const QString &icon, bool iconOnly = false);
    /// Hides what is typed behind dots and adds the eye. `show` and `hide` name the button: "Show Auth Token".
    void setSecret(const QString &show, const QString &hide);
    /// Back to dots, when the page is left.
    void hideSecret();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool mirrored() const;
    void place();
    void adopt();
    void showSecret(bool shown);

    State m_state = State::Normal;
    bool m_fixed = false;
    bool m_leftToRight = false;
    bool m_verified = false;
    bool m_adopting = false;
    QString m_counter;
    QString m_leadingIcon;
    QList<Button *> m_buttons; ///< from the trailing edge inwards
    Button *m_eye = nullptr;
    QString m_show, m_hide;
    QRect m_counterRect, m_badgeRect, m_iconRect;
};

} // namespace trunkline::widgets
