#pragma once

#include <QVBoxLayout>

namespace trunkline::pages {

/// A column inside a scroll area, which asks how high it is at its width. How high it would be at its smallest width says
/// nothing, and would only bring a scroll bar where there is none to bring.
class ScrolledColumn : public QVBoxLayout
{
public:
    using QVBoxLayout::QVBoxLayout;

    QSize minimumSize() const override { return {QVBoxLayout::minimumSize().width(), 0}; }
};

} // namespace trunkline::pages
