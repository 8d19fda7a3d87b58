#pragma once

#include "widgets/AccessibleParts.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QWidget>

namespace trunkline::widgets {

class Button;

/// Where one is in the wizard, at the leading side of the window, or as one line above the page when the text is large.
/// Finished steps can be chosen to go back; later ones cannot.
class StepRail : public QWidget, public AccessibleParts
{
    Q_OBJECT
public:
    enum class Form { Full, Compact, Strip };

    explicit StepRail(QWidget *parent = nullptr);
    ~StepRail() override;

    /// The form that suits a window of this size at the present text size.
    static Form formFor(const QSize &window);

    void setSteps(const QStringList &names);
    const QStringList &steps() const { return m_names; }
    /// 0 … count; count means that all are finished (Done).
    void setCurrent(int step);
    int current() const { return m_current; }
    /// The second line of a finished step: an account's name, an address, "Confirmed".
    void setValue(int step, const QString &value);
    QString value(int step) const { return m_values.value(step); }
    /// Whether finished steps can be chosen at this moment; not while a set-up runs. Default: true.
    void setReturnAllowed(bool allowed);
    /// One step that cannot be gone back to though it is finished ("Set up").
    void setStepLocked(int step, bool locked);
    void setPractice(bool practice);
    bool isPractice() const { return m_practice; }

    Form form() const { return m_form; }
    void setForm(Form form);
    Button *helpButton() const { return m_help; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    int partCount() const override { return int(m_names.size()); }
    QString partName(int part) const override;
    QRect partRect(int part) const override;
    int currentPart() const override { return m_focused; }
    bool partCanBeChosen(int part) const override;
    void choosePart(int part) override;

Q_SIGNALS:
    void stepChosen(int step);
    void helpWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintColumn(QPainter &painter);
    void paintStep(QPainter &painter, int step);
    void paintStrip(QPainter &painter);
    void paintPractice(QPainter &painter);
    QRect cell(int x, int y, int width, int height) const;
    QRect practiceRect() const;
    int stepsTop() const;
    int pitch() const;
    int stepAt(const QPoint &at) const;
    void moveFocus(int from, int by);
    void place();
    void updateFocusPolicy();

    QStringList m_names;
    QHash<int, QString> m_values;
    QList<int> m_locked;
    int m_current = 0;
    int m_focused = -1;
    int m_hovered = -1;
    bool m_returnAllowed = true;
    bool m_practice = false;
    Form m_form = Form::Full;
    Button *m_help;
};

} // namespace trunkline::widgets
