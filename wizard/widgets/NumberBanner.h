#pragma once

#include <QFrame>

class QBoxLayout;

namespace trunkline::widgets {

class Text;

/// The phone number in large type on a soft ground, with one line under it: the head of Done.
class NumberBanner : public QFrame
{
    Q_OBJECT
public:
    explicit NumberBanner(QWidget *parent = nullptr);

    void setNumber(const QString &number, const QString &second);
    void addTrailing(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_icon;
    Text *m_number;
    Text *m_second;
    QBoxLayout *m_row;
};

} // namespace trunkline::widgets
