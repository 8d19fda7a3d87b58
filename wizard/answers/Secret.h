#pragma once

#include <QByteArray>
#include <QString>

class QDebug;
class QDataStream;
class QTextStream;

namespace trunkline {

/// An auth token or API key secret. It cannot be printed, logged, compared by accident or serialised, because that does
/// not compile. Its buffer is wiped when it goes. It reaches the wire in the Authorization header and nowhere else.
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QString &typed);
    explicit Secret(QByteArray bytes);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    qsizetype length() const { return m_bytes.size(); }

    /// The bytes themselves, for the Authorization header and the keyring only. The name is long so that it is found.
    const QByteArray &revealForAuthorizationOrKeyring() const { return m_bytes; }

private:
    QByteArray m_bytes; // never shared with another Secret, so that wiping wipes
};

QDebug operator<<(QDebug, const Secret &) = delete;
QDataStream &operator<<(QDataStream &, const Secret &) = delete;
QTextStream &operator<<(QTextStream &, const Secret &) = delete;
bool operator==(const Secret &, const Secret &) = delete;

} // namespace trunkline
