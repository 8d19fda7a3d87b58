#pragma once

#include <QAbstractButton>

namespace trunkline::widgets {

/// One thing to do, as a row to click: tile, title, description, chevron. Spoken as "title. description".
class CommandRow : public QAbstractButton
{
    Q_OBJECT
public:
    /// `title` with & before the Alt letter.
    CommandRow(const QString &icon, const QString &title, const QString &description, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &description);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_icon;
    QString m_description;
};

} // namespace trunkline::widgets
