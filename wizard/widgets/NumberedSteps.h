#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace trunkline::widgets {

/// What to do, one step after the other, each with its number in a ring.
class NumberedSteps : public QWidget
{
    Q_OBJECT
public:
    explicit NumberedSteps(QWidget *parent = nullptr);
    void setSteps(const QStringList &steps);
    const QStringList &steps() const { return m_steps; }

private:
    QVBoxLayout *m_column;
    QStringList m_steps;
};

} // namespace trunkline::widgets
