#include "answers/PastedNumbers.h"

#include "answers/Isolate.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace trunkline {

namespace {

/// Digits of any script as 0–9, and what separates them as blanks.
QString plainDigits(const QString &line)
{
    QString text = plain(line);
    for (QChar &letter : text) {
        if (letter.digitValue() >= 0)
            letter = QChar(u'0' + letter.digitValue());
        else if (letter == QChar(0xff0b)) // the wide plus of East Asian keyboards
            letter = u'+';
        else if (letter.isSpace() && letter != u'\t')
            letter = u' ';
        else if (letter.category() == QChar::Punctuation_Dash)
            letter = u'-';
    }
    return text;
}

/// What one place on the line can mean, the likelier first.
QVector<PhoneNumber> readings(const QString &spelt, const QString &country)
{
    QString digits;
    for (const QChar letter : spelt)
        if (letter.isDigit())
            digits += letter;
    QVector<PhoneNumber> all;
    const auto add = [&all](const Result<PhoneNumber, Problem> &number) {
        if (number && !all.contains(*number))
            all.append(*number);
    };
    if (spelt.startsWith(u'+'))
        add(PhoneNumber::parse(u'+' + digits));
    else if (digits.startsWith(u"00"_qs))
        add(PhoneNumber::parse(u'+' + digits.mid(2)));
    else {
        add(PhoneNumber::parseIn(digits, country));
        add(PhoneNumber::parse(u'+' + digits)); // a table takes the plus for a sign and drops it
    }
    return all;
}

bool isInternational(const QString &spelt)
{
    return spelt.startsWith(u'+') || spelt.startsWith(u"00"_qs);
}

/// The numbers on one line. Dates and postal codes have digits, too: where something is certainly a number, the rest is not.
QVector<PhoneNumber> numbersOn(const QString &line, const QString &country, const std::function<bool(const PhoneNumber &)> &isKnown)
{
    static const QRegularExpression place(u"(?<![\\w+])(?:\\+ ?)?[0-9(][0-9 ().\\-/]*[0-9]"_qs,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QVector<PhoneNumber> known, international, others;
    auto match = place.globalMatch(QString(line).replace(u"(0)"_qs, line.contains(u'+') ? u" "_qs : u"(0)"_qs));
    while (match.hasNext()) {
        const QRegularExpressionMatch found = match.next();
        const QChar after = found.capturedEnd() < line.size() ? line.at(found.capturedEnd()) : QChar();
        const QVector<PhoneNumber> read = after.isLetter() ? QVector<PhoneNumber>() : readings(found.captured().trimmed(), country);
        if (read.isEmpty())
            continue;
        const auto one = std::find_if(read.begin(), read.end(), [&](const PhoneNumber &number) { return isKnown && isKnown(number); });
        if (one != read.end())
            known.append(*one);
        else
            (isInternational(found.captured()) ? international : others).append(read.first());
    }
    if (!known.isEmpty() || !international.isEmpty())
        return known + international;
    return others.mid(0, 1);
}

} // namespace

PastedNumbers PastedNumbers::read(const QString &pasted, const QString &country,
                                  const std::function<bool(const PhoneNumber &)> &isKnown)
{
    PastedNumbers result;
    QSet<QString> seen;
    static const QRegularExpression lineEnd(u"\\r\\n|\\r|\\n"_qs);
    const QStringList lines = pasted.split(lineEnd);
    bool first = true;
    for (int at = 0; at < lines.size(); ++at) {
        const QString line = plainDigits(lines.at(at));
        if (line.trimmed().isEmpty())
            continue;
        const bool hasDigits = std::any_of(line.begin(), line.end(), [](QChar letter) { return letter.isDigit(); });
        const bool isHeading = std::exchange(first, false) && !hasDigits;
        const QVector<PhoneNumber> numbers = hasDigits ? numbersOn(line, country, isKnown) : QVector<PhoneNumber>();
        for (const PhoneNumber &number : numbers) {
            if (seen.contains(number.e164())) {
                ++result.repeated;
                continue;
            }
            seen.insert(number.e164());
            result.numbers.append(number);
        }
        if (numbers.isEmpty() && !isHeading)
            result.notUnderstood.append({at + 1, lines.at(at).trimmed()});
    }
    return result;
}

} // namespace trunkline
