#pragma once

#include "widgets/Tokens.h"

#include <QWidget>

namespace trunkline::widgets {

/// Lines of text, each with an icon before it: "What the trunk will do".
class BulletList : public QWidget
{
    Q_OBJECT
public:
    struct Line
    {
        QString icon;
        Token colour = &Tokens::muted;
        QString text;
        bool small = false; ///< 13 px, muted
        friend bool operator==(const Line &, const Line &) = default;
    };

    explicit BulletList(QWidget *parent = nullptr);
    void setLines(const QList<Line> &lines);

private:
    QList<Line> m_lines;
};

} // namespace trunkline::widgets
