#include "practice/Form.h"

#include "practice/Reply.h"

#include <algorithm>

namespace trunkline::practice {

bool Form::has(const QString &name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [&](const Field &field) { return field.first == name; });
}

std::optional<QString> Form::text(const QString &name) const
{
    return has(name) ? std::optional(firstValue(m_fields, name)) : std::nullopt;
}

void Form::require(const QStringList &names)
{
    for (const QString &name : names) {
        if (!has(name))
            return refuse(missingParameter(name));
    }
}

std::optional<QString> Form::friendlyName(const QString &name)
{
    const std::optional<QString> value = text(name);
    if (value && (value->isEmpty() || value->size() > 64)) {
        refuse(refusal(400, m_tooLong, name + u" must be between 1 and 64 characters long"_qs));
        return {};
    }
    return value;
}

std::optional<bool> Form::flag(const QString &name)
{
    const std::optional<QString> value = text(name);
    if (!value)
        return {};
    if (value->compare(u"true"_qs, Qt::CaseInsensitive) == 0)
        return true;
    if (value->compare(u"false"_qs, Qt::CaseInsensitive) == 0)
        return false;
    refuse(refusal(400, 70002, name + u" must be true or false"_qs));
    return {};
}

std::optional<int> Form::number(const QString &name, int min, int max)
{
    const std::optional<QString> value = text(name);
    if (!value)
        return {};
    bool isNumber = false;
    const int number = value->toInt(&isNumber);
    if (isNumber && number >= min && number <= max)
        return number;
    const QString range = QString::number(min) + u" and "_qs + QString::number(max);
    refuse(refusal(400, isNumber ? 70001 : 70002, name + u" must be a number between "_qs + range));
    return {};
}

std::optional<QString> Form::choice(const QString &name, const QStringList &allowed)
{
    const std::optional<QString> value = text(name);
    if (!value || allowed.contains(*value))
        return value;
    refuse(refusal(400, 70001, name + u" must be one of "_qs + allowed.join(u", "_qs)));
    return {};
}

void Form::refuse(HttpResponse response)
{
    if (!m_refused)
        m_refused = std::move(response);
}

} // namespace trunkline::practice
