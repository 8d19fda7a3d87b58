#include "pages/NumberSearch.h"

#include "answers/Isolate.h"

#include <QStringList>
#include <algorithm>

namespace trunkline::pages {

NumberSearch::NumberSearch(const QString &typed)
{
    const QStringList parts = plain(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    QString number; // "Berlin 030 23": what has no letters belongs together
    for (const QString &part : parts) {
        if (hasLetters(part))
            m_words.append(folded(part));
        else
            number += part;
    }
    takeDigits(number);
}

void NumberSearch::takeDigits(const QString &typed)
{
    QString number = typed;
    const bool international = number.startsWith(u'+') || number.startsWith(QChar(0xff0b)) || digits(number).startsWith(u"00"_qs);
    if (international)
        number.remove(u"(0)"_qs); // "+49 (0)30": to be left out from abroad
    const QByteArray whole = digits(number).toLatin1();
    if (whole.isEmpty())
        return; // brackets, dashes and blanks say nothing
    m_digits.append(whole);
    // "00 49 30" and "011 49 30": dialled from abroad
    for (const QByteArray &prefix : {QByteArrayLiteral("00"), QByteArrayLiteral("011")})
        if (whole.startsWith(prefix) && whole.size() > prefix.size())
            m_digits.append(whole.mid(prefix.size()));
}

bool NumberSearch::narrows(const NumberSearch &other) const
{
    const auto isIn = [](const QByteArray &part, const QList<QByteArray> &all) {
        return std::any_of(all.begin(), all.end(), [&](const QByteArray &one) { return one.contains(part); });
    };
    for (const QByteArray &word : other.m_words)
        if (!isIn(word, m_words))
            return false;
    if (other.m_digits.isEmpty())
        return true;
    // Whichever form a number matches now, it must have matched one before.
    const auto matchedBefore = [&](const QByteArray &form) {
        return std::any_of(other.m_digits.begin(), other.m_digits.end(),
                           [&](const QByteArray &before) { return form.contains(before); });
    };
    return !m_digits.isEmpty() && std::all_of(m_digits.begin(), m_digits.end(), matchedBefore);
}

QString NumberSearch::digits(const QString &text)
{
    QString digits;
    for (const QChar letter : text)
        if (const int value = letter.digitValue(); value >= 0)
            digits += QChar(u'0' + value);
    return digits;
}

bool NumberSearch::hasLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
}

QByteArray NumberSearch::folded(const QString &text)
{
    QString apart = text.normalized(QString::NormalizationForm_KD);
    apart.removeIf([](QChar letter) { return letter.isMark(); });
    return apart.toCaseFolded().toUtf8();
}

} // namespace trunkline::pages
