#pragma once

#include "twilio/Resources.h"

#include <QByteArray>
#include <QHash>

namespace trunkline::setup {

/// The numbers of an account, kept small, since there can be 100 000: what many have in common (where the calls go, what
/// a number can do) is kept once, the rest as bytes in one piece. About 80 bytes each; a row is put together when it is
/// asked for. Rows are only ever added.
class OwnedNumbers
{
public:
    void append(const twilio::IncomingNumber &number);

    int size() const { return int(m_rows.size()); }
    bool isEmpty() const { return m_rows.isEmpty(); }
    twilio::IncomingNumber at(int row) const;
    QString e164(int row) const;
    QString name(int row) const;

    /// Which of the kinds() a number is: numbers of the same kind differ in nothing but SID, digits, name and dates.
    int kindOf(int row) const { return int(m_rows.at(row).kind); }
    int kindCount() const { return int(m_kinds.size()); }
    /// SID, digits, name and dates say nothing here.
    const twilio::IncomingNumber &kind(int kind) const { return m_kinds.at(kind); }

    /// Memory, in bytes.
    qsizetype bytes() const;

private:
    struct Row
    {
        quint32 at;      ///< where its bytes begin: SID, digits, name
        quint32 kind;
        quint32 created, updated; ///< seconds since 1970; 0: not known
        quint16 nameSize;
        quint16 e164Size;
    };

    QVector<Row> m_rows;
    QByteArray m_bytes;
    QVector<twilio::IncomingNumber> m_kinds;
    QMultiHash<size_t, int> m_kindByHash;
};

} // namespace trunkline::setup
