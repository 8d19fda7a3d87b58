#include "pages/ProductDetails.h"

#include "answers/Isolate.h"
#include "answers/PresetWords.h"
#include "pages/FormRow.h"
#include "pages/PagePart.h"
#include "widgets/BulletList.h"
#include "widgets/ComboBox.h"
#include "widgets/Field.h"
#include "widgets/LineEdit.h"
#include "widgets/Notice.h"

#include <QDesktopServices>
#include <QEvent>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::BulletList;
using widgets::Button;
using widgets::ComboBox;
using widgets::LineEdit;
using widgets::Notice;
using widgets::Tokens;

ProductDetails::ProductDetails(QWidget *parent)
    : QWidget(parent)
    , m_parts(new QWidget)
    , m_notice(new Notice(Notice::Kind::Info))
    , m_fileNotice(new Notice(Notice::Kind::Warning))
{
    new FormRow(16, m_parts);
    m_list = new BulletList;
    m_notice->setExtra(m_list);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PagePart(m_fileNotice, 16));
    column->addWidget(new PagePart(m_parts, 16));
    column->addWidget(new PagePart(m_notice, 16));
    for (QWidget *later : std::initializer_list<QWidget *>{m_parts, m_notice, m_fileNotice})
        later->hide();
}

void ProductDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProductDetails::retranslate()
{
    m_shown.clear(); // labels and sentences are made anew
    setFileProblem(m_fileProblem);
    if (m_draft)
        show();
}

void ProductDetails::setDraft(Draft *draft)
{
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    m_shown.clear();
    if (!draft)
        return;
    connect(draft, &Draft::changed, this, &ProductDetails::show);
    show();
}

void ProductDetails::setFileProblem(const std::optional<Error> &problem)
{
    m_fileProblem = problem;
    if (!problem)
        return m_fileNotice->goAway();
    m_fileNotice->setText(tr("Your own list of products can’t be used"),
                          tr("%1 Until that is mended, only the built-in products are shown.").arg(problem->message));
    m_fileNotice->appear();
}

void ProductDetails::show()
{
    const Preset *product = m_draft->product();
    const QString id = product ? product->id : QString();
    if (id != m_shown || (m_rows.isEmpty() && product && !product->parts.isEmpty())) {
        m_shown = id;
        build(product);
    }
    for (const Row &row : std::as_const(m_rows))
        showRow(row);
    m_parts->setVisible(!m_rows.isEmpty());
    if (product)
        showNotice(*product);
    else
        m_notice->goAway();
}

// The parts -------------------------------------------------------------------------------------------------------

void ProductDetails::build(const Preset *product)
{
    m_rows.clear();
    while (QLayoutItem *item = m_parts->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!product)
        return;
    const auto layout = static_cast<FormRow *>(m_parts->layout());
    for (const Preset::Part &part : product->parts) {
        Row row{part, nullptr};
        QWidget *editor = editorOf(row);
        row.field = new widgets::Field(PresetWords::shown(part.label), editor);
        layout->addField(row.field, 200, 1);
        row.field->show();
        m_rows.append(row);
    }
}

QWidget *ProductDetails::editorOf(Row &row)
{
    const QString id = row.part.id;
    if (!row.part.choices.isEmpty()) {
        const auto box = new ComboBox;
        for (const Preset::Choice &choice : row.part.choices)
            box->addItem(PresetWords::shown(choice.label), choice.value);
        connect(box, &QComboBox::activated, this, [this, id, box] { m_draft->setPart(id, box->currentData().toString()); });
        return box;
    }
    row.edit = new LineEdit;
    row.edit->setLeftToRight();
    row.edit->setPlaceholderText(row.part.example);
    row.edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    connect(row.edit, &QLineEdit::textEdited, this, [this, id](const QString &text) { m_draft->setPart(id, text.trimmed()); });
    connect(row.edit, &QLineEdit::editingFinished, this, [this, id] {
        for (Row &one : m_rows)
            if (one.part.id == id) {
                one.left = true;
                showRow(one);
            }
    });
    return row.edit;
}

void ProductDetails::showRow(const Row &row)
{
    const QString typed = m_draft->part(row.part.id);
    if (!row.edit) {
        const auto box = static_cast<ComboBox *>(row.field->editor());
        box->setCurrentIndex(box->findData(typed));
        return;
    }
    if (row.edit->text().trimmed() != typed)
        row.edit->setText(typed);
    const QString label = PresetWords::shown(row.part.label);
    if (!row.left || row.part.value(typed))
        row.field->clearMessage();
    else if (typed.isEmpty())
        row.field->setError(tr("Fill in “%1”. The product shows it to you.").arg(label));
    else
        row.field->setError(tr("This looks different from what is needed, for example %1.").arg(isolate(row.part.example)));
}

void ProductDetails::check()
{
    for (Row &row : m_rows) {
        row.left = true;
        showRow(row);
    }
}

bool ProductDetails::focusMissing()
{
    const Preset::Part *missing = m_draft ? m_draft->missingPart() : nullptr;
    for (const Row &row : std::as_const(m_rows))
        if (missing && row.part.id == missing->id) {
            row.field->editor()->setFocus(Qt::TabFocusReason);
            return true;
        }
    return false;
}

// What there is to say --------------------------------------------------------------------------------------------

/// What it changed, what does not work there, or that no trunk leads to it. Nothing of that: no notice.
void ProductDetails::showNotice(const Preset &product)
{
    const QString name = PresetWords::shown(product.name), guide = PresetWords::shown(product.sourceName);
    const QString said = changes(product);
    if (product.byTrunk && said.isEmpty() && product.limits.isEmpty())
        return m_notice->goAway();
    QList<BulletList::Line> lines;
    for (const QString &limit : product.limits)
        lines.append({u"minus"_qs, &Tokens::muted, PresetWords::shown(limit), true});
    if (!product.byTrunk)
        for (const QString &need : product.needs)
            lines.append({u"check"_qs, &Tokens::accent, PresetWords::shown(need), true});
    m_list->setLines(lines);
    m_list->parentWidget()->setVisible(!lines.isEmpty());
    m_notice->setKind(product.byTrunk ? Notice::Kind::Info : Notice::Kind::Warning);
    m_notice->setText(product.byTrunk    ? said.isEmpty() ? tr("Good to know about %1").arg(name) : tr("Some settings were changed for %1").arg(name)
                                         : tr("%1 is connected in another way").arg(name),
                      product.byTrunk ? said : tr("A trunk can’t reach it. Read %1.").arg(guide));
    offerGuide(product);
    m_notice->appear();
}

/// Only where no trunk leads; else the guide stands with what the product needs.
void ProductDetails::offerGuide(const Preset &product)
{
    const QString text = product.byTrunk ? QString() : tr("Read %1", "a button").arg(PresetWords::shown(product.sourceName));
    if (text == m_guide)
        return;
    m_guide = text;
    m_notice->clearButtons();
    if (text.isEmpty())
        return;
    Button *read = m_notice->addButton(text, u"external-link"_qs);
    connect(read, &QPushButton::clicked, this, [url = product.source] { QDesktopServices::openUrl(url); });
}

/// Each setting of the trunk that the product changed, and what it costs.
QString ProductDetails::changes(const Preset &product) const
{
    const QString name = PresetWords::shown(product.name);
    QStringList said;
    const auto all = m_draft->productChanges();
    for (const Draft::ProductChange change : all) {
        switch (change) {
        case Draft::ProductChange::EncryptionOn:
            said += tr("“Encrypt calls” was turned on, since %1 needs it. Twilio charges for it per minute.").arg(name);
            break;
        case Draft::ProductChange::EncryptionOff:
            said += tr("“Encrypt calls” was turned off, since %1 doesn’t support it.").arg(name);
            break;
        case Draft::ProductChange::TransferOn:
            said += tr("Call transfer was turned on, since %1 needs it. Twilio charges the second call of a transfer, too.").arg(name);
            break;
        case Draft::ProductChange::CallerIdChanged:
            said += product.transferCallerId == TransferCallerId::FromTransferee
                        ? tr("Transferred calls show the original caller.")
                        : tr("Transferred calls show the number that was dialled.");
            break;
        }
    }
    return said.join(u' ');
}

} // namespace trunkline::pages
