#pragma once

#include "widgets/Button.h"

#include <functional>

class QTimer;

namespace trunkline::widgets {

/// Copies a text. Says "Copied" with a check for two seconds, to the eye and to the screen reader.
class CopyButton : public Button
{
    Q_OBJECT
public:
    explicit CopyButton(const QString &text, Kind kind = Kind::Quiet, QWidget *parent = nullptr);

    void setValue(const QString &value);
    /// Asked for at the moment of copying, for texts that are long or change.
    void setSource(std::function<QString()> source);

    QSize sizeHint() const override;

Q_SIGNALS:
    void copied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void showCopied(bool copied);

    std::function<QString()> m_source;
    QString m_text;
    QString m_accessibleName;
    QString m_restIcon;
    QTimer *m_timer;
    bool m_isCopied = false;
};

} // namespace trunkline::widgets
