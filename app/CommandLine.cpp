#include "CommandLine.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <array>

namespace trunkline::app {

namespace {

using CallsFormat = Calls::Format;

enum Verb { Wizard = 1, ApplyVerb = 2, CheckVerb = 4, UndoVerb = 8, PracticeVerb = 16, SheetVerb = 32, ProbeVerb = 64, CallsVerb = 128, WatchVerb = 256, MonitorVerb = 512 };

struct KnownOption
{
    const char *name;
    const char *value; ///< nullptr: a switch
    const char *text;
    int verbs;
};

constexpr std::array knownOptions{
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

struct KnownVerb
{
    Verb verb;
    QLatin1String name;
    const char *given; ///< a file or an address, or nullptr
};

constexpr std::array knownVerbs{
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

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

QString formatNames()
{
    QStringList names;
    for (const report::SheetFormat format : report::sheetFormats())
        names.append(report::token(format));
    return names.join(u", "_qs);
}

constexpr int widest = 100;

/// Broken at blanks; the lines after the first begin `indent` further right.
QString wrapped(const QString &text, int indent = 0)
{
    QString lines;
    qsizetype at = indent;
    for (const QString &word : text.split(u' ')) {
        if (at > indent && at + 1 + word.size() > widest) {
            lines += u'\n' + QString(indent, u' ');
            at = indent;
        } else if (at > indent) {
            lines += u' ';
            ++at;
        }
        lines += word;
        at += word.size();
    }
    return lines + u'\n';
}

QString row(const QString &left, const QString &text)
{
    constexpr int indent = 30;
    return u"  "_qs + left.leftJustified(indent - 3) + u' ' + wrapped(text, indent);
}

} // namespace

/// One reading of the arguments: what Qt's parser found, turned into a command.
class CommandLine::Reading
{
public:
    explicit Reading(const QStringList &arguments)
    {
        m_parser.addOption({{u"h"_qs, u"help"_qs}, {}});
        m_parser.addOption({{u"v"_qs, u"version"_qs}, {}});
        for (const KnownOption &option : knownOptions)
            m_parser.addOption({latin(option.name), {}, option.value ? latin(option.value) : QString()});
        m_understood = m_parser.parse(arguments);
    }

    Command command()
    {
        if (!m_understood)
            return Misunderstood{m_parser.errorText()};
        if (m_parser.isSet(u"help"_qs))
            return ShowText{help()};
        if (m_parser.isSet(u"version"_qs))
            return ShowText{QString(u"trunkline "_qs + QStringLiteral(TRUNKLINE_VERSION) + u'\n')};
        Command command = verbCommand();
        if (!m_wrong.isEmpty())
            return Misunderstood{m_wrong};
        return command;
    }

private:
    Command verbCommand()
    {
        const QStringList words = m_parser.positionalArguments();
        if (words.isEmpty()) {
            refuseOptionsOtherThanOf(Wizard, u"trunkline"_qs);
            return ShowWizard{isSet("practice")};
        }
        for (const KnownVerb &known : knownVerbs) {
            if (words.first() != known.name)
                continue;
            refuseOptionsOtherThanOf(known.verb, known.name);
            const bool byTrunk = known.verb == CheckVerb && isSet("trunk");
            const qsizetype given = known.given && !byTrunk ? 1 : 0;
            if (words.size() - 1 < given)
                wrong(needs(known));
            if (words.size() - 1 > given) // not repeated: it may be a secret that went astray
                wrong(byTrunk ? tr("With --trunk no file is needed.") : tr("There is one argument too many."));
            return make(known.verb, words.value(1));
        }
        // Not repeated either: only what looks like a command is.
        static const QRegularExpression plainWord(u"^[a-z]{1,12}$"_qs);
        wrong(plainWord.match(words.first()).hasMatch() ? tr("There is no command “%1”.").arg(words.first()) : tr("There is no such command."));
        return {};
    }

    static QString needs(const KnownVerb &known)
    {
        switch (known.verb) {
        case SheetVerb:
            return tr("“trunkline sheet” needs a set-up file or the address of a gateway.");
        case ProbeVerb:
            return tr("“trunkline probe” needs the address of a gateway.");
        case CheckVerb:
            return tr("“trunkline check” needs the name of a file, or --trunk with the name of a trunk.");
        default:
            return tr("“trunkline %1” needs the name of a file.").arg(known.name);
        }
    }

    Command make(Verb verb, const QString &file)
    {
        switch (verb) {
        case ApplyVerb:
            refusePracticeElsewhere();
            return Apply{file, isSet("practice"), value("twilio-endpoint"), value("journal-dir"), isSet("yes"), isSet("json"), isSet("probe")};
        case CheckVerb:
            refusePracticeElsewhere();
            return Check{file, value("trunk"), isSet("practice"), value("twilio-endpoint"), isSet("json"), isSet("probe"), value("picture")};
        case UndoVerb:
            return Undo{file, value("twilio-endpoint"), isSet("release-number"), isSet("yes"), isSet("json")};
        case SheetVerb:
            return sheetCommand(file);
        case ProbeVerb:
            return probeCommand(file);
        case CallsVerb:
        case WatchVerb:
            return callsCommand(verb == WatchVerb);
        case MonitorVerb:
            return ShowMonitor{value("trunk"), isSet("practice")};
        case PracticeVerb:
            return practiceCommand();
        case Wizard:
            break;
        }
        Q_UNREACHABLE();
    }

    std::optional<Transport> transport()
    {
        for (const Transport one : {Transport::Udp, Transport::Tcp, Transport::Tls})
            if (value("transport") == transportToken(one))
                return one;
        if (isSet("transport"))
            wrong(tr("--transport must be one of %1.").arg(u"udp, tcp, tls"_qs));
        return {};
    }

    Sheet sheetCommand(const QString &what)
    {
        Sheet command;
        command.what = what;
        command.ibm = isSet("ibm");
        command.transport = transport();
        if (isSet("format")) {
            if (const auto format = report::sheetFormatFrom(value("format")))
                command.format = *format;
            else
                wrong(tr("--format must be one of %1.").arg(formatNames()));
        }
        if (isSet("sound-ports")) {
            command.sound = report::PortRange::parse(value("sound-ports"));
            if (!command.sound)
                wrong(tr("--sound-ports must be the first and the last port, for example 16384-16394."));
        }
        return command;
    }

    Probe probeCommand(const QString &address)
    {
        Probe command;
        command.json = isSet("json");
        if (isSet("number")) {
            if (const auto number = PhoneNumber::parse(value("number")))
                command.number = *number;
            else
                wrong(u"--number: "_qs + number.error().sentence());
        }
        if (const auto target = sip::Target::read(address, transport()))
            command.target = *target;
        else
            wrong(target.error().sentence());
        return command;
    }

    Calls callsCommand(bool watch)
    {
        refusePracticeElsewhere();
        Calls command;
        command.watch = watch;
        command.trunk = value("trunk").trimmed();
        command.failed = isSet("failed");
        command.practice = isSet("practice");
        command.endpoint = value("twilio-endpoint");
        command.sinceGiven = isSet("since");
        command.since = QDateTime::currentDateTimeUtc().addDays(watch ? 0 : -7);
        if (command.trunk.isEmpty())
            wrong(tr("“trunkline %1” needs --trunk with the name or the SID of a trunk.").arg(watch ? u"watch"_qs : u"calls"_qs));
        if (command.sinceGiven) {
            command.since = moment(value("since"));
            if (!command.since.isValid() || command.since > QDateTime::currentDateTimeUtc())
                wrong(tr("--since must be a time in the past: 24h, 7d, 2026-06-15 or 2026-06-15T08:00."));
        }
        if (isSet("format"))
            command.format = callsFormat(value("format"));
        if (isSet("every")) {
            const int seconds = number("every", 3600);
            if (seconds < 1)
                wrong(tr("--every must be a whole number from 1 to 3600."));
            command.every = std::chrono::seconds(seconds);
        }
        return command;
    }

    CallsFormat callsFormat(const QString &word)
    {
        if (word == u"csv")
            return Calls::Format::Csv;
        if (word == u"json")
            return Calls::Format::Json;
        if (word != u"table")
            wrong(tr("--format must be one of %1.").arg(u"table, csv, json"_qs));
        return Calls::Format::Table;
    }

    /// "24h", "7d", or a day or time of this computer's zone, unless it names another.
    static QDateTime moment(const QString &text)
    {
        static const QRegularExpression ago(u"^([0-9]{1,4})([hd])$"_qs);
        if (const auto match = ago.match(text); match.hasMatch())
            return QDateTime::currentDateTimeUtc().addSecs(-match.captured(1).toInt() * (match.captured(2) == u"h" ? 3600LL : 86'400LL));
        if (text.size() == 10)
            return QDate::fromString(text, Qt::ISODate).startOfDay();
        return QDateTime::fromString(text, Qt::ISODate);
    }

    Practice practiceCommand()
    {
        Practice command;
        command.port = quint16(number("port", 65'535));
        command.options.latency = std::chrono::milliseconds(number("latency", 60'000));
        if (isSet("variant")) {
            if (const auto variant = practice::variantFromName(value("variant")))
                command.options.variant = *variant;
            else
                wrong(tr("--variant must be one of %1.").arg(practice::variantNames().join(u", "_qs)));
        }
        if (isSet("mishap")) {
            command.mishap = practice::mishapFromName(value("mishap"));
            if (!command.mishap)
                wrong(tr("--mishap must be one of %1.").arg(practice::mishapNames().join(u", "_qs)));
        }
        return command;
    }

    int number(const char *option, int most)
    {
        if (!isSet(option))
            return 0;
        bool ok = false;
        const int number = value(option).toInt(&ok);
        if (!ok || number < 0 || number > most)
            wrong(tr("--%1 must be a whole number from 0 to %2.").arg(latin(option)).arg(most));
        return ok ? number : 0;
    }

    void refuseOptionsOtherThanOf(Verb verb, const QString &verbName)
    {
        for (const KnownOption &option : knownOptions) {
            if (isSet(option.name) && !(option.verbs & verb))
                wrong(verb == Wizard ? tr("--%1 needs a command, see trunkline --help.").arg(latin(option.name))
                                     : tr("“trunkline %1” has no option --%2.").arg(verbName, latin(option.name)));
            if (isSet(option.name) && option.value && value(option.name).isEmpty())
                wrong(tr("--%1 needs a value.").arg(latin(option.name)));
        }
    }

    void refusePracticeElsewhere()
    {
        if (isSet("practice") && isSet("twilio-endpoint"))
            wrong(tr("--practice has an account of its own and cannot be used together with --twilio-endpoint."));
    }

    bool isSet(const char *option) const { return m_parser.isSet(latin(option)); }
    QString value(const char *option) const { return m_parser.value(latin(option)); }
    void wrong(const QString &sentence)
    {
        if (m_wrong.isEmpty()) // the first one is the one to mend first
            m_wrong = sentence;
    }

    QCommandLineParser m_parser;
    bool m_understood = false;
    QString m_wrong;
};

Command CommandLine::parse(const QStringList &arguments)
{
    return Reading(arguments).command();
}

QString CommandLine::help()
{
    QString text = tr("Trunkline gives a voice gateway a phone number through a Twilio trunk.") + u"\n\n"_qs;
    text += row(u"trunkline"_qs, tr("Start the wizard."));
    text += row(u"trunkline apply FILE"_qs, tr("Set up the line that the file describes, as far as it is not there yet."));
    text += row(u"trunkline check FILE"_qs, tr("Compare the line with the file. Changes nothing."));
    text += row(u"trunkline check --trunk NAME"_qs, tr("Look at any trunk of the account and say what keeps calls from arriving. Changes nothing."));
    text += row(u"trunkline undo JOURNAL"_qs, tr("Take back what a set-up made. The number is kept."));
    text += row(u"trunkline sheet FILE"_qs, tr("Print what a firewall has to let in for Twilio’s calls. The address of a gateway will do, too."));
    text += row(u"trunkline probe ADDRESS"_qs, tr("Ask a gateway over SIP whether it answers this computer."));
    text += row(u"trunkline calls"_qs, tr("Print the calls of a trunk, and what went wrong with those that failed. Needs --trunk."));
    text += row(u"trunkline watch"_qs, tr("Print a line of JSON for each new call and alert of a trunk, until stopped. Needs --trunk."));
    text += row(u"trunkline monitor"_qs, tr("Open the monitor window."));
    text += row(u"trunkline practice"_qs, tr("Offer a simulated Twilio account on this computer, until stopped."));
    text += u'\n' + tr("Options") + u'\n';
    for (const KnownOption &option : knownOptions) {
        QString about = tr(option.text);
        if (latin(option.name) == u"variant")
            about = about.arg(practice::variantNames().join(u", "_qs));
        else if (latin(option.name) == u"mishap")
            about = about.arg(practice::mishapNames().join(u", "_qs));
        else if (latin(option.name) == u"format")
            about = about.arg(formatNames());
        text += row(u"--"_qs + latin(option.name) + (option.value ? QString(u' ' + latin(option.value)) : QString()), about);
    }
    text += row(u"-h, --help"_qs, tr("Show this text."));
    text += row(u"-v, --version"_qs, tr("Show the version."));
    text += u'\n' + tr("Environment") + u'\n';
    text += row(u"TWILIO_ACCOUNT_SID"_qs, tr("The account."));
    text += row(u"TWILIO_AUTH_TOKEN"_qs, tr("Its token; or, instead of the token:"));
    text += row(u"TWILIO_API_KEY, _API_SECRET"_qs, tr("An API key of the account and the key’s secret. They go before the token."));
    text += row(u"TWILIO_REGION, TWILIO_EDGE"_qs, tr("Another region than US1, and the way to it."));
    text += row(u"TRUNKLINE_TWILIO_ENDPOINT"_qs, tr("Like --twilio-endpoint, for the wizard too."));
    text += u'\n' + wrapped(tr("Exit status: 0 done, verified or answered, 1 failed, 2 wrong arguments or file, 3 not as asked or no answer, "
                               "4 stopped and can be resumed, 5 sign-in refused, 6 cannot tell from here."));
    return text;
}

} // namespace trunkline::app
