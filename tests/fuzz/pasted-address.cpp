#include "answers/PastedAddress.h"

#include <cstdint>
#include <cstdlib>

using namespace trunkline;

/// Whatever is pasted: what is taken for usable has a host or a reason, and reads the same when it is pasted once more.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const PastedAddress found = PastedAddress::read(text);
    if (found.problem)
        found.problem->sentence();
    for (const QString &change : found.changes)
        if (change.isEmpty())
            std::abort();
    if (found.host.isEmpty() && !found.problem && (found.port || !found.user.isEmpty()))
        std::abort(); // half an address is none
    if (const auto host = Host::parse(found.host)) {
        const auto again = Host::parse(PastedAddress::read(found.host).host);
        if (!again || *again != *host)
            std::abort();
    }
    return 0;
}
