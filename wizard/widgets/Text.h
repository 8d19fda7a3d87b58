#pragma once

#include "widgets/Paragraph.h"
#include "widgets/Theme.h"

#include <QLabel>

namespace trunkline::widgets {

/// A label with a role. Wraps, keeps the design's line height, and takes its size and colour from the theme.
///
///     new Text(Text::Title, tr("Name your trunk"))
class Text : public QLabel
{
    Q_OBJECT
public:
    enum Kind {
        Display,
        Title,
        Subtitle, ///< muted body under a title, at most 600 wide
        Section,
        Label,
        Body,
        Muted,
        Small,      ///< 13 px
        SmallMuted, ///< 13 px, muted: second lines in cards, side texts
        Hint,       ///< 12 px, muted
        Error,      ///< 12 px
        Warning,    ///< 12 px
        Success,    ///< 12 px
        Figure,
        Fixed ///< SIDs and addresses; always left-to-right, aligned to the leading edge
    };

    explicit Text(Kind kind, const QString &text = {}, QWidget *parent = nullptr);
    ~Text() override;

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);

    /// Plain text. (QLabel's setText(), spelt again so that a rich label becomes plain again.)
    void setText(const QString &text);
    /// Text with <b> and <code>; what comes from outside must be escaped with toHtmlEscaped().
    void setRich(const QString &text);
    /// Another colour than the kind's, a mark's for example; nullptr: the kind's.
    void setColour(Token colour);

    /// Lets the mouse and Ctrl+C copy the text.
    void setSelectable(bool selectable);
    /// One line, elided when it is too narrow, with the whole as a tooltip. Default: wraps.
    void setWraps(bool wraps);
    /// At most this wide, at 100 % text. Default: 600 for subtitles, else as wide as it gets (but at most 640 hinted).
    void setMeasure(int at100);
    /// To the trailing edge, or centred.
    void setPlace(Qt::Alignment horizontal);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_wraps; }
    int heightForWidth(int width) const override;

    static Role role(Kind kind);
    static Token colour(Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    virtual Paragraph paragraph() const;

private:
    void adopt();

    Kind m_kind;
    Token m_colour = nullptr;
    bool m_wraps = true;
    bool m_adopting = false;
    int m_measure = 0;
    Qt::Alignment m_place = Qt::AlignLeading;
};

} // namespace trunkline::widgets
