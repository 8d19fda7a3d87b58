#include "pages/ProductField.h"

#include "answers/Isolate.h"
#include "answers/PresetWords.h"
#include "widgets/ComboBox.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QStandardItemModel>

namespace trunkline::pages {

using widgets::ComboBox;
using widgets::Theme;

namespace {

void addHeading(ComboBox &box, const QString &text)
{
    box.addItem(text);
    if (auto *model = qobject_cast<QStandardItemModel *>(box.model())) {
        QStandardItem *item = model->item(box.count() - 1);
        item->setFlags(Qt::NoItemFlags);
        item->setFont(Theme::font(widgets::Role::Label));
    }
}

/// "From IBM’s guide, checked on 22 November 2026."
QString origin(const Preset &product)
{
    const QString source = PresetWords::shown(product.sourceName);
    const QString date = isolate(QLocale().toString(product.verified, ProductField::tr("d MMMM yyyy", "date as in 12 March 2025")));
    const bool old = product.isOld(QDate::currentDate());
    if (product.grade == Preset::Grade::B)
        return old ? ProductField::tr("From a summary of %1, checked on %2, a while ago.").arg(source, date)
                   : ProductField::tr("From a summary of %1, checked on %2.").arg(source, date);
    return old ? ProductField::tr("From %1, checked on %2, a while ago.", "a guide, a date").arg(source, date)
               : ProductField::tr("From %1, checked on %2.", "a guide, a date").arg(source, date);
}

} // namespace

ProductField::ProductField(QWidget *parent)
    : widgets::Field({}, new ComboBox, parent)
    , m_box(static_cast<ComboBox *>(editor()))
{
    m_box->setSearchable();
    retranslate();
    connect(m_box, &QComboBox::currentIndexChanged, this, &ProductField::choose); // by mouse, keys or typing
}

void ProductField::retranslate()
{
    setLabel(tr("Gateway pro&duct"));
    setOptional();
    m_box->setAccessibleName(tr("Gateway product, optional"));
    m_box->lineEdit()->setAccessibleName(tr("Gateway product, optional"));
    if (!m_draft)
        return;
    fill();
    show();
}

void ProductField::changeEvent(QEvent *event)
{
    widgets::Field::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProductField::setDraft(Draft *draft)
{
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    if (!draft)
        return;
    connect(draft, &Draft::changed, this, &ProductField::show);
    fill();
    show();
}

void ProductField::choose(int index)
{
    if (const QVariant id = m_box->itemData(index); id.isValid()) // headings have none
        m_draft->setProduct(id.toString());
}

void ProductField::fill()
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("Other or not sure"), QString());
    const auto addGroup = [this](Preset::Group group, const QString &heading) {
        addHeading(*m_box, heading);
        for (const Preset &preset : m_draft->presets().presets())
            if (preset.group == group)
                m_box->addItem(PresetWords::shown(preset.name), preset.id);
    };
    addGroup(Preset::Group::Gateways, tr("Gateways and phone systems", "heading in a list"));
    addGroup(Preset::Group::Platforms, tr("Voice platforms", "heading in a list"));
}

void ProductField::show()
{
    const Preset *product = m_draft->product();
    const int index = product ? m_box->findData(product->id) : 0;
    if (m_box->currentIndex() != index) {
        const QSignalBlocker quiet(m_box);
        m_box->setCurrentIndex(index);
    }
    if (!product)
        return setHint({});
    const QString connection = product->connections.isEmpty()
                                   ? QString()
                                   : tr("%1, port %2.", "TCP, a number")
                                         .arg(transportName(product->connections.first().transport),
                                              QString::number(product->connections.first().port));
    setHint(connection.isEmpty() ? origin(*product) : QString(connection + u' ' + origin(*product)));
}

} // namespace trunkline::pages
