#include "answers/Credentials.h"

namespace trunkline {

namespace {

constexpr int tokenLength = 32;

bool isHex(QChar letter)
{
    return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f') ||
           (letter >= u'A' && letter <= u'F');
}

} // namespace

Result<Secret, Problem> parseAuthToken(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return Problem{ProblemKind::TokenEmpty};
    if (text.size() == 34 && text.startsWith(u"AC"_qs))
        return Problem{ProblemKind::TokenIsSid};
    if (!std::all_of(text.begin(), text.end(), isHex))
        return Problem{ProblemKind::TokenWrongLetters};
    if (text.size() != tokenLength)
        return Problem{ProblemKind::TokenWrongLength, {}, int(text.size())};
    return Secret(text);
}

Result<Secret, Problem> parseApiKeySecret(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return Problem{ProblemKind::SecretEmpty};
    return Secret(text);
}

} // namespace trunkline
