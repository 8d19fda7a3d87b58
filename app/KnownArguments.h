#pragma once

#include <QCoreApplication>
#include <QString>
#include <array>

namespace trunkline::app {

enum Verb {
    Wizard = 1,
    ApplyVerb = 2,
    CheckVerb = 4,
    UndoVerb = 8,
    PracticeVerb = 16,
    SheetVerb = 32,
    ProbeVerb = 64,
    CallsVerb = 128,
    WatchVerb = 256,
    MonitorVerb = 512,
};

struct KnownOption
{
    const char *name;
    const char *value; ///< nullptr: a switch
    const char *text;
    int verbs; ///< which of them take it
};

struct KnownVerb
{
    Verb verb;
    QLatin1String name;
    const char *given; ///< a file or an address, or nullptr
};

/// What may stand on the command line: the parser and the help both go by it.
namespace KnownArguments {

inline constexpr std::array options{
    KnownOption{"practice", nullptr, QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Use a simulated account. Nothing is bought and nothing is changed."),
                Wizard | ApplyVerb | CheckVerb | CallsVerb | WatchVerb | MonitorVerb},
    KnownOption{"twilio-endpoint", "TEMPLATE", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Where Twilio is, for example https://{product}.twilio.com. It must be https, or http on this computer."),
                ApplyVerb | CheckVerb | UndoVerb | CallsVerb | WatchVerb},
    KnownOption{"journal-dir", "DIR", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Keep the record of the set-up in this folder. Undo needs it."),
                ApplyVerb},
    KnownOption{"release-number", nullptr, QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Give up the number that was bought, too."),
                UndoVerb},
    KnownOption{"yes", nullptr, QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Agree to what costs money or cannot be taken back."),
                ApplyVerb | UndoVerb},
    KnownOption{"json", nullptr, QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Print one JSON object per line."),
                ApplyVerb | CheckVerb | UndoVerb | ProbeVerb},
    KnownOption{"probe", nullptr, QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Ask the gateways over SIP, too, whether they answer this computer."),
                ApplyVerb | CheckVerb},
    KnownOption{"trunk", "NAME-OR-SID", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Look at this trunk of the account; check then needs no file."), CheckVerb | CallsVerb | WatchVerb | MonitorVerb},
    KnownOption{"picture", "FILE", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Draw the way of a call, with what was found, into this SVG file."), CheckVerb},
    KnownOption{"transport", "NAME", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "How the gateway is called: udp, tcp or tls, whatever the address says."), SheetVerb | ProbeVerb},
    KnownOption{"number", "+E164", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Call the gateway for this number, too, and hang up at once."), ProbeVerb},
    KnownOption{"format", "NAME", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "How the sheet is written: %1. Of calls: table, csv or json."), SheetVerb | CallsVerb},
    KnownOption{"since", "WHEN", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Calls from then on: 24h, 7d, 2026-06-15 or 2026-06-15T08:00. Without it, calls of the last 7 days, and watch begins now."),
                CallsVerb | WatchVerb},
    KnownOption{"failed", nullptr, QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Only calls that failed."), CallsVerb},
    KnownOption{"every", "SECONDS", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "How often watch asks Twilio: from 1 to 3600 seconds, usually 30."), WatchVerb},
    KnownOption{"sound-ports", "N-N", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "The UDP ports on which the gateway takes sound."), SheetVerb},
    KnownOption{"ibm", nullptr, QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "It is an IBM Voice Gateway: with its usual ports, and its settings in the message."),
                SheetVerb},
    KnownOption{"port", "N", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Listen on this port of 127.0.0.1."), PracticeVerb},
    KnownOption{"variant", "NAME", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "What kind of account it is: %1."), PracticeVerb},
    KnownOption{"mishap", "NAME", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Let one thing go wrong: %1."), PracticeVerb},
    KnownOption{"latency", "MS", QT_TRANSLATE_NOOP("trunkline::app::CommandLine", "Answer that many milliseconds late."), PracticeVerb},
};

inline constexpr std::array verbs{
    KnownVerb{ApplyVerb, QLatin1String("apply"), "FILE"},
    KnownVerb{CheckVerb, QLatin1String("check"), "FILE"},
    KnownVerb{UndoVerb, QLatin1String("undo"), "JOURNAL"},
    KnownVerb{SheetVerb, QLatin1String("sheet"), "FILE"},
    KnownVerb{ProbeVerb, QLatin1String("probe"), "ADDRESS"},
    KnownVerb{CallsVerb, QLatin1String("calls"), nullptr},
    KnownVerb{WatchVerb, QLatin1String("watch"), nullptr},
    KnownVerb{MonitorVerb, QLatin1String("monitor"), nullptr},
    KnownVerb{PracticeVerb, QLatin1String("practice"), nullptr},
};

/// The names of the sheets, for sentences.
QString formatNames();

} // namespace KnownArguments

inline QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace trunkline::app
