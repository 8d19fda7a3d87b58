#pragma once

#include "answers/PhoneNumber.h"
#include "practice/Mishap.h"
#include "practice/Options.h"
#include "report/PortRange.h"
#include "report/SheetFormat.h"
#include "sip/Target.h"

#include <QCoreApplication>
#include <QStringList>
#include <optional>
#include <variant>

namespace trunkline::app {

// What was asked for on the command line. No secret can be among it.

/// trunkline [--practice]
struct ShowWizard
{
    bool practice = false;
};

/// trunkline apply FILE
struct Apply
{
    QString file;
    bool practice = false;
    QString endpoint;      ///< empty: as the environment says
    QString journalFolder; ///< empty: where the program keeps its records
    bool yes = false;      ///< agrees to buying, and to taking over a number that is in use
    bool json = false;
    bool probe = false;    ///< ask the gateways over SIP, too
};

/// trunkline check FILE, trunkline check --trunk NAME-OR-SID
struct Check
{
    QString file;
    QString trunk;   ///< in place of a file: any trunk of the account, as it is
    bool practice = false;
    QString endpoint;
    bool json = false;
    bool probe = false;
    QString picture; ///< file for a drawing of the call path; empty: none
};

/// trunkline undo JOURNAL
struct Undo
{
    QString journal;
    QString endpoint;
    bool releaseNumber = false;
    bool yes = false;
    bool json = false;
};

/// trunkline sheet FILE|ADDRESS
struct Sheet
{
    QString what; ///< a set-up file, or the address of a gateway
    std::optional<Transport> transport;
    report::SheetFormat format = report::SheetFormat::Text;
    std::optional<report::PortRange> sound; ///< the gateway's own ports for it
    bool ibm = false;
};

/// trunkline probe ADDRESS
struct Probe
{
    sip::Target target;
    std::optional<PhoneNumber> number; ///< a rehearsal call for it, too
    bool json = false;
};

/// trunkline practice
struct Practice
{
    quint16 port = 0; ///< 0: the system chooses
    practice::Options options;
    std::optional<practice::Mishap> mishap;
};

/// trunkline --help, --version
struct ShowText
{
    QString text;
};

struct Misunderstood
{
    QString sentence;
};

using Command = std::variant<ShowWizard, Apply, Check, Undo, Sheet, Probe, Practice, ShowText, Misunderstood>;

/// Reads the arguments, options in any place.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::app::CommandLine)
public:
    /// `arguments` begins with the program.
    static Command parse(const QStringList &arguments);
    static QString help();

private:
    class Reading;
};

} // namespace trunkline::app
