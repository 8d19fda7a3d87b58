#include "widgets/FieldLabel.h"

namespace trunkline::widgets {

FieldLabel::FieldLabel(const QString &text, QWidget *parent)
    : Text(Label, text, parent)
{}

void FieldLabel::setOptional(bool optional)
{
    m_optional = optional;
    setAccessibleName(optional ? spoken() : QString());
    updateGeometry();
    update();
}

QString FieldLabel::spoken() const
{
    const QString name = Paragraph(text(), Role::Label, Paragraph::Format::Mnemonic).plain();
    return m_optional ? tr("%1, optional").arg(name) : name;
}

Paragraph FieldLabel::paragraph() const
{
    Paragraph content(text(), Role::Label, Paragraph::Format::Mnemonic);
    if (m_optional) {
        content.append(u" "_qs, Role::Body, &Tokens::muted);
        content.append(tr("optional", "behind the name of a field that may stay empty"), Role::Body, &Tokens::muted);
    }
    return content;
}

} // namespace trunkline::widgets
