#pragma once

#include <QComboBox>

namespace trunkline::widgets {

/// A combo box whose chevron, list and height follow the design. Always set an accessible name, or put it into a Field.
class ComboBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ComboBox(QWidget *parent = nullptr);

    /// 28 high with small text, for rows of a list.
    void setCompact(bool compact = true);
    /// Typing searches the entries, anywhere in their words; what was typed is never taken as an entry.
    void setSearchable(bool searchable = true);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void adopt();

    bool m_compact = false;
    bool m_adopting = false;
};

} // namespace trunkline::widgets
