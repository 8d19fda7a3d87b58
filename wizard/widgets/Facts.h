#pragma once

#include "widgets/AccessibleParts.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace trunkline::widgets {

/// A few facts side by side with hairlines between: a small muted name over a semi-bold value. They stack when there is
/// no room.
class Facts : public QWidget, public AccessibleParts
{
    Q_OBJECT
public:
    struct Fact
    {
        QString name;
        QString value;
    };

    explicit Facts(QWidget *parent = nullptr);
    ~Facts() override;

    void setFacts(const QList<Fact> &facts);
    const QList<Fact> &facts() const { return m_facts; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    int partCount() const override { return int(m_facts.size()); }
    QString partName(int part) const override;
    QRect partRect(int part) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool fitsSideBySide(int width) const;

    QList<Fact> m_facts;
};

} // namespace trunkline::widgets
