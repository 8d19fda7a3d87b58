#include "SheetCommand.h"

#include "Terminal.h"
#include "answers/Isolate.h"
#include "answers/PastedAddress.h"
#include "answers/SetupFile.h"
#include "report/FirewallSheet.h"

#include <QFileInfo>

namespace trunkline::app {

using report::FirewallNeed;
using report::FirewallSheet;

namespace {

bool isFile(const QString &what)
{
    return what.endsWith(u".json"_qs, Qt::CaseInsensitive) || QFileInfo(what).isFile();
}

} // namespace

ExitStatus SheetCommand::run(const Sheet &asked)
{
    const auto sheet = print(asked);
    if (!sheet) {
        const Complaint &why = sheet.error();
        Terminal::complain(QString(why.what + u'\n' + (why.next.isEmpty() ? QString() : QString(why.next + u'\n'))));
        return why.status;
    }
    Terminal::out(*sheet);
    return ExitStatus::Done;
}

Result<QString, Complaint> SheetCommand::print(const Sheet &asked)
{
    auto need = isFile(asked.what) ? fromFile(asked.what) : fromAddress(asked);
    if (!need)
        return need.error();
    if (asked.transport && isFile(asked.what))
        return Complaining::usage(u"usage"_qs, tr("--transport goes with an address. The file says for each gateway how it is called."));
    FirewallNeed whole = *need;
    whole.ibm = asked.ibm;
    if (asked.ibm)
        whole.sound = FirewallNeed::ibmSound;
    if (asked.sound)
        whole.sound = *asked.sound;
    return plain(FirewallSheet::write(whole, asked.format));
}

Result<FirewallNeed, Complaint> SheetCommand::fromFile(const QString &path)
{
    const auto answers = SetupFile::read(path);
    if (!answers)
        return Complaining::about(answers.error());
    if (answers->gateways.isEmpty())
        return Complaining::usage(u"bad-file"_qs, tr("The file names no gateway, so there is nothing to let in."),
                                  tr("Write the gateway’s address into it, or give the address instead of the file."));
    return FirewallNeed::of(setup::Desired::from(*answers));
}

Result<FirewallNeed, Complaint> SheetCommand::fromAddress(const Sheet &asked)
{
    const PastedAddress found = PastedAddress::read(asked.what, asked.transport.value_or(Transport::Tcp));
    const Transport transport = asked.transport.value_or(found.transport.value_or(Transport::Tcp));
    const auto uri = SipUri::make(found.isUsable() ? found.host : asked.what, found.port.value_or(QString::number(usualPort(transport))), transport);
    if (!uri)
        return Complaining::usage(u"bad-address"_qs, (found.problem ? *found.problem : uri.error()).sentence());
    FirewallNeed need;
    need.gateways.append(*uri);
    return need;
}

} // namespace trunkline::app
