#include "answers/Sid.h"

namespace trunkline {

namespace {

constexpr int sidLength = 34;

QString prefix(SidKind kind)
{
    switch (kind) {
    case SidKind::Account:
        return u"AC"_qs;
    case SidKind::ApiKey:
        return u"SK"_qs;
    case SidKind::Trunk:
        return u"TK"_qs;
    case SidKind::OriginationUrl:
        return u"OU"_qs;
    case SidKind::PhoneNumber:
        return u"PN"_qs;
    case SidKind::Address:
        return u"AD"_qs;
    case SidKind::Bundle:
        return u"BU"_qs;
    }
    Q_UNREACHABLE();
}

bool isHex(QChar letter)
{
    return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f') ||
           (letter >= u'A' && letter <= u'F');
}

} // namespace

template <SidKind kind>
Result<Sid<kind>, Problem> Sid<kind>::parse(const QString &typed)
{
    constexpr bool isKey = kind == SidKind::ApiKey;
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return Problem{isKey ? ProblemKind::KeyEmpty : ProblemKind::SidEmpty};
    if (!text.startsWith(prefix(kind))) {
        if (kind == SidKind::Account && text.startsWith(u"SK"_qs))
            return Problem{ProblemKind::SidIsApiKey};
        return Problem{isKey ? ProblemKind::KeyWrongStart : ProblemKind::SidWrongStart};
    }
    if (!std::all_of(text.begin() + 2, text.end(), isHex))
        return Problem{isKey ? ProblemKind::KeyWrongLetters : ProblemKind::SidWrongLetters};
    if (text.size() != sidLength)
        return Problem{isKey ? ProblemKind::KeyWrongLength : ProblemKind::SidWrongLength, {}, int(text.size())};
    return Sid(text);
}

template class Sid<SidKind::Account>;
template class Sid<SidKind::ApiKey>;
template class Sid<SidKind::Trunk>;
template class Sid<SidKind::OriginationUrl>;
template class Sid<SidKind::PhoneNumber>;
template class Sid<SidKind::Address>;
template class Sid<SidKind::Bundle>;

} // namespace trunkline
