#include "pages/CallsPrint.h"

#include "answers/Isolate.h"
#include "widgets/Theme.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QStyle>

namespace trunkline::pages {

using widgets::Tokens;

namespace {

/// One sheet after the other, in points.
class Sheet
{
public:
    Sheet(QPagedPaintDevice &device, const CallsModel &calls, const QVector<int> &columns, Qt::LayoutDirection direction)
        : m_device(device), m_calls(calls), m_columns(columns), m_direction(direction)
    {}

    bool print(const QString &title)
    {
        if (!m_painter.begin(&m_device))
            return false;
        const qreal scale = m_device.logicalDpiY() / 72.0;
        m_painter.scale(scale, scale);
        m_page = QRectF(QPointF(0, 0), QSizeF(m_device.width(), m_device.height()) / scale);
        beginPage(title);
        for (int row = 0; row < m_calls.rowCount(); ++row) {
            if (m_y + lineHeight > m_page.bottom() - 2 * lineHeight) {
                endPage();
                if (!m_device.newPage())
                    return false;
                beginPage(title);
            }
            line(row);
        }
        endPage();
        return m_painter.end();
    }

private:
    static constexpr qreal lineHeight = 16;

    QRectF place(qsizetype column) const
    {
        const qreal width = m_page.width() / m_columns.size();
        const qreal x = m_page.left() + column * width;
        return {m_direction == Qt::RightToLeft ? m_page.right() - x - width + m_page.left() : x, m_y, width, lineHeight};
    }

    void cell(qsizetype column, const QString &text)
    {
        const int alignment = (m_direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
        const QRectF box = place(column).adjusted(2, 0, -6, 0);
        m_painter.drawText(box, alignment, m_painter.fontMetrics().elidedText(text, Qt::ElideRight, int(box.width())));
    }

    void font(qreal points, QFont::Weight weight)
    {
        QFont font = widgets::Theme::font(widgets::Role::Body);
        font.setPixelSize(int(points)); // the painter counts in points
        font.setWeight(weight);
        m_painter.setFont(font);
    }

    void beginPage(const QString &title)
    {
        m_y = m_page.top();
        m_painter.setPen(Tokens::light().text);
        font(13, QFont::DemiBold);
        m_painter.drawText(QRectF(m_page.left(), m_y, m_page.width(), 20), (m_direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop, title);
        m_y += 26;
        font(9, QFont::DemiBold);
        for (qsizetype column = 0; column < m_columns.size(); ++column)
            cell(column, CallsModel::columnName(m_columns.at(column)));
        m_y += lineHeight;
        font(9, QFont::Normal);
        rule();
    }

    void line(int row)
    {
        for (qsizetype column = 0; column < m_columns.size(); ++column)
            cell(column, m_calls.data(m_calls.index(row, m_columns.at(column))).toString());
        m_y += lineHeight;
        rule();
    }

    void rule()
    {
        m_painter.fillRect(QRectF(m_page.left(), m_y - 0.25, m_page.width(), 0.5), Tokens::light().line);
    }

    void endPage()
    {
        m_painter.drawText(QRectF(m_page.left(), m_page.bottom() - lineHeight, m_page.width(), lineHeight), Qt::AlignCenter, QString::number(++m_number));
    }

    QPagedPaintDevice &m_device;
    const CallsModel &m_calls;
    const QVector<int> &m_columns;
    const Qt::LayoutDirection m_direction;
    QPainter m_painter;
    QRectF m_page;
    qreal m_y = 0;
    int m_number = 0;
};

} // namespace

bool CallsPrint::print(QPagedPaintDevice &device, const CallsModel &calls, const QVector<int> &columns, const QString &title, Qt::LayoutDirection direction)
{
    return Sheet(device, calls, columns, direction).print(title);
}

} // namespace trunkline::pages
