#include "answers/PastedCodes.h"

#include <QRegularExpression>
#include <QSet>

namespace trunkline {

namespace {

constexpr int longestPaste = 64 * 1024;

/// A code that stands alone: no letter or digit before or behind it.
QRegularExpression alone(const QString &pattern)
{
    return QRegularExpression(u"(?<![A-Za-z0-9])(?:"_qs + pattern + u")(?![A-Za-z0-9])"_qs);
}

bool isSid(const QString &word)
{
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(u"[A-Z]{2}[0-9a-fA-F]{32}"_qs));
    return shape.match(word).hasMatch();
}

/// The code that follows a word like "secret", perhaps after =, a colon, quotation marks or a line break.
QString after(const QString &label, const QString &text)
{
    const QRegularExpression named(
        label + u"[\"'`*]*\\s*(?:[:=]|\\bis\\b)?\\s*[\"'`*]*([A-Za-z0-9]{16,64})(?![A-Za-z0-9])"_qs,
        QRegularExpression::CaseInsensitiveOption);
    for (auto all = named.globalMatch(text); all.hasNext();) {
        const QString word = all.next().captured(1);
        if (!isSid(word))
            return word;
    }
    return {};
}

} // namespace

PastedCodes PastedCodes::read(const QString &pasted)
{
    static const QRegularExpression account = alone(u"AC[0-9a-fA-F]{32}"_qs), key = alone(u"SK[0-9a-fA-F]{32}"_qs),
                                    hex = alone(u"[0-9a-fA-F]{32}"_qs),
                                    mixed = alone(u"(?=[A-Za-z]*[0-9])(?=[0-9a-z]*[A-Z])[A-Za-z0-9]{32}"_qs);
    const QString text = pasted.left(longestPaste);
    PastedCodes found;
    found.account = account.match(text).captured();
    found.key = key.match(text).captured();

    QSet<QString> words;
    for (auto all = hex.globalMatch(text); all.hasNext();)
        words.insert(all.next().captured());
    const QString authToken = after(u"auth[\\s_-]*token"_qs, text);
    found.namesAuthToken = !authToken.isEmpty();
    found.token = found.namesAuthToken ? authToken : after(u"token"_qs, text);
    found.secret = after(u"secret"_qs, text);
    words -= QSet<QString>{found.token, found.secret};
    const QString lone = words.size() == 1 ? *words.begin() : QString();
    found.several = words.size() > 1;
    // What says "secret" or "token" is preferred for its own box, but will do for the other; a word without a name is
    // last.
    const QString token = found.token, secret = found.secret;
    if (token.isEmpty())
        found.token = secret.isEmpty() ? lone : secret;
    if (secret.isEmpty())
        found.secret = found.namesAuthToken ? lone : token.isEmpty() ? lone : token;
    if (found.secret.isEmpty() && !found.key.isEmpty())
        found.secret = mixed.match(text).captured();
    return found;
}

} // namespace trunkline
