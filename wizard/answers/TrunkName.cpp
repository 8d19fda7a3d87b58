#include "answers/TrunkName.h"

namespace trunkline {

Result<TrunkName, Problem> TrunkName::parse(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return Problem{ProblemKind::NameEmpty};
    if (text.size() > maxLength)
        return Problem{ProblemKind::NameTooLong, {}, int(text.size())};
    if (!text.isValidUtf16()) // half a character cannot be sent
        return Problem{ProblemKind::NameHasControlCharacters};
    for (const QChar letter : text)
        if (const auto kind = letter.category();
            kind == QChar::Other_Control || kind == QChar::Separator_Line || kind == QChar::Separator_Paragraph)
            return Problem{ProblemKind::NameHasControlCharacters};
    return TrunkName(text);
}

bool TrunkName::matches(const QString &friendlyName) const
{
    const auto simple = [](const QString &name) { return name.trimmed().normalized(QString::NormalizationForm_C); };
    return simple(friendlyName).compare(simple(m_text), Qt::CaseInsensitive) == 0;
}

} // namespace trunkline
