#pragma once

#include <QPlainTextEdit>

namespace trunkline::pages {

/// A text to be handed on: rules, a list, a letter. It can be read, chosen and copied with mouse and keyboard; Ctrl+C
/// without a choice copies all. Addresses and rules stay left-to-right everywhere.
class SheetView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SheetView(QWidget *parent = nullptr);

    enum class Kind {
        Letter, ///< sentences: long lines wrap, and each paragraph has the direction of its language
        Rules   ///< every line as it is
    };
    void setSheet(const QString &text, Kind kind);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void adopt();

    bool m_adopting = false;
};

} // namespace trunkline::pages
