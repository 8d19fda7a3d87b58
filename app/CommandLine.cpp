#include "CommandLine.h"

#include "KnownArguments.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace trunkline::app {

namespace {

using CallsFormat = Calls::Format;

} // namespace

/// One reading of the arguments: what Qt's parser found, turned into a command.
class CommandLine::Reading
{
public:
    explicit Reading(const QStringList &arguments)
    {
        m_parser.addOption({{u"h"_qs, u"help"_qs}, {}});
        m_parser.addOption({{u"v"_qs, u"version"_qs}, {}});
        for (const KnownOption &option : KnownArguments::options)
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
        for (const KnownVerb &known : KnownArguments::verbs) {
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
                wrong(tr("--format must be one of %1.").arg(KnownArguments::formatNames()));
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
        for (const KnownOption &option : KnownArguments::options) {
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

} // namespace trunkline::app
