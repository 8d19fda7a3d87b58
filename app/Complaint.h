#pragma once

#include "ExitStatus.h"
#include "answers/Error.h"

#include <QJsonObject>

namespace trunkline::app {

/// Why a command did not end well, for the terminal and for JSON.
struct Complaint
{
    ExitStatus status = ExitStatus::Failed;
    QString kind;    ///< stable: "number-taken"
    QString what;    ///< one sentence
    QString next;    ///< what to do, in the words of the command line
    QString support; ///< "code 21422, request RQ…" and what an expert asks for; empty when there is nothing to say
    QString detail;  ///< the last part of it, for JSON
    int httpStatus = 0;
    int twilioCode = 0;
    QString requestId;

    QJsonObject toJson() const;
};

/// Puts reasons into the words of the command line, where nobody can press a button.
class Complaining
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::app::Complaining)
public:
    static Complaint about(const Error &error);
    /// Wrong arguments, files and environment: `kind` as in JSON.
    static Complaint usage(const QString &kind, const QString &what, const QString &next = {});

    static ExitStatus status(const Error &error);

private:
    static QString next(const Error &error, const QString &advised);
};

} // namespace trunkline::app
