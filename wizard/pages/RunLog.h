#pragma once

#include <QPlainTextEdit>
#include <QTime>
#include <QVector>

namespace trunkline::pages {

/// What a run tells while it works, each sentence with its time. Grows with its lines, then scrolls. Always
/// left-to-right, like every log.
class RunLog : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit RunLog(QWidget *parent = nullptr);

    void addLine(const QString &sentence, const QTime &at = QTime::currentTime());
    void forget();
    /// For the clipboard: a line each, without marks that only drawing needs.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QTime at;
        QString sentence;
    };
    void write(const Line &line);
    void adopt();

    QVector<Line> m_lines;
    bool m_adopting = false;
};

} // namespace trunkline::pages
