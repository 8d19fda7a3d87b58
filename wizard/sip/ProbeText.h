#pragma once

#include "sip/ProbeReport.h"

#include <QCoreApplication>

namespace trunkline::sip {

/// A report in words. Everything is "tested from this computer", never more.
class ProbeText
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::sip::ProbeText)
public:
    enum class Mark { Verified, Attention, Failed, NotChecked };
    static Mark mark(const ProbeReport &report);

    /// "Your gateway answered in 48 ms"
    static QString firstLine(const ProbeReport &report);
    /// What it means and what to do next.
    static QString secondLine(const ProbeReport &report);

    /// One line of "What was tried": a mark, what, words, and how long it took ("48 ms", or nothing).
    struct Row
    {
        Mark mark;
        QString what; ///< "Name lookup", "Connection", "Encryption", "SIP answer", "Rehearsal call"
        QString words;
        QString time;
    };
    static QVector<Row> tried(const ProbeReport &report);
    /// The same as plain lines, for the clipboard and the terminal.
    static QStringList triedLines(const ProbeReport &report);

    /// "The gateway takes calls for +1 415 555 0147" / what to do
    static Mark mark(const Rehearsal &rehearsal);
    static QString firstLine(const Rehearsal &rehearsal);
    static QString secondLine(const Rehearsal &rehearsal);

    /// "It ran out on 1 January 2021."
    static QString sentence(const CertificateFacts &facts, CertificateFacts::Fault fault, const QString &host);

private:
    static QString answered(const ProbeReport &report);
    static QString aboutCertificate(const ProbeReport &report);
    static void addAttempt(QVector<Row> &rows, const ProbeReport &report, const Attempt &attempt);
    static QString answerWords(const Attempt &attempt);
};

} // namespace trunkline::sip
