#pragma once

#include <QWidget>

namespace trunkline::widgets {

class ProgressBar;
class Text;

/// "Step 4 of 5: buying the number", the percentage, and the bar under them. The bar never goes back.
class ProgressHead : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressHead(QWidget *parent = nullptr);

    /// `sentence` "Step 4 of 5: buying the number"; `spoken` "Progress, step 4 of 5, buying the number".
    void setSentence(const QString &sentence, const QString &spoken = {});
    QString sentence() const;
    /// 0 … 100. A smaller value than before is ignored.
    void setPercent(int percent);
    int percent() const { return m_percent; }
    /// Back to 0, for another run.
    void restart();

private:
    void refresh();

    Text *m_sentence;
    Text *m_figure;
    ProgressBar *m_bar;
    int m_percent = 0;
};

} // namespace trunkline::widgets
