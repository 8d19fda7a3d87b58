#pragma once

#include <QProxyStyle>

namespace trunkline::widgets {

/// Fusion, the same on every system, with Alt letters underlined only while Alt is held, and room for the focus ring.
class TrunklineStyle : public QProxyStyle
{
    Q_OBJECT
public:
    TrunklineStyle();

    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returned = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;

    static bool isAltHeld();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace trunkline::widgets
