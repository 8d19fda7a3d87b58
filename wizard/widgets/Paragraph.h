#pragma once

#include "widgets/Theme.h"

#include <QList>
#include <QSizeF>
#include <QString>
#include <QTextLayout>
#include <memory>

class QPainter;
class QRectF;

namespace trunkline::widgets {

/// A text with wrapped lines at the design's line height, which QLabel cannot do. It knows two tags, <b> and <code>,
/// and only in `rich` texts; everything else is plain.
class Paragraph
{
public:
    enum class Format { Plain, Rich, Mnemonic };

    Paragraph() = default;
    Paragraph(const QString &text, Role role, Format format = Format::Plain);

    /// The same with more text in another colour and weight after it ("optional", "recommended").
    void append(const QString &text, Role role, Token colour);

    QString plain() const { return m_plain; }
    bool isEmpty() const { return m_plain.isEmpty(); }

    /// Width without any wrapping, in px, rounded up.
    int naturalWidth() const;
    /// The widest word: narrower than this something would be cut.
    int minimumWidth() const;
    int height(int width) const;
    int lineHeight() const;

    enum Option { NoOption = 0, ShowMnemonic = 1, Elide = 2, Centre = 4, Trailing = 8 };
    /// Aligned to the leading edge of `direction`. Without Elide it wraps at rect's width.
    void paint(QPainter &painter, const QRectF &rect, const QColor &colour, Qt::LayoutDirection direction,
               int options = NoOption) const;

private:
    struct Span
    {
        int start;
        int length;
        Role role;
        Token colour = nullptr; ///< null: the colour given to paint()
        bool underlined = false;
    };

    void add(const QString &text, Role role, Token colour);
    void parseRich(const QString &text);
    void lay(QTextLayout &layout, qreal width, Qt::LayoutDirection direction, Qt::Alignment alignment,
             const QColor &colour, bool mnemonic, bool wrap) const;

    QString m_plain;
    Role m_role = Role::Body;
    QList<Span> m_spans;
};

} // namespace trunkline::widgets
