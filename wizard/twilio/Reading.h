#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace trunkline::twilio {

/// Takes fields out of a JSON object and checks their types on the way. What is missing or null is the empty value;
/// what has the wrong type is a complaint, and one complaint spoils the object. Everything here is untrusted.
class Reading
{
public:
    explicit Reading(QJsonObject json) : m_json(std::move(json)) {}

    /// Words for people: cleaned and cut.
    QString text(const QString &key);
    /// An address that may be sent back one day: cleaned, never cut; too long is a complaint.
    QString address(const QString &key);
    bool yes(const QString &key);
    /// A number, or its digits as a string: Twilio does both.
    int whole(const QString &key, int otherwise = 0);
    /// Decimal text, from a string or a number; "" if there is none.
    QString amount(const QString &key);
    /// ISO 8601 or RFC 2822. Not valid if there is none.
    QDateTime time(const QString &key);
    QJsonObject object(const QString &key);
    QJsonValue value(const QString &key) const { return m_json.value(key); }
    /// "+14155550147", nothing else.
    QString e164(const QString &key);

    /// SIDs may be null or "" where there is none.
    template <class Sid>
    std::optional<Sid> sid(const QString &key)
    {
        const QString text = string(key);
        if (text.isEmpty())
            return {};
        const auto parsed = Sid::parse(text);
        if (!parsed) {
            complain(key);
            return {};
        }
        return *parsed;
    }
    /// Twilio's SIDs of kinds that have no type here.
    QString sidText(const QString &key, const QString &prefix);
    /// A code of an alert: a string of digits, or a number. Anything else is "" and no complaint.
    QString codeText(const QString &key);

    void complain(const QString &key);
    /// "“sid” is missing or wrong"; empty while all is well.
    const QString &complaint() const { return m_complaint; }

private:
    QString string(const QString &key);

    const QJsonObject m_json;
    QString m_complaint;
};

} // namespace trunkline::twilio
