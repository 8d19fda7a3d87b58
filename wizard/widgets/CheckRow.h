#pragma once

#include "widgets/Paragraph.h"

#include <QCheckBox>

namespace trunkline::widgets {

/// A check box with a text that wraps and a second line under it. The whole row reacts.
class CheckRow : public QCheckBox
{
    Q_OBJECT
public:
    /// `text` with & before the Alt letter.
    explicit CheckRow(const QString &text, const QString &second = {}, QWidget *parent = nullptr);

    void setSecond(const QString &second);
    QString second() const { return m_second; }
    /// The text with <b>; `plain` is what a screen reader says and carries the & of the Alt letter.
    void setRichText(const QString &rich, const QString &plain);

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
    QString m_rich;
};

} // namespace trunkline::widgets
