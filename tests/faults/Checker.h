#pragma once

#include "Ground.h"

#include <QJsonObject>

namespace trunkline::test {

/// What a record says, read from its file without the help of the program.
struct Record
{
    explicit Record(const QString &path);

    bool readable = true;
    bool onlyForTheOwner = false;
    QByteArray bytes;
    int intents = 0;
    int deletes = 0; ///< of them, those that go out as DELETE, which Qt may repeat
    int neverLeft = 0; ///< of those: certainly not sent, since there was no connection
    int inVain = 0;    ///< sent into a connection that was dead, and looked for in vain
    QStringList open;  ///< decisions whose outcome nobody wrote down
};

/// How many requests may be missing at the server, and why that is all right.
struct Allowance
{
    int lostWithTheClient = 0; ///< a process that is killed may have decided and not sent
    bool wayWasCut = false;    ///< what was sent into a dead connection never arrived
    bool deletesRepeated = false; ///< Qt repeats a DELETE by itself; "not there" counts as done
};

/// Reads the books of the account, and never asks the client for its opinion.
class Checker
{
public:
    Checker(const Ground &ground, QString othersBefore) : m_ground(ground), m_othersBefore(std::move(othersBefore)) {}

    /// The set-up has ended well: everything is there, once, and nothing else was touched. Each string is a wrong.
    QStringList afterSetUp(const Allowance &allowance) const;
    /// Holds at any moment, also after a stop.
    QStringList always(const Allowance &allowance) const;

private:
    void newLine(QStringList &wrongs) const;
    void oldLine(QStringList &wrongs) const;
    void requests(QStringList &wrongs) const;
    void record(QStringList &wrongs, const Allowance &allowance, bool atTheEnd) const;
    int acted(const QByteArray &method, const QString &pattern) const;

    const Ground &m_ground;
    const QString m_othersBefore;
};

} // namespace trunkline::test
