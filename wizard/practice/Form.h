#pragma once

#include "practice/Http.h"

#include <QStringList>

#include <optional>

namespace trunkline::practice {

/// Reads the fields of a form (or query) and remembers the first thing that is wrong with one, as Twilio would say it.
/// Read all that is wanted, then ask for the refusal: until then the values of wrong fields are not to be used.
class Form
{
public:
    /// `tooLong` is the code for a name of more than 64 characters: 70001 on the product hosts, 20002 in api 2010.
    explicit Form(Fields fields, int tooLong = 70001)
        : m_fields(std::move(fields))
        , m_tooLong(tooLong)
    {}

    bool has(const QString &name) const;
    /// What was sent, or nothing when the field was not there.
    std::optional<QString> text(const QString &name) const;
    /// The first name of these that was not sent is refused (400, 20001).
    void require(const QStringList &names);

    std::optional<QString> friendlyName(const QString &name = u"FriendlyName"_qs); ///< 1–64 characters
    std::optional<bool> flag(const QString &name);
    std::optional<int> number(const QString &name, int min, int max);
    std::optional<QString> choice(const QString &name, const QStringList &allowed);

    void refuse(HttpResponse response); ///< unless something was refused before
    const std::optional<HttpResponse> &refused() const { return m_refused; }

private:
    Fields m_fields;
    int m_tooLong;
    std::optional<HttpResponse> m_refused;
};

} // namespace trunkline::practice
