#pragma once

#include "widgets/AccessibleParts.h"

#include <QList>
#include <QWidget>

namespace trunkline::widgets {

/// The brand's panel on Welcome: the way of a call in four stations, and what one needs. 288 wide.
class WelcomePanel : public QWidget, public AccessibleParts
{
    Q_OBJECT
public:
    /// For another provider than Twilio two words differ, and nothing is listed as needed.
    enum class Provider { Twilio, Other };

    explicit WelcomePanel(Provider provider = Provider::Twilio, QWidget *parent = nullptr);
    ~WelcomePanel() override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    int partCount() const override { return int(m_stations.size() + m_needs.size()); }
    QString partName(int part) const override;
    QRect partRect(int part) const override;
    QString wholeDescription() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QString icon, first, second;
    };

    void read();
    int needHeight(const Line &need) const;
    int needsHeight() const;
    int stationY(int station) const;
    void paintStations(QPainter &painter);
    void paintNeeds(QPainter &painter);
    QRect cell(int x, int y, int width, int height) const;

    Provider m_provider;
    QList<Line> m_stations;
    QList<Line> m_needs;
};

} // namespace trunkline::widgets
