#pragma once

#include <QFrame>
#include <QPointer>

class QScrollArea;
class QVariantAnimation;
class QVBoxLayout;

namespace trunkline::widgets {

class Button;
class Text;

/// Help for a page, at the trailing side of it, 304 wide. Esc or the close button close it; then the focus goes back to
/// where it was. Fill it anew for each page: clear(), setTitle(), add…().
class HelpDrawer : public QFrame
{
    Q_OBJECT
public:
    struct Word
    {
        QString term;
        QString meaning; ///< one sentence
    };

    explicit HelpDrawer(QWidget *parent = nullptr);
    ~HelpDrawer() override;

    void clear();
    void setTitle(const QString &title);
    void addParagraph(const QString &text);
    /// With a number before it, counting from 1. May have <b>.
    void addStep(const QString &rich);
    void addHeading(const QString &text);
    /// A drawing or anything else. Owned by the drawer.
    void addWidget(QWidget *widget);
    Button *addButton(const QString &text, const QString &icon);
    /// A hint under a line, at the end.
    void addFootnote(const QString &text);
    /// "Words": terms with their meaning, at the end.
    void addWords(const QList<Word> &words);

    bool isOpen() const { return m_open; }
    void open();
    void close();
    void toggle() { m_open ? close() : open(); }
    /// In the strip form the drawer takes all the room there is, and hides `covered` (the page's area) while it is
    /// open.
    void setCovering(bool covering, QWidget *covered = nullptr);
    bool isCovering() const { return m_covering; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int fullWidth() const;
    void moveTo(double openness);
    void place();
    void add(QWidget *widget);
    void addAtEnd(QWidget *widget);
    void cover(bool covered);

    QWidget *m_inside;
    Text *m_title;
    Button *m_close;
    QScrollArea *m_scroll;
    QVBoxLayout *m_content = nullptr;
    QVariantAnimation *m_animation;
    QPointer<QWidget> m_focusBefore;
    QPointer<QWidget> m_covered;
    int m_atEnd = 0;
    int m_steps = 0;
    double m_openness = 0;
    bool m_open = false;
    bool m_covering = false;
};

} // namespace trunkline::widgets
