#pragma once

#include <QWidget>

namespace trunkline::pages {

/// Where the codes stand on Twilio's pages: a drawing of the box with three numbered marks.
class CodesDrawing : public QWidget
{
    Q_OBJECT
public:
    enum class Place { AccountInfo, ApiKeys };

    explicit CodesDrawing(Place place, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWindow(QPainter &painter) const;
    void paintBox(QPainter &painter, double top, const QString &name, const QString &value) const;
    void paintMark(QPainter &painter, double y, int number) const;

    Place m_place;
};

} // namespace trunkline::pages
