#pragma once

#include <QList>
#include <QWidget>

namespace trunkline::widgets {

class Segment;

/// A few exclusive choices side by side. One tab stop; the arrow keys move inside. Set an accessible name.
class SegmentedChoice : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedChoice(QWidget *parent = nullptr);

    /// `text` with & before the Alt letter; `suffix` in a lighter weight behind it ("recommended"). The first segment
    /// is chosen at first. Returns its index.
    int addSegment(const QString &text, const QString &suffix = {});
    int count() const { return int(m_segments.size()); }
    QString segmentText(int index) const;
    void setSegmentText(int index, const QString &text);
    void setSuffix(int index, const QString &suffix);
    void setSegmentEnabled(int index, bool enabled);

    int current() const { return m_current; }
    void setCurrent(int index);

    QSize minimumSizeHint() const override { return sizeHint(); }
    QSize sizeHint() const override;

Q_SIGNALS:
    /// By the user or by setCurrent().
    void currentChanged(int index);
    /// By the user only.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class Segment;
    void place();
    void choose(int index);
    void step(int by);

    QList<Segment *> m_segments;
    int m_current = -1;
};

} // namespace trunkline::widgets
