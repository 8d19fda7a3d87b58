#pragma once

#include "widgets/Button.h"
#include "widgets/Fold.h"

class QHBoxLayout;
class QVBoxLayout;

namespace trunkline::widgets {

class FlowLayout;
class IconLabel;
class Text;

/// What is the case (first line), what it means and what to do (second line), and up to three buttons. It announces
/// itself when it appears, and never goes by time.
class Notice : public Fold
{
    Q_OBJECT
public:
    enum class Kind { Ok, Info, Warning, Error, Practice };
    enum class Buttons { Below, Beside };

    explicit Notice(Kind kind, const QString &first = {}, const QString &second = {}, QWidget *parent = nullptr);
    ~Notice() override;

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    QString first() const;
    QString second() const;
    void setText(const QString &first, const QString &second = {});
    /// Second line with <b> and <code>; escape what comes from outside.
    void setRichSecond(const QString &rich);
    /// Another icon than the kind's ("waiting"); empty: the kind's.
    void setIconName(const QString &icon);

    /// A compact button; at most three. The notice owns it.
    Button *addButton(const QString &text, const QString &icon = {}, Button::Kind kind = Button::Kind::Plain);
    /// Takes an own widget in, a CopyButton for example.
    void addButton(QWidget *button);
    void clearButtons();
    /// Below the text (default), or at the trailing edge, in the middle of the height, where there is room for that.
    void setButtonPlace(Buttons place);
    /// Something under the second line, a check box for example; replaces the one before. The notice owns it.
    void setExtra(QWidget *extra);
    QWidget *extra() const { return m_extra; }
    /// A close button in the corner, which lets the notice go and emits closed().
    void setClosable(bool closable);

    /// Shows it by growing, and announces it. Does nothing if it is there already.
    void appear();
    /// Lets it shrink and hides it.
    void goAway();
    /// True from appear() on, false from goAway() on, whatever is still moving.
    bool isThere() const { return isUnfolded() && !isHidden(); }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void announce();
    void placeButtons();
    bool isBeside() const;

    Kind m_kind;
    QString m_iconName;
    QWidget *m_body;
    IconLabel *m_icon;
    Text *m_first;
    Text *m_second;
    QWidget *m_extra = nullptr;
    QWidget *m_buttons;
    FlowLayout *m_buttonRow;
    QHBoxLayout *m_row;
    QVBoxLayout *m_column;
    Button *m_close = nullptr;
    Buttons m_place = Buttons::Below;
    bool m_beside = false;
};

} // namespace trunkline::widgets
