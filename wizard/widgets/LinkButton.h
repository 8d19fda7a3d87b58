#pragma once

#include <QPushButton>

namespace trunkline::widgets {

/// A button that looks like a link: accent, underlined, with an icon before it if it has one.
class LinkButton : public QPushButton
{
    Q_OBJECT
public:
    explicit LinkButton(const QString &text, const QString &icon = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_icon;
};

} // namespace trunkline::widgets
