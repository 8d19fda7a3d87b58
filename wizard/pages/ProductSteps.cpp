#include "pages/ProductSteps.h"

#include "answers/PresetWords.h"
#include "widgets/BulletList.h"
#include "widgets/Button.h"
#include "widgets/Disclosure.h"
#include "widgets/Theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::BulletList;
using widgets::Disclosure;
using widgets::Theme;

ProductSteps::ProductSteps(QWidget *parent)
    : QWidget(parent)
    , m_disclosure(new Disclosure({}))
    , m_list(new BulletList)
    , m_read(widgets::compactButton({}, u"external-link"_qs))
{
    const auto content = new QWidget;
    const auto inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, Theme::px(8), 0, 0);
    inner->setSpacing(Theme::px(12));
    inner->addWidget(m_list);
    inner->addWidget(m_read, 0, Qt::AlignLeading);
    m_disclosure->setContent(content);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_disclosure);
    hide();
    connect(m_read, &QPushButton::clicked, this, [this] {
        if (const Preset *product = m_draft ? m_draft->product() : nullptr)
            QDesktopServices::openUrl(product->source);
    });
}

void ProductSteps::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_draft)
        show();
}

void ProductSteps::setDraft(Draft *draft)
{
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    if (!draft)
        return;
    connect(draft, &Draft::changed, this, &ProductSteps::show);
    m_disclosure->setUnfolded(false, false);
    show();
}

void ProductSteps::show()
{
    const Preset *product = m_draft->product();
    setVisible(product && product->byTrunk && !product->needs.isEmpty());
    if (!product)
        return;
    QList<BulletList::Line> lines;
    for (const QString &need : product->needs)
        lines.append({u"check"_qs, &widgets::Tokens::accent, PresetWords::shown(need), true});
    m_list->setLines(lines);
    m_disclosure->setTitle(tr("What %1 needs").arg(PresetWords::shown(product->name)));
    m_disclosure->setSecond(tr("Settings on its own side"));
    m_read->setText(tr("Read %1", "a button").arg(PresetWords::shown(product->sourceName)));
}

} // namespace trunkline::pages
