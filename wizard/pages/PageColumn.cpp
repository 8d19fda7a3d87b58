#include "pages/PageColumn.h"

#include "widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>

namespace trunkline::pages {

using widgets::Text;
using widgets::Theme;

namespace {

/// Holds one part with the gap above it, so that both come and go together.
class Part : public QWidget
{
public:
    Part(QWidget *inner, int gap, bool readable, QWidget *parent) : QWidget(parent), m_inner(inner)
    {
        const auto row = new QHBoxLayout(this);
        row->setContentsMargins(0, Theme::px(gap), 0, 0);
        row->setSpacing(0);
        row->addWidget(inner, 10000); // everything, up to its maximum
        if (readable) {
            inner->setMaximumWidth(Theme::px(760));
            row->addStretch(1);
        }
        QSizePolicy policy(QSizePolicy::Preferred, inner->sizePolicy().verticalPolicy());
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        inner->installEventFilter(this);
        setVisible(!inner->isHidden());
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_inner && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
            setVisible(!m_inner->isHidden());
        return QWidget::eventFilter(watched, event);
    }

private:
    QWidget *m_inner;
};

} // namespace

PageColumn::PageColumn(QWidget *page)
    : QVBoxLayout(page), m_title(new Text(Text::Title)), m_subtitle(new Text(Text::Subtitle))
{
    setSpacing(0);
    addWidget(m_title);
    addSpacing(Theme::px(4));
    addWidget(m_subtitle);
    addStretch(1); // parts go before it
}

void PageColumn::setTexts(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
}

void PageColumn::addPart(QWidget *part, int gap, Width width)
{
    insertWidget(count() - 1, new Part(part, gap, width == Width::Readable, parentWidget()));
}

} // namespace trunkline::pages
