#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace trunkline::pages {

/// What was typed to find a number. Digits match anywhere, in whatever script and with whatever between them, with the
/// country's code or as dialled inland; words match without regard to case and accents. All of it must match.
class NumberSearch
{
public:
    explicit NumberSearch(const QString &typed = {});

    bool isEmpty() const { return m_digits.isEmpty() && m_words.isEmpty(); }
    /// Whatever this finds, `other` found, too: it was typed on.
    bool narrows(const NumberSearch &other) const;

    /// Spellings of the digits, one of which must be in the key; empty: no digits were typed.
    const QList<QByteArray> &digitForms() const { return m_digits; }
    /// Each must be somewhere.
    const QList<QByteArray> &words() const { return m_words; }

    /// "(415) 555-0132" → "4155550132"; digits of any script.
    static QString digits(const QString &text);
    static bool hasLetters(const QString &text);
    /// Without case and accents, for comparing.
    static QByteArray folded(const QString &text);

private:
    void takeDigits(const QString &typed);

    QList<QByteArray> m_digits;
    QList<QByteArray> m_words;
};

} // namespace trunkline::pages
