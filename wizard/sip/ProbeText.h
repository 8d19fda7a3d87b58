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
    /// Who reads it, and so who will call the gateway and what comes next.
    enum class Reader { Wizard, Terminal, OtherProvider };

    static Mark mark(const ProbeReport &report);
    /// "Your gateway answered in 48 ms"
    static QString firstLine(const ProbeReport &report);
    /// What it means and what to do next.
    static QString secondLine(const ProbeReport &report, Reader reader = Reader::Wizard);

    /// One line of "What was tried".
    struct Row
    {
        Mark mark;
        QString what;  ///< "Name lookup", "Connection", "Encryption", "SIP answer", "Rehearsal call"
        QString words;
        QString time;  ///< "48 ms", or empty
    };
    static QVector<Row> tried(const ProbeReport &report);
    /// The same as plain lines, for the clipboard and the terminal.
    static QStringList triedLines(const ProbeReport &report);

    static Mark mark(const Rehearsal &rehearsal);
    /// "The gateway takes calls for +1 415 555 0147"
    static QString firstLine(const Rehearsal &rehearsal);
    static QString secondLine(const Rehearsal &rehearsal, Reader reader = Reader::Wizard);

    /// "It ran out on 1 January 2021."
    static QString sentence(const CertificateFacts &facts, CertificateFacts::Fault fault, const QString &host);

private:
    static QString answeredIn(const ProbeReport &report);
    static QString testedHere(const ProbeReport &report, Reader reader);
    static QString aboutSilence(const ProbeReport &report, Reader reader);
    static QString askForOther(const Target &other);
    static QString aboutPassword(Reader reader);
    static QString aboutHangUp(const ProbeReport &report);
    static QString aboutCertificate(const ProbeReport &report);
    static QString aboutAddresses(const ProbeReport &report);
    static QString aboutRefusal(const Rehearsal &rehearsal, Reader reader);
    static void addLookup(QVector<Row> &rows, const ProbeReport &report);
    static void addAttempt(QVector<Row> &rows, const Attempt &attempt);
    static Row encryptionRow(const Attempt &attempt);
    static Row answerRow(const Attempt &attempt);
    static QString withoutAnswer(const Attempt &attempt);
    static QString milliseconds(std::chrono::milliseconds time);
};

} // namespace trunkline::sip
