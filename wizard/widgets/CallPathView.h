#pragma once

#include "setup/CallPath.h"
#include "widgets/AccessibleParts.h"

#include <QWidget>
#include <array>

class QTimer;

namespace trunkline::widgets {

class CallPathGeometry;
struct Tokens;

/// The picture of the way a call travels: five stations, four legs, each with what is known about it. Painted without
/// child widgets, in a row, or in a column where there is no room, or small in the monitor.
class CallPathView : public QWidget, public AccessibleParts
{
    Q_OBJECT
public:
    enum class Size { Normal, Small };
    enum class Form { Wide, Narrow, Small };

    explicit CallPathView(QWidget *parent = nullptr, Size size = Size::Normal);
    ~CallPathView() override;

    const setup::CallPath &path() const { return m_path; }
    void setPath(const setup::CallPath &path);
    /// What the tooltip of a leg says: the sentence of its check.
    void setLegToolTip(int leg, const QString &text);
    /// Whether legs can be chosen with Enter or a click. Default: no (Review).
    void setLegsChoosable(bool choosable);

    int currentLeg() const { return m_current; }
    void setCurrentLeg(int leg);

    Form form() const;
    /// Centre of a station and of the mark on a leg, in this widget's coordinates. For tests and tooltips.
    QPointF stationCentre(int station) const;
    QPointF markCentre(int leg) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_size == Size::Normal; }
    int heightForWidth(int width) const override;

    /// Draws a path anywhere, on paper for example. `rect` as wide as the widget would be.
    static void paint(QPainter &painter, const QRectF &rect, const setup::CallPath &path, const Tokens &tokens,
                      Qt::LayoutDirection direction, Size size = Size::Normal);

    int partCount() const override { return 4; }
    QString partName(int part) const override;
    QString partDescription(int part) const override;
    QRect partRect(int part) const override;
    int currentPart() const override { return m_current; }
    bool partCanBeChosen(int) const override { return m_choosable; }
    void choosePart(int part) override;
    QString wholeDescription() const override;

Q_SIGNALS:
    void legChosen(int leg);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int legAt(const QPoint &at) const;
    void keepMoving();
    CallPathGeometry places() const;
    double fade(int leg) const;

    setup::CallPath m_path;
    std::array<QString, 4> m_toolTips;
    std::array<setup::Leg, 4> m_before;
    std::array<qint64, 4> m_changedAt{};
    Size m_size;
    int m_current = 0;
    bool m_choosable = false;
    QTimer *m_timer;
};

} // namespace trunkline::widgets
