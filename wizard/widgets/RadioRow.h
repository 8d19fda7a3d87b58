#pragma once

#include "widgets/Paragraph.h"

#include <QRadioButton>

namespace trunkline::widgets {

/// A radio button with a text that wraps and a second line under it. The whole row reacts.
class RadioRow : public QRadioButton
{
    Q_OBJECT
public:
    /// `text` with & before the Alt letter.
    explicit RadioRow(const QString &text, const QString &second = {}, QWidget *parent = nullptr);

    void setSecond(const QString &second);
    QString second() const { return m_second; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool hitButton(const QPoint &at) const override { return rect().contains(at); }

private:
    Paragraph first() const;

    QString m_second;
};

} // namespace trunkline::widgets
