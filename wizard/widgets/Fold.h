#pragma once

#include <QFrame>

class QVariantAnimation;

namespace trunkline::widgets {

/// Holds one widget and can fold it away: its own height moves between nothing and what the content needs, while the
/// content keeps its size and is cut off.
class Fold : public QFrame
{
    Q_OBJECT
public:
    explicit Fold(QWidget *parent = nullptr);
    ~Fold() override;

    /// Owned by the fold.
    void setContent(QWidget *content);
    QWidget *content() const { return m_content; }

    /// `duration` in ms; 0: at once. Folded, it is hidden.
    void setUnfolded(bool unfolded, int duration);
    /// Where it is going, whatever still moves.
    bool isUnfolded() const { return m_unfolded; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int fullHeight(int width) const;
    void place();
    void moveTo(double openness);

    QWidget *m_content = nullptr;
    QVariantAnimation *m_animation;
    double m_openness = 1;
    bool m_unfolded = true;
};

} // namespace trunkline::widgets
