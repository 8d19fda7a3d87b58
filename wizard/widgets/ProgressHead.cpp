#include "widgets/ProgressHead.h"

#include "widgets/Motion.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QProgressBar>
#include <QVBoxLayout>
#include <QVariantAnimation>

namespace trunkline::widgets {

/// 8 px, round, without text. The value is what is true, `m_shown` runs after it.
class ProgressBar : public QProgressBar
{
public:
    explicit ProgressBar(QWidget *parent)
        : QProgressBar(parent)
        , m_animation(new QVariantAnimation(this))
    {
        setRange(0, 100);
        setTextVisible(false);
        setFocusPolicy(Qt::NoFocus);
        m_animation->setEasingCurve(QEasingCurve::OutCubic);
        connect(m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
            m_shown = value.toDouble();
            update();
        });
    }

    void moveTo(int percent, bool animated)
    {
        setValue(percent);
        m_animation->stop();
        const int duration = animated && isVisible() ? Motion::duration(Motion::Progress) : 0;
        if (duration == 0) {
            m_shown = percent;
            update();
            return;
        }
        m_animation->setDuration(duration);
        m_animation->setStartValue(m_shown);
        m_animation->setEndValue(double(percent));
        m_animation->start();
    }

    QSize sizeHint() const override { return {Theme::px(200), Theme::px(8)}; }
    QSize minimumSizeHint() const override { return {Theme::px(40), Theme::px(8)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal round = height() / 2.0;
        QPainterPath groove;
        groove.addRoundedRect(rect(), round, round);
        painter.fillPath(groove, Theme::colour(&Tokens::line));
        const qreal filled = width() * m_shown / 100;
        if (filled <= 0)
            return;
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        QPainterPath bar;
        bar.addRoundedRect(QRectF(mirrored ? width() - filled : 0, 0, filled, height()), round, round);
        painter.fillPath(groove.intersected(bar), Theme::colour(&Tokens::accent));
    }

private:
    QVariantAnimation *m_animation;
    double m_shown = 0;
};

ProgressHead::ProgressHead(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new Text(Text::Label, {}, this))
    , m_figure(new Text(Text::Muted, {}, this))
    , m_bar(new ProgressBar(this))
{
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(8));
    const auto row = new QHBoxLayout;
    row->setSpacing(Theme::px(12));
    row->addWidget(m_sentence, 1);
    row->addWidget(m_figure, 0, Qt::AlignTop);
    m_figure->setWraps(false);
    column->addLayout(row);
    column->addWidget(m_bar);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    refresh();
}

void ProgressHead::setSentence(const QString &sentence, const QString &spoken)
{
    if (m_sentence->text() == sentence)
        return;
    m_sentence->setText(sentence);
    m_bar->setAccessibleName(spoken.isEmpty() ? tr("Progress, %1").arg(sentence) : spoken);
    QAccessibleEvent renamed(m_bar, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
}

QString ProgressHead::sentence() const
{
    return m_sentence->text();
}

void ProgressHead::setPercent(int percent)
{
    if (percent <= m_percent)
        return;
    m_percent = std::min(percent, 100);
    m_bar->moveTo(m_percent, true);
    refresh();
}

void ProgressHead::restart()
{
    m_percent = 0;
    m_bar->moveTo(0, false);
    refresh();
}

void ProgressHead::refresh()
{
    m_figure->setText(tr("%1 %", "how much is done").arg(QLocale().toString(m_percent)));
}

} // namespace trunkline::widgets
